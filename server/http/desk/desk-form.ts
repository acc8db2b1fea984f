import { hash } from 'node:crypto';
import { formOf } from '../forms.ts';
import type { DeskForm } from './screen.ts';

/** The field in which each form carries its own key, so that a second sending does nothing twice. */
export const ACT_KEY = 'actKey';

/**
 * Empty fields count as not filled in; spaces around a text are nobody's intention. The key of the act holds what was
 * sent and by whom: a page that a browser brought back has its old key, but what is changed in it is a new act.
 */
export function deskFormOf(body: unknown, who: string): DeskForm {
  const form = formOf(body);
  const text = (name: string) => form.get(name)?.trim() || null;
  const key = text(ACT_KEY);
  const fields = [...form];
  return {
    text,
    all: (name) =>
      form
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    has: (name) => form.has(name),
    fields,
    actKey: key !== null && /^[\w-]{8,80}$/.test(key) ? `${key}:${contentOf(who, fields)}` : null,
  };
}

function contentOf(who: string, fields: DeskForm['fields']): string {
  const sent = fields.filter(([name]) => name !== ACT_KEY);
  return hash('sha256', JSON.stringify([who, sent]), 'base64url').slice(0, 22);
}

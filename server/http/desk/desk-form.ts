import { formOf } from '../forms.ts';
import type { DeskForm } from './screen.ts';

/** The field in which each form carries its own key, so that a second sending does nothing twice. */
export const ACT_KEY = 'actKey';

/** Empty fields count as not filled in; spaces around a text are nobody's intention. */
export function deskFormOf(body: unknown): DeskForm {
  const form = formOf(body);
  const text = (name: string) => form.get(name)?.trim() || null;
  const key = text(ACT_KEY);
  return {
    text,
    all: (name) =>
      form
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    has: (name) => form.has(name),
    fields: [...form],
    actKey: key !== null && /^[\w-]{8,80}$/.test(key) ? key : null,
  };
}

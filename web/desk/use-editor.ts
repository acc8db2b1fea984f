import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { useDesk } from './desk-state.ts';
import { postChange } from './post-change.ts';
import { useDraft } from './use-draft.ts';

/** Long enough for the next key or tap, short enough to seem at once. */
const PAUSE_MS = 250;

/** The screens with a form of times that is edited in the browser as well. */
type EditorContent = Extract<DeskContent, { readonly form: unknown }>;

export interface Editor<Content extends EditorContent> {
  readonly form: Content['form'];
  setForm(form: Content['form']): void;
  /** As the server made it of what stands in the form now. */
  readonly content: Content;
  /** For an element inside the form. */
  readonly inside: RefObject<HTMLDivElement | null>;
  /** After the next change the focus goes there. */
  focusOn(id: string): void;
  /** Something was typed here before and never sent. */
  readonly offersDraft: boolean;
  resumeDraft(): void;
  dropDraft(): void;
}

/**
 * A form that lives in the browser while it is edited. The server previews it (`step=preview` saves nothing); without
 * a network there is no preview, and editing goes on. `ofScreen` tells the content of this screen from others, and
 * `part` the forms of one screen.
 */
export function useEditor<Content extends EditorContent>(
  arrived: Content,
  ofScreen: (content: DeskContent) => Content | null,
  part = '',
): Editor<Content> {
  const { page } = useDesk();
  const inside = useRef<HTMLDivElement | null>(null);
  const [content, setContent] = useState<Content>(arrived);
  const [form, setForm] = useState<Content['form']>(arrived.form);
  const draft = useDraft(`${page.path} ${part} ${page.caller?.name ?? ''}`, inside);
  const shown = useRef(form);
  const asked = useRef(0);
  const wanted = useRef<string | null>(null);

  /** null: no answer, or something else was asked since. */
  async function ask(body: string): Promise<Content | null> {
    asked.current += 1;
    const number = asked.current;
    const action = inside.current?.closest('form')?.action;
    if (action === undefined) return null;
    const arrival = await postChange({ action, body: `${body}&step=preview` });
    return arrival.kind === 'answered' && number === asked.current ? ofScreen(arrival.page.content) : null;
  }

  useEffect(() => {
    if (page.problems.length > 0) draft.keep();
    const element = inside.current?.closest('form');
    // What is sent waits elsewhere until it arrives.
    element?.addEventListener('submit', draft.drop);
    return () => element?.removeEventListener('submit', draft.drop);
  }, []);

  useEffect(() => {
    if (form === shown.current) return;
    shown.current = form;
    draft.keep();
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
    const timer = window.setTimeout(async () => {
      const next = await ask(draft.body());
      if (next !== null) setContent(next);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [form]);

  async function resume(): Promise<void> {
    const next = draft.offered === null ? null : await ask(draft.offered);
    if (next === null) return;
    setContent(next);
    setForm(next.form);
  }

  return {
    form,
    setForm,
    content,
    inside,
    focusOn(id) {
      wanted.current = id;
    },
    offersDraft: draft.offered !== null,
    resumeDraft: () => void resume(),
    dropDraft: draft.drop,
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { postChange } from './post-change.ts';

/** Long enough for the next key or tap, short enough to seem at once. */
const PAUSE_MS = 250;

type ContentOf<View extends DeskContent['view']> = Extract<DeskContent, { readonly view: View }>;

export interface Preview<View extends DeskContent['view']> {
  /** As the server made it of what stands in the form now. */
  readonly content: ContentOf<View>;
  /** False without a script: then a button of its own has to ask. */
  readonly isLive: boolean;
  /** For an element within the form, around its fields. */
  onInput(event: { readonly currentTarget: EventTarget & HTMLElement }): void;
}

/**
 * What a form would do, worked out by the server while it is filled in: the form is posted with `step=preview`, which
 * saves nothing. Fields keep what was typed, so let them start from `arrived` and show only results from `content`.
 */
export function usePreview<View extends DeskContent['view']>(
  arrived: ContentOf<View> & { readonly view: View },
): Preview<View> {
  const [content, setContent] = useState<ContentOf<View>>(arrived);
  const [isLive, setLive] = useState(false);
  const asked = useRef(0);
  const timer = useRef(0);

  useEffect(() => {
    setLive(true);
    return () => window.clearTimeout(timer.current);
  }, []);

  async function ask(form: HTMLFormElement): Promise<void> {
    asked.current += 1;
    const number = asked.current;
    const fields = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
    const body = String(new URLSearchParams([...fields, ['step', 'preview']]));
    const arrival = await postChange({ action: form.action, body });
    // Without a network there is no preview; saving says so.
    if (arrival.kind !== 'answered' || number !== asked.current) return;
    const next: DeskContent = arrival.page.content;
    if (isOf(next, arrived.view)) setContent(next);
  }

  return {
    content,
    isLive,
    onInput({ currentTarget }) {
      const form = currentTarget.closest('form');
      if (form === null) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void ask(form), PAUSE_MS);
    },
  };
}

function isOf<View extends DeskContent['view']>(
  content: DeskContent,
  view: View,
): content is ContentOf<View> {
  return content.view === view;
}

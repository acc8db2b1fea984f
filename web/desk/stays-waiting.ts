import type { DeskContent } from '../../server/contract/desk/desk-page.ts';

interface Answer {
  readonly ok: boolean;
  readonly page: { readonly content: DeskContent };
}

/**
 * Whether a change that was answered stays on the phone. One that went by itself waits for somebody to look at what is
 * wrong. One that was sent by hand stays where the answer is no form: then what was typed stands nowhere else. A week
 * that is over asks for nothing any more.
 */
export function staysWaiting({ ok, page: { content } }: Answer, byHand: boolean): boolean {
  if (ok) return false;
  return !byHand || (content.view === 'message' && content.message !== 'weekOver');
}

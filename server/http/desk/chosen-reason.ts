import type { DeskForm } from './screen.ts';

/** Why it is closed: words of one's own, or else the word that was tapped; null: no reason given. */
export function chosenReason(form: DeskForm): string | null {
  return form.text('otherReason') ?? form.text('reason');
}

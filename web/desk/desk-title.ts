import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import { type DirectContent, isLate } from './desk-view.tsx';
import type { LateScreens } from './late-screens.ts';
import type { DeskWords } from './words/nl.ts';

/** "Vaste openingstijden · De Groene Stee · Beheer · Binnenlopen": the most particular first, for tabs and screen readers. */
export function titleOf(
  { content, place, problems }: DeskPage,
  text: DeskWords,
  late: LateScreens | null,
): string {
  const problem = problems.length === 0 ? [] : [text.frame.problems(problems.length).replace(/:$/, '')];
  const screen = isLate(content) ? (late?.title(content) ?? null) : screenOf(content, text);
  const parts = [...problem, ...(screen === null ? [] : [screen]), ...(place === null ? [] : [place.name])];
  return [...parts, text.frame.title, 'Binnenlopen'].join(' · ');
}

/** null: the first screen of a place, which is called after it. */
function screenOf(content: DirectContent, text: DeskWords): string | null {
  switch (content.view) {
    case 'thisWeek':
      return null;
    case 'weekClosed':
      return text.frame.weekClosed;
    case 'pairPhone':
      return text.barCard.title;
    case 'about':
      return text.frame.about;
    case 'restore':
      return text.history.restoreTitle;
    case 'restoreFacts':
      return text.history.factsTitle;
    case 'difference':
      return text.frame.difference.title;
    case 'message':
      return text.frame.messages[content.message].title;
    default:
      return text[content.view].title;
  }
}

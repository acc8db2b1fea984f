import type { DeskContent, DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { DeskWords } from './words/nl.ts';

/** "Vaste openingstijden · De Groene Stee · Beheer · Binnenlopen": the most particular first, for tabs and screen readers. */
export function titleOf({ content, place, problems }: DeskPage, text: DeskWords): string {
  const problem = problems.length === 0 ? [] : [text.frame.problems(problems.length).replace(/:$/, '')];
  const screen = screenOf(content, text);
  const parts = [...problem, ...(screen === null ? [] : [screen]), ...(place === null ? [] : [place.name])];
  return [...parts, text.frame.title, 'Binnenlopen'].join(' · ');
}

/** null: the first screen of a place, which is called after it. */
function screenOf(content: DeskContent, text: DeskWords): string | null {
  switch (content.view) {
    case 'thisWeek':
      return null;
    case 'weekClosed':
      return text.frame.weekClosed;
    case 'pairPhone':
      return text.barCard.title;
    case 'about':
      return text.frame.about;
    case 'person':
      return text.people.title;
    case 'passkeyDue':
      return text.people.dueTitle;
    case 'restore':
      return text.history.restoreTitle;
    case 'difference':
      return text.frame.difference.title;
    case 'message':
      return text.frame.messages[content.message].title;
    default:
      return text[content.view].title;
  }
}

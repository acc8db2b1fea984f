import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** On the way through the first steps: back to where they stand. Also on the screens of a place that is being begun. */
export function BeginLine() {
  const { page, text } = useDesk();
  const { language } = page;
  if (!isOnTheWay(page)) return null;
  return (
    <p class="nl-paragraph">
      <a class="nl-link" href={localised(language, '/beheer/begin')}>
        {text.frame.backToBegin}
      </a>
    </p>
  );
}

export function isOnTheWay({ content, caller, place }: DeskPage): boolean {
  if (caller?.mayBegin !== true) return false;
  return place?.draft === true || content.view === 'newPlace' || content.view === 'people';
}

import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** On each screen of a place that visitors do not see yet: what it still takes. */
export function DraftLine() {
  const { page, text } = useDesk();
  const { place } = page;
  if (place === null || !isUnfinished(page)) return null;
  return (
    <p class="nl-paragraph bl-notice">
      {`${text.frame.draft} `}
      <a class="nl-link" href={localised(page.language, `/beheer/plek/${place.slug}/publiceren`)}>
        {text.frame.whatIsMissing}
      </a>
    </p>
  );
}

export function isUnfinished({ place, path }: DeskPage): boolean {
  return place?.draft === true && place.may.includes('changeFacts') && !path.endsWith('/publiceren');
}

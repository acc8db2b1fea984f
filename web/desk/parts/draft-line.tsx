import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** On each screen of a place that visitors do not see yet: what it still takes. */
export function DraftLine() {
  const { page, text } = useDesk();
  const { place } = page;
  if (place === null || !place.draft || !place.may.includes('changeFacts')) return null;
  if (page.path.endsWith('/publiceren')) return null;
  return (
    <p class="nl-paragraph bl-notice">
      {`${text.frame.draft} `}
      <a class="nl-link" href={localised(page.language, `/beheer/plek/${place.slug}/publiceren`)}>
        {text.frame.whatIsMissing}
      </a>
    </p>
  );
}

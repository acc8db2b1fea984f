import type { Answer } from '../../../server/contract/answer.ts';
import { openStateAt, placementOf } from '../../../server/contract/open-state.ts';
import type { NearbyPlace, PlaceContent } from '../../../server/contract/page.ts';
import type { Instant } from '../../../server/contract/timetable.ts';
import { placeAddress } from '../../addresses.ts';
import type { Catalogue } from '../../i18n/nl.ts';
import type { PlaceText } from '../../i18n/place-nl.ts';
import { usePlaceState } from '../../place-state.ts';
import { distanceWords } from '../distance-words.ts';
import { NAME, SentenceWithName } from '../dutch.tsx';

interface Props {
  readonly content: PlaceContent;
  /** null: gone for good. */
  readonly answer: Answer | null;
}

/** "Hier dicht? X is open, 400 m": nobody who stands before a closed door is left there. */
export function Elsewhere({ content, answer }: Props) {
  const { page, text, now } = usePlaceState();
  if (answer !== null && placementOf(answer).countsAsOpen) return null;
  const found = firstOpen(content.nearby, now);
  if (found === null) return null;
  return (
    <p class="nl-paragraph bl-card bl-card--elsewhere">
      <strong>{text.place.closedHere}</strong>{' '}
      <a class="nl-link" href={placeAddress(page.language, found.nearby.slug)}>
        <SentenceWithName sentence={sentenceFor(found, text, now)} name={found.nearby.name} />
      </a>
    </p>
  );
}

interface Found {
  readonly nearby: NearbyPlace;
  readonly answer: Answer;
  readonly sure: boolean;
}

/** The nearest that is surely open; else the nearest that probably is. */
function firstOpen(candidates: readonly NearbyPlace[], now: Instant): Found | null {
  const open = candidates.flatMap((nearby) => {
    const answer = openStateAt(nearby.timetable, now);
    const { group, countsAsOpen } = placementOf(answer);
    return countsAsOpen ? [{ nearby, answer, sure: group === 'openNow' }] : [];
  });
  return open.find(({ sure }) => sure) ?? open[0] ?? null;
}

function sentenceFor({ nearby, answer, sure }: Found, text: Catalogue & PlaceText, now: Instant): string {
  const until = text.words.until(answer.until, now);
  if (!sure) return text.place.elsewherePerhaps(NAME, until);
  const where = nearby.metres === null ? nearby.neighbourhoodName : distanceWords(text, nearby.metres);
  return where === null ? text.place.elsewhere(NAME, until) : text.place.elsewhereNear(NAME, until, where);
}

import type { Answer } from '../../../server/contract/answer.ts';
import { openStateAt, placementOf } from '../../../server/contract/open-state.ts';
import type { NearbyPlace, PlaceContent } from '../../../server/contract/page.ts';
import type { Instant } from '../../../server/contract/timetable.ts';
import { placeAddress } from '../../addresses.ts';
import { usePageState } from '../../page-state.ts';
import { distanceWords } from '../distance-words.ts';
import { NAME, SentenceWithName } from '../dutch.tsx';

interface Props {
  readonly content: PlaceContent;
  /** null: gone for good. */
  readonly answer: Answer | null;
}

/** "Hier dicht? X is open, 400 m": nobody who stands before a closed door is left there. */
export function Elsewhere({ content, answer }: Props) {
  const { page, text, now } = usePageState();
  if (answer !== null && placementOf(answer).countsAsOpen) return null;
  const open = firstOpen(content.nearby, now);
  if (open === null) return null;
  const { nearby, until } = open;
  const where = nearby.metres === null ? nearby.neighbourhoodName : distanceWords(text, nearby.metres);
  const sentence =
    where === null ? text.place.elsewhere(NAME, until) : text.place.elsewhereNear(NAME, until, where);
  return (
    <p class="nl-paragraph bl-card bl-card--elsewhere">
      <strong>{text.place.closedHere}</strong>{' '}
      <a class="nl-link" href={placeAddress(page.language, nearby.slug)}>
        <SentenceWithName sentence={sentence} name={nearby.name} />
      </a>
    </p>
  );

  function firstOpen(candidates: readonly NearbyPlace[], at: Instant) {
    for (const nearby of candidates) {
      const there = openStateAt(nearby.timetable, at);
      if (!placementOf(there).countsAsOpen) continue;
      return { nearby, until: text.words.until(there.until, at) };
    }
    return null;
  }
}

import type { ComponentChildren } from 'preact';
import type { ListedPlace } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { placeAddress } from '../addresses.ts';
import { usePageState } from '../page-state.ts';

interface Props {
  readonly place: Pick<ListedPlace, 'slug' | 'name'>;
  readonly at: Instant;
  readonly tense: Tense;
  readonly children?: ComponentChildren;
}

/** "Ik had nu willen komen": a place and an hour, and nobody's name. A plain form, so it needs no script. */
export function WishForm({ place, at, tense, children }: Props) {
  const { page, text } = usePageState();
  const { date, hour } = wallTimeOf(at);
  const wish = tense === 'now' ? text.wish.now : text.wish.chosen;
  return (
    <form class="bl-wish" method="post" action={`${placeAddress(page.language, place.slug)}/wens`}>
      <input type="hidden" name="hour" value={`${date}T${String(hour).padStart(2, '0')}`} />
      {children}
      <button class="bl-wish__button" type="submit" aria-label={`${wish}: ${place.name}`}>
        {wish}
      </button>
    </form>
  );
}

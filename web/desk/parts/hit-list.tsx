import type { Occurrence } from '../../../server/contract/page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { useDesk } from '../desk-state.ts';

interface Props {
  readonly hit: readonly Occurrence[];
  /** With its date, where there is more than one day. */
  readonly dated?: boolean;
}

/** Each walk-in hour that would stand before a closed door. */
export function HitList({ hit, dated = false }: Props) {
  const { text, now } = useDesk();
  const { calendar, spans } = text.words;
  if (hit.length === 0) return null;
  const today = wallTimeOf(now).date;
  return (
    <div class="bl-hit">
      <p class="nl-paragraph">
        <strong>{text.closeToday.hit(hit.length)}</strong>
      </p>
      <ul class="bl-list">
        {hit.map(({ slug, title, start, end, who }) => {
          const times = spans.times(calendar.clock(start), calendar.clock(end));
          const when = dated ? `${calendar.fullDate(wallTimeOf(start).date, today)}, ${times}` : times;
          return <li key={`${slug} ${start}`}>{text.closeToday.hitLine(title, when, who)}</li>;
        })}
      </ul>
      <p class="nl-paragraph">{text.closeToday.tellThem}</p>
    </div>
  );
}

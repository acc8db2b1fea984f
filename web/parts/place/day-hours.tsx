import type { DayOfWeek, DaySpan, SpecialDayAhead } from '../../../server/contract/page.ts';
import { spanInWords } from '../../../server/contract/words/day-words.ts';
import { usePlaceState } from '../../place-state.ts';
import { Dutch } from '../dutch.tsx';

type Day = Pick<DayOfWeek | SpecialDayAhead, 'says' | 'spans'>;

/** The blocks of one day as people read them, one a line. */
export function DayHours({ day }: { readonly day: Day }) {
  const { text } = usePlaceState();
  if (day.says === 'closed') return <p class="nl-paragraph bl-closed">{text.place.closed}</p>;
  if (day.spans.length === 0) return <p class="nl-paragraph">{text.place.unknown}</p>;
  return (
    <ul class="bl-spans">
      {day.spans.map((span) => (
        <li key={`${span.opens}${span.closes}${span.audience}${span.access}${span.state}${span.roomName}`}>
          <Span span={span} />
        </li>
      ))}
    </ul>
  );
}

function Span({ span }: { readonly span: DaySpan }) {
  const { text } = usePlaceState();
  const { times, particulars, doubt } = spanInWords(span, text.words);
  return (
    <>
      <span class="bl-spans__time">{times}</span>
      {particulars === '' ? null : <> {particulars}</>}
      {doubt === null ? null : ` · ${doubt}`}
      {span.roomName === null ? null : (
        <>
          {' · '}
          <Dutch>{span.roomName}</Dutch>
        </>
      )}
      {span.note === null ? null : (
        <>
          {' · '}
          <Dutch>{span.note}</Dutch>
        </>
      )}
    </>
  );
}

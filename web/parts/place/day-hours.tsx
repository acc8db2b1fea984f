import type { DayOfWeek, DaySpan, SpecialDayAhead } from '../../../server/contract/page.ts';
import type { Catalogue } from '../../i18n/nl.ts';
import { usePageState } from '../../page-state.ts';
import { Dutch } from '../dutch.tsx';

type Day = Pick<DayOfWeek | SpecialDayAhead, 'says' | 'spans'>;

/** The blocks of one day as people read them, one a line. */
export function DayHours({ day }: { readonly day: Day }) {
  const { text } = usePageState();
  if (day.says === 'unknown') return <p class="nl-paragraph">{text.place.unknown}</p>;
  if (day.says === 'closed' || day.spans.length === 0) {
    return <p class="nl-paragraph bl-closed">{text.place.closed}</p>;
  }
  return (
    <ul class="bl-spans">
      {day.spans.map((span) => (
        <li key={`${span.opens}${span.closes}${span.audience}${span.access}${span.roomName}`}>
          <Span span={span} />
        </li>
      ))}
    </ul>
  );
}

function Span({ span }: { readonly span: DaySpan }) {
  const { text } = usePageState();
  const particulars = particularsOf(span, text);
  return (
    <>
      <span class="bl-spans__time">{timeOf(span, text)}</span>
      {particulars === '' ? null : <> {particulars}</>}
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

function timeOf(span: DaySpan, { words, place }: Catalogue): string {
  const opens = words.calendar.wallTime(span.opens);
  const closes = words.calendar.wallTime(span.closes);
  const endsAtMidnight = span.closes === '00:00';
  if (endsAtMidnight) return place.span(opens, '24:00');
  return span.nextDay ? place.spanNextDay(opens, closes) : place.span(opens, closes);
}

function particularsOf(span: DaySpan, { words, place }: Catalogue): string {
  const audience = span.audience === 'everyone' ? null : place.forAudience(words.audiences[span.audience]);
  const access = span.access === 'open' ? null : words.accesses[span.access];
  return [audience, access].filter((part) => part !== null).join(', ');
}

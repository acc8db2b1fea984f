import type { DayOfWeek, DaySpan } from '../page.ts';
import type { Words } from './words.ts';

/** The words of one language for a block of a day. */
export interface SpanWords {
  times(opens: string, closes: string): string;
  timesIntoNextDay(opens: string, closes: string): string;
  forAudience(audience: string): string;
  /** Nobody knows whether the door is open then. */
  readonly unsure: string;
}

/** A block of a day in pieces; its room and note stand beside them as they were written, in Dutch. */
export interface SpanInWords {
  /** "9:00 – 17:00" */
  readonly times: string;
  /** "voor jongeren, op afspraak"; empty for who walks in. */
  readonly particulars: string;
  /** "niet zeker", or null where it is certain. */
  readonly doubt: string | null;
}

export function spanInWords(span: DaySpan, words: Words): SpanInWords {
  const audience =
    span.audience === 'everyone' ? '' : words.spans.forAudience(words.audiences[span.audience]);
  const access = span.access === 'open' ? '' : words.accesses[span.access];
  return {
    times: timesOf(span, words),
    particulars: [audience, access].filter(Boolean).join(', '),
    doubt: span.state === 'unknown' ? words.spans.unsure : null,
  };
}

/** The same in one line: "15:00 – 18:00 voor jongeren · De keuken · samen eten". */
export function spanLine(span: DaySpan, words: Words): string {
  const { times, particulars, doubt } = spanInWords(span, words);
  const said = particulars === '' ? times : `${times} ${particulars}`;
  return [said, doubt, span.roomName, span.note].filter((part) => part !== null).join(' · ');
}

function timesOf({ opens, closes, nextDay }: DaySpan, { calendar, spans }: Words): string {
  const from = calendar.wallTime(opens);
  if (closes === '00:00') return spans.times(from, '24:00');
  const to = calendar.wallTime(closes);
  return nextDay ? spans.timesIntoNextDay(from, to) : spans.times(from, to);
}

/** The holiday's name, or the words of whoever changed the day; the plain week needs no reason. */
export function whyInWords(
  { publicHoliday, reason, says }: Pick<DayOfWeek, 'publicHoliday' | 'reason' | 'says'>,
  words: Words,
): string | null {
  if (publicHoliday !== null) return words.holidays[publicHoliday];
  if (reason === null || reason.kind === 'week' || reason.kind === 'noHours') return null;
  if (reason.label === null && says === 'open') return null;
  return words.reason(reason);
}

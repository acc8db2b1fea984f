import type { TimeSpan } from '../model.ts';
import { ACCESS_PHRASES, AUDIENCE_PHRASES, circumstancesOf } from './comment.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { isOfOneSort } from './rule-spans.ts';

/** "09:00-12:00,13:00-17:00", "20:00-02:00", "00:00-24:00". */
export function timesText(spans: readonly TimeSpan[]): string {
  return spans
    .map(({ opens, closes }) => `${clock(opens)}-${clock(closes > 1440 ? closes - 1440 : closes)}`)
    .join(',');
}

function clock(minutes: number): string {
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** What follows the times: nothing, ` "by appointment, youth only"`, ` open "ring twice"` or ` unknown`. */
export function circumstancesText(span: TimeSpan): string {
  const phrases = [
    span.access === 'open' ? undefined : ACCESS_PHRASES[span.access][0],
    span.audience === 'everyone' ? undefined : AUDIENCE_PHRASES[span.audience][0],
  ].filter((phrase) => phrase !== undefined);
  const words = [...phrases, ...(span.note === null ? [] : [span.note])];
  const comment = words.length === 0 ? null : words.join(', ');
  // A comment alone means in OSM that it depends on something, as a way in or a group does.
  const state = span.state === 'unknown' ? 'unknown' : phrases.length === 0 && comment !== null ? 'open' : '';
  const isUnderstood = isOfOneSort(
    circumstancesOf({
      comment,
      state: state === 'open' || (comment === null && state === '') ? 'open' : 'unknown',
    }),
    span,
  );
  if (!isUnderstood || comment?.includes('"')) throw new NotExpressibleInOsm('note');
  return [state === '' ? '' : ` ${state}`, comment === null ? '' : ` "${comment}"`].join('');
}

/** Spans of one sort after each other, the widest first: in OSM the later rule cuts, with us the narrower span does. */
export function spansBySort(spans: readonly TimeSpan[]): readonly (readonly TimeSpan[])[] {
  const groups: TimeSpan[][] = [];
  for (const span of spans.toSorted((a, b) => width(b) - width(a) || a.opens - b.opens)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isOfOneSort(last[0], span)) last.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => group.toSorted((a, b) => a.opens - b.opens));
}

export function width({ opens, closes }: TimeSpan): number {
  return closes - opens;
}

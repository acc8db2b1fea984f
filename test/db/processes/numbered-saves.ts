import { hours, on, rule, span, week } from '../../../seeds/write-hours.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';

export const SAVED_PLACE = 'fixture-nachtcafe';
export const SAVED_AT = Date.parse('2026-11-24T10:00:00+01:00');

/** Hours that tell which save they came with. */
export function hoursOfSave(number: number): OpeningHours {
  return hours([week(rule(on('123'), span('9:00-17:00', { note: `save ${number}` })))]);
}

/** Which save these hours came with; 0 for any others. */
export function saveOf(saved: OpeningHours | null): number {
  const note = saved?.layers[0]?.rules[0]?.spans[0]?.note ?? '';
  return Number(/^save (\d+)$/.exec(note)?.[1] ?? 0);
}

import type { OpeningHours } from '../model.ts';
import { timesText } from './write-spans.ts';

/** Spans of exactly a day and a night that begin at another time than midnight: "10:00-10:00" may well be a slip. */
export function oddWholeDays({ layers, specialDays, holidayPolicies }: OpeningHours): readonly string[] {
  const policies = [...specialDays.map(({ says }) => says), ...Object.values(holidayPolicies)];
  const spans = [
    ...layers.flatMap(({ rules }) => rules.flatMap((rule) => rule.spans)),
    ...policies.flatMap((says) => (says.kind === 'changed' ? says.spans : [])),
  ];
  const odd = spans.filter(({ opens, closes }) => opens > 0 && closes - opens === 1440);
  return [...new Set(odd.map((span) => timesText([span])))];
}

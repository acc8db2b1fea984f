/** In what two states of the hours differ, told as people think of them: by weekday, by date, by holiday. Pure. */
import { HOLIDAYS, type Language } from '../contract/vocabulary.ts';
import type { Difference, SaidOfDay } from '../contract/words/history-words.ts';
import { toDaySpan } from '../directory/days-ahead.ts';
import type { DayPolicy, Layer, OpeningHours, SpecialDay, Weekday } from '../hours/model.ts';
import { settleSpans } from '../hours/settle-pieces.ts';
import { weekSummary } from '../hours/week-summary.ts';
import { versionOf } from './hours-version.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NOTHING: OpeningHours = {
  layers: [],
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'notKnownYet',
};

/** null: no hours at all. `language` is that of the sentences about seasons and rhythms. */
export function differencesBetween(
  before: OpeningHours | null,
  after: OpeningHours | null,
  language: Language,
): readonly Difference[] {
  if (after === null) return before === null ? [] : [{ kind: 'hoursGone' }];
  const was = before ?? NOTHING;
  return [
    ...inWeek(was, after, before !== null),
    ...inPattern(was, after, language),
    ...inDays(was.specialDays, after.specialDays),
    ...inHolidays(was, after),
    ...(before !== null && was.otherHolidays !== after.otherHolidays
      ? [{ kind: 'otherHolidays', was: was.otherHolidays, is: after.otherHolidays } as const]
      : []),
  ];
}

function inWeek(before: OpeningHours, after: OpeningHours, wasKnown: boolean): readonly Difference[] {
  const changed = WEEKDAYS.flatMap((weekday) => {
    const [was, is] = [plainSpans(before, weekday), plainSpans(after, weekday)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ weekday, was, is }];
  });
  const alike = Map.groupBy(changed, ({ was, is }) => JSON.stringify([was, is]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { was, is } = first;
    return [
      { kind: 'weekdays', weekdays: group.map(({ weekday }) => weekday), was: wasKnown ? was : null, is },
    ];
  });
}

function plainSpans({ layers }: OpeningHours, weekday: Weekday) {
  const rules = layers.filter(isPlainWeek).flatMap((layer) => layer.rules.filter(isPlain));
  const spans = rules
    .filter(({ on }) => on.weekdays?.includes(weekday) ?? true)
    .flatMap((rule) => rule.spans);
  return settleSpans(spans).map((span) => toDaySpan(span, null));
}

function isPlainWeek({ kind, validity, effect }: Layer): boolean {
  return kind === 'week' && validity.kind === 'always' && effect === 'replace';
}

/** Every such weekday, all year. */
function isPlain({ on }: Layer['rules'][number]): boolean {
  return Object.keys(on).every((condition) => condition === 'weekdays');
}

/** All that is not the plain week. */
function inPattern(before: OpeningHours, after: OpeningHours, language: Language): readonly Difference[] {
  const [was, is] = [particular(before), particular(after)];
  if (versionOf(was) === versionOf(is)) return [];
  return [{ kind: 'pattern', was: inWords(was, language), is: inWords(is, language) }];
}

function particular({ layers }: OpeningHours): OpeningHours {
  const rest = layers.flatMap((layer) => {
    if (!isPlainWeek(layer)) return [layer];
    const rules = layer.rules.filter((rule) => !isPlain(rule));
    // Told as a season is, so that nothing is said of the days that the plain week tells of.
    return rules.length === 0 ? [] : [{ ...layer, kind: 'season' as const, label: null, rules }];
  });
  return { ...NOTHING, layers: rest };
}

function inWords(hours: OpeningHours, language: Language): string | null {
  return hours.layers.length === 0 ? null : weekSummary(hours, language);
}

function inDays(before: readonly SpecialDay[], after: readonly SpecialDay[]): readonly Difference[] {
  const keyOf = ({ from, through }: SpecialDay) => `${from} ${through}`;
  const days = new Map([...before, ...after].map((day) => [keyOf(day), day]));
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { from, through }]) => {
      const [was, is] = [before, after].map((list) => list.find((day) => keyOf(day) === key) ?? null);
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [{ kind: 'days', from, through, was: noticeOf(was), is: noticeOf(is) }];
    });
}

function noticeOf(day: SpecialDay | null | undefined) {
  return day ? { says: saidBy(day.says), reason: day.reason } : null;
}

function inHolidays(before: OpeningHours, after: OpeningHours): readonly Difference[] {
  return HOLIDAYS.flatMap((name) => {
    const [was = null, is = null] = [before.holidayPolicies[name], after.holidayPolicies[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ kind: 'holiday', name, was: was && saidBy(was), is: is && saidBy(is) }];
  });
}

function saidBy(policy: DayPolicy): SaidOfDay {
  if (policy.kind !== 'changed') return policy;
  return { kind: 'changed', spans: settleSpans(policy.spans).map((span) => toDaySpan(span, null)) };
}

/** Opening hours of every kind that the model allows, within a year and a half that holds three clock changes. */
import fc from 'fast-check';
import { ACCESSES, AUDIENCES, HOLIDAYS } from '../../server/contract/vocabulary.ts';
import { addDays } from '../../server/hours/local-time.ts';
import type {
  Calendars,
  DayPolicy,
  DayRule,
  DaySelector,
  IsoDate,
  Layer,
  OpeningHours,
  SpecialDay,
  TimeSpan,
  Validity,
  Weekday,
} from '../../server/hours/model.ts';

const FIRST = '2026-01-01';
const NUMBER_OF_DAYS = 540;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const CALENDARS: Calendars = {
  schoolHolidays: [
    { name: 'meivakantie', from: '2026-04-25', through: '2026-05-03' },
    { name: 'zomervakantie', from: '2026-07-18', through: '2026-08-30' },
    { name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' },
  ],
  knownFrom: '2026-02-01',
  knownThrough: '2027-02-15',
};

export const dates: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: NUMBER_OF_DAYS })
  .map((n) => addDays(FIRST, n));

export const dateRanges = fc
  .tuple(dates, fc.oneof(fc.constant(0), fc.nat(40)))
  .map(([from, length]) => ({ from, through: addDays(from, length) }));

/** Half hours make touching, equal and nested spans likely. */
export const spans: fc.Arbitrary<TimeSpan> = fc
  .record({
    opens: fc.integer({ min: 0, max: 47 }).map((n) => n * 30),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 48 })).map((n) => n * 30),
    access: fc.oneof({ weight: 3, arbitrary: fc.constant('open' as const) }, fc.constantFrom(...ACCESSES)),
    audience: fc.oneof(
      { weight: 3, arbitrary: fc.constant('everyone' as const) },
      fc.constantFrom(...AUDIENCES),
    ),
    note: fc.constantFrom(null, null, 'koffie', 'soep'),
    state: fc.constantFrom('open', 'open', 'open', 'unknown'),
  })
  .map(({ length, ...span }) => ({ ...span, closes: span.opens + length }));

const plainSelectors: fc.Arbitrary<DaySelector> = fc.record(
  {
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    nth: fc.subarray([1, 2, 3, 4, 5, -1, -2], { minLength: 1, maxLength: 2 }),
    everyWeeks: fc.record({ n: fc.integer({ min: 1, max: 4 }), anchor: dates }),
    isoWeeks: fc.constant([{ from: 1, through: 53, step: 2 }]),
    dates: fc.array(dateRanges, { minLength: 1, maxLength: 2 }),
    holiday: fc.constantFrom(
      { kind: 'public' as const },
      { kind: 'school' as const },
      { kind: 'public' as const, offsetDays: 1 },
    ),
  },
  { requiredKeys: [] },
);

const selectors: fc.Arbitrary<DaySelector> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) }) },
  plainSelectors,
  fc.tuple(plainSelectors, plainSelectors).map(([on, except]) => ({ ...on, except: [except] })),
);

const rules: fc.Arbitrary<DayRule> = fc.record({ on: selectors, spans: fc.array(spans, { maxLength: 3 }) });

const validities: fc.Arbitrary<Validity> = fc.oneof(
  fc.constant({ kind: 'always' as const }),
  fc.tuple(dateRanges, fc.boolean(), fc.boolean()).map(([{ from, through }, starts, ends]) => ({
    kind: 'dates' as const,
    from: starts ? from : null,
    through: ends ? through : null,
  })),
  fc.tuple(dates, dates).map(([from, through]) => ({
    kind: 'yearly' as const,
    from: from.slice(5),
    through: through.slice(5),
  })),
  fc.constantFrom(null, 'zomervakantie').map((name) => ({ kind: 'schoolHoliday' as const, name })),
);

const layers: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constantFrom('week', 'week', 'season', 'schoolHoliday', 'date'),
  label: fc.constantFrom(null, 'zomer'),
  validity: validities,
  effect: fc.constantFrom('replace', 'replace', 'add', 'takeAway'),
  rules: fc.array(rules, { maxLength: 4 }),
  otherDays: fc.constantFrom('closed', 'asBelow'),
});

const policies: fc.Arbitrary<DayPolicy> = fc.oneof(
  fc.constantFrom(
    { kind: 'closed' as const },
    { kind: 'asAlways' as const },
    { kind: 'notKnownYet' as const },
  ),
  fc.tuple(spans).map((only) => ({ kind: 'changed' as const, spans: only })),
);

const specialDays: fc.Arbitrary<SpecialDay> = fc
  .record({ range: dateRanges, says: policies, reason: fc.constantFrom(null, 'feest') })
  .map(({ range, ...rest }) => ({ ...range, ...rest }));

export const openingHours: fc.Arbitrary<OpeningHours> = fc.record({
  layers: fc.array(layers, { maxLength: 5 }),
  specialDays: fc.array(specialDays, { maxLength: 6 }),
  holidayPolicies: fc.dictionary(fc.constantFrom(...HOLIDAYS), policies, {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  otherHolidays: fc.constantFrom('notKnownYet', 'asAlways', 'closed'),
});

/** The same hours, entered in another order. */
export function shuffled(hours: OpeningHours): fc.Arbitrary<OpeningHours> {
  const inAnyOrder = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .tuple(inAnyOrder(hours.layers), inAnyOrder(hours.specialDays), fc.boolean())
    .map(([layers, special, turned]) => ({
      ...hours,
      specialDays: special,
      layers: turned
        ? layers.map((layer) => ({ ...layer, rules: layer.rules.map(turnedRule).toReversed() }))
        : layers,
    }));
}

function turnedRule(rule: DayRule): DayRule {
  return { ...rule, spans: rule.spans.toReversed() };
}

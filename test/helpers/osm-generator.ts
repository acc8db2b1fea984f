import fc from 'fast-check';
import { OSM_MONTHS, OSM_WEEKDAYS } from '../../server/hours/osm/vocabulary.ts';

/** Opening hours as the supported part of OSM's grammar allows them; nothing about holidays. */
const minute = (least: number, most: number) =>
  fc.integer({ min: least / 15, max: most / 15 }).map((n) => n * 15);
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const two = (n: number) => String(n).padStart(2, '0');

/** Within one day. */
const span = fc
  .tuple(minute(0, 1425), minute(15, 1440))
  .filter(([opens, closes]) => opens < closes)
  .map(([opens, closes]) => `${clock(opens)}-${clock(closes)}`);

/** Runs past midnight. */
const night = fc
  .tuple(minute(15, 1425), minute(15, 1440))
  .filter(([opens, closes]) => closes < opens)
  .map(([opens, closes]) => `${clock(opens)}-${clock(closes)}`);

const listOf = (item: fc.Arbitrary<string>, most: number) =>
  fc.array(item, { minLength: 1, maxLength: most }).map((items) => items.join(','));

const weekday = fc.constantFrom(...OSM_WEEKDAYS);
const nth = fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2', '1,3', '2-4');
const weekdays = listOf(
  fc.oneof(
    { weight: 3, arbitrary: weekday },
    {
      weight: 4,
      arbitrary: fc
        .tuple(weekday, weekday)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => `${a}-${b}`),
    },
    { weight: 1, arbitrary: fc.tuple(weekday, nth).map(([day, n]) => `${day}[${n}]`) },
  ),
  3,
);

const month = fc.constantFrom(...OSM_MONTHS);
const monthDay = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([name, day]) => `${name} ${two(day)}`);
const year = fc.integer({ min: 2025, max: 2028 });
const months = fc.oneof(
  month,
  fc
    .tuple(month, month)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${a}-${b}`),
);
/** Never round to the day before the first: the oracle takes "Sep 06-Sep 05" for no day at all. */
const dates = fc.oneof(
  monthDay,
  fc
    .tuple(monthDay, monthDay)
    .filter(([a, b]) => a.slice(0, 3) !== b.slice(0, 3) || a < b)
    .map(([a, b]) => `${a}-${b}`),
);
const datesWithYear = fc.oneof(
  fc.tuple(year, monthDay).map(([y, day]) => `${y} ${day}`),
  fc.tuple(year, monthDay, monthDay).map(([y, a, b]) => `${y} ${a}-${y + 1} ${b}`),
);
const years = fc.oneof(
  year.map(String),
  year.map((y) => `${y}-${y + 1}`),
);
const weeks = fc
  .tuple(fc.integer({ min: 1, max: 53 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('', '/2', '/3'))
  .map(([from, more, step]) =>
    more === 0
      ? `week ${two(from)}`
      : `week ${two(from)}-${two(Math.min(53, from + more))}${from + more > from ? step : ''}`,
  );

const days = fc.oneof(
  { weight: 6, arbitrary: weekdays },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: months },
  { weight: 1, arbitrary: dates },
  { weight: 1, arbitrary: datesWithYear },
  { weight: 1, arbitrary: weeks },
  { weight: 1, arbitrary: fc.tuple(years, months).map((parts) => parts.join(' ')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.oneof(months, dates, weeks, years), weekdays).map((parts) => parts.join(' ')),
  },
);

const ruleWith = (times: fc.Arbitrary<string>) =>
  fc
    .tuple(
      days,
      fc.option(times, { freq: 6, nil: '' }),
      fc.constantFrom('', '', '', '', ' off', ' unknown', ' open'),
    )
    .map(([when, hours, state]) => `${when} ${hours}${hours === '' && state === '' ? ' 24/7' : state}`.trim())
    .map((rule) => rule.replace(' 24/7', rule.startsWith('24/7') ? '' : ' 00:00-24:00'));

/** Rules within the day, in any of OSM's orders. */
export const daytimeHours = fc
  .tuple(
    ruleWith(listOf(span, 2)),
    fc.array(fc.tuple(fc.constantFrom('; ', '; ', '; ', ', ', ' || '), ruleWith(listOf(span, 2))), {
      maxLength: 3,
    }),
  )
  .map(([first, more]) => first + more.map(([separator, rule]) => separator + rule).join(''));

/** One rule with tails past midnight, or several open ones that add up: no rule may take another's night (≠). */
export const nightHours = fc
  .array(
    fc.tuple(days, night).map(([when, hours]) => `${when} ${hours}`.trim()),
    { minLength: 1, maxLength: 3 },
  )
  .map((rules) => rules.join(', '));

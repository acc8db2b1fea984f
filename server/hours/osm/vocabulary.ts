import type { Weekday } from '../model.ts';

/** The spellings that real data use: OSM's own, English and Dutch; lower case, without a full stop. */
const WEEKDAY_SPELLINGS: readonly (readonly [Weekday, string])[] = [
  [1, 'mo mon monday mondays ma maandag maandags'],
  [2, 'tu tue tues tuesday tuesdays di dinsdag dinsdags'],
  [3, 'we wed wednesday wednesdays wo woe woensdag woensdags'],
  [4, 'th thu thur thurs thursday thursdays do don donderdag donderdags'],
  [5, 'fr fri friday fridays vr vrij vrijdag vrijdags'],
  [6, 'sa sat saturday saturdays za zat zaterdag zaterdags'],
  [7, 'su sun sunday sundays zo zon zondag zondags'],
];

const MONTH_SPELLINGS = [
  'jan january januari',
  'feb february februari',
  'mar march mrt maart',
  'apr april',
  'may mei',
  'jun june juni',
  'jul july juli',
  'aug august augustus',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december',
];

const HOLIDAY_SPELLINGS: readonly (readonly ['public' | 'school', string])[] = [
  ['public', 'ph feestdag feestdagen'],
  ['school', 'sh schoolvakantie schoolvakanties'],
];

export type OsmState = 'open' | 'closed' | 'unknown';
const STATE_SPELLINGS: readonly (readonly [OsmState, string])[] = [
  ['open', 'open geopend'],
  ['closed', 'closed off close dicht gesloten'],
  ['unknown', 'unknown onbekend'],
];

export const WEEKDAY_WORDS = wordsOf(WEEKDAY_SPELLINGS);
export const MONTH_WORDS = wordsOf(MONTH_SPELLINGS.map((words, index) => [index + 1, words] as const));
export const HOLIDAY_WORDS = wordsOf(HOLIDAY_SPELLINGS);
export const STATE_WORDS = wordsOf(STATE_SPELLINGS);
export const WEEK_WORDS: ReadonlySet<string> = new Set(['week', 'weeks']);
export const DAY_WORDS: ReadonlySet<string> = new Set(['day', 'days']);
export const SUN_WORDS: ReadonlySet<string> = new Set(['sunrise', 'sunset', 'dawn', 'dusk']);

export const EASTER_WORDS: ReadonlySet<string> = new Set(['easter', 'pasen']);

/** Words with a meaning of their own, which may stand in the wrong place. */
export function isOsmWord(word: string): boolean {
  return (
    [WEEKDAY_WORDS, MONTH_WORDS, HOLIDAY_WORDS, STATE_WORDS].some((words) => words.has(word)) ||
    [WEEK_WORDS, DAY_WORDS].some((words) => words.has(word))
  );
}

export const OSM_WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export const OSM_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

function wordsOf<Meaning>(table: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(
    table.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
  );
}

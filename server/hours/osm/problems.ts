/** Why a part of an `opening_hours` value cannot be taken over, each with its remedy. */
export const OSM_PROBLEMS = {
  empty: 'There are no opening hours in it.',
  tooLong: 'It is longer than opening hours ever are (1,000 characters).',
  strangeSign: 'This sign has no meaning in opening hours.',
  unclosedComment: 'This comment has no closing quotation mark.',
  unknownWord: 'This word is not a weekday, month, holiday or state that is known here.',
  unexpected: 'This does not fit here.',
  openEnded: 'A time with "+" has no known end: give the closing time.',
  sunTimes: 'Times that follow the sun are not kept: give clock times.',
  easter: 'Dates counted from Easter are not kept: name the dates, or use PH.',
  midnightToMidnight: 'It may mean the whole day or nothing at all: write 00:00-24:00 or "off".',
  singleTime: 'A single time is not a span: give opens and closes, such as 09:00-17:00.',
  noSuchTime: 'There is no such time: write hours and minutes, such as 09:00.',
  timeWithoutColon: 'It may be a year or a time: write times with a colon, such as 09:00.',
  startsNextDay: 'An opening time lies before midnight: move the span to the next day.',
  longerThanADay: 'A span lasts 24 hours at most.',
  noSuchDate: 'There is no such date.',
  datesTurnedRound: 'This range ends before it starts.',
  yearMissing: 'Only some of these dates have a year: give each its own.',
  yearInterval: 'An interval of years or days is not kept: name them one by one.',
  noSuchWeek: 'Weeks run from 01 to 53, in rising order.',
  noSuchNth: 'Of each weekday a month has the first to the fifth: write [1] to [5], or [-1] for the last.',
  nthOfRange: 'It is not clear which weekdays the number belongs to: write each with its own.',
  dayOffset: 'A shift by days is only kept with PH and SH.',
  separatorMissing: 'A semicolon or comma is missing before this.',
  tooManyRules: 'These rules cut into each other too often: say what holds on each day.',
  danglingComma: 'The times or the state are missing before this comma.',
  cutsTheNightBefore:
    'It changes what is left after midnight of the day before: write the evening with its own closing time.',
} as const;

export type OsmProblem = keyof typeof OSM_PROBLEMS;

/** Thrown while reading; `parseOsmHours` turns it into its answer. */
export class OsmNotUnderstood extends Error {
  readonly problem: OsmProblem;
  /** The very piece of the text that was not understood. */
  readonly part: string;

  constructor(problem: OsmProblem, part: string) {
    super(`${OSM_PROBLEMS[problem]} (${part})`);
    this.name = 'OsmNotUnderstood';
    this.problem = problem;
    this.part = part;
  }
}

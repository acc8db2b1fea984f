/** What of a question is the same for every place, worked out once. Pure. */
import { PART_NAMES, PARTS_OF_DAY } from '../../contract/planner/slot.ts';
import type { Weekday } from '../../hours/model.ts';
import { horizonOf, type Series, seriesOf } from './date-series.ts';
import { type Days, GRID, type Runs, runsWithout } from './day-grid.ts';
import type { OfferedHelp, Surroundings } from './slot-facts.ts';
import type { SlotQuestion } from './slot-question.ts';

export interface Asked {
  readonly question: SlotQuestion;
  readonly surroundings: Surroundings;
  readonly days: Days;
  /** The weekdays that will do, each with the ways in which the rhythm fits on it. */
  readonly weekdays: readonly { readonly weekday: Weekday; readonly series: readonly Series[] }[];
  /** While whoever asks holds nothing herself. */
  readonly asker: Runs;
  /** Minutes after midnight at which it may begin, in order. */
  readonly starts: readonly number[];
  /** The help of the question, offered by others. */
  readonly sameHelp: readonly OfferedHelp[];
  /** Where there is less than elsewhere, and where there is much more. */
  readonly fewWalkIns: ReadonlySet<string>;
  readonly manyWalkIns: ReadonlySet<string>;
}

export function askedOf(question: SlotQuestion, surroundings: Surroundings): Asked {
  const days = horizonOf(question);
  const avoided = daysToAvoid(question, surroundings.offered);
  return {
    question,
    surroundings,
    days,
    weekdays: WEEKDAYS.filter((weekday) => isAmong(weekday, question.weekdays)).map((weekday) => ({
      weekday,
      series: seriesOf(question.rhythm, weekday, days).filter(
        (dates) => !dates.some((day) => avoided.has(day)),
      ),
    })),
    asker: runsWithout(surroundings.own, days),
    starts: startsOf(question),
    sameHelp: [...surroundings.offered, ...surroundings.beyond].filter((each) => isSameHelp(each, question)),
    ...spreadOf(surroundings),
  };
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function isAmong<Value>(value: Value, chosen: readonly Value[]): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function isSameHelp(
  { helpTopics, themeSlug }: OfferedHelp,
  asked: Pick<SlotQuestion, 'helpTopic' | 'themeSlug'>,
): boolean {
  if (asked.helpTopic !== null) return helpTopics.includes(asked.helpTopic);
  return asked.themeSlug !== null && themeSlug === asked.themeSlug;
}

function daysToAvoid({ notSameDayAs }: SlotQuestion, offered: readonly OfferedHelp[]): ReadonlySet<number> {
  const { helpTopic, organisationSlug } = notSameDayAs;
  const others = offered.filter(
    (one) =>
      (helpTopic !== null && one.helpTopics.includes(helpTopic)) ||
      (organisationSlug !== null && one.organisationSlug === organisationSlug),
  );
  return new Set(others.flatMap(({ days }) => [...days]));
}

/** Every quarter from which the whole lies within the parts of the day that will do; those that adjoin are one. */
function startsOf({ minutes, partsOfDay }: SlotQuestion): number[] {
  const chosen = PART_NAMES.filter((part) => isAmong(part, partsOfDay)).map((part) => PARTS_OF_DAY[part]);
  const fits = (minute: number) => chosen.some(({ from, until }) => from <= minute && minute < until);
  const starts: number[] = [];
  for (let start: number = GRID.from; start + minutes <= GRID.until; start += GRID.step) {
    const quarters = Array.from({ length: minutes / GRID.step }, (_, index) => start + index * GRID.step);
    if (quarters.every(fits)) starts.push(start);
  }
  return starts;
}

/** Many: half as much again as the mean of the neighbourhoods. */
const MANY = 1.5;

function spreadOf({
  offered,
  beyond,
  neighbourhoodCodes,
}: Surroundings): Pick<Asked, 'fewWalkIns' | 'manyWalkIns'> {
  const minutes = new Map(neighbourhoodCodes.map((code) => [code, 0]));
  for (const { at, minutes: more } of [...offered, ...beyond]) {
    const sofar = minutes.get(at.neighbourhoodCode ?? '');
    if (at.neighbourhoodCode !== null && sofar !== undefined) minutes.set(at.neighbourhoodCode, sofar + more);
  }
  const all = [...minutes];
  const mean = all.reduce((sum, [, each]) => sum + each, 0) / Math.max(1, all.length);
  const where = (holds: (each: number) => boolean) =>
    new Set(all.filter(([, each]) => holds(each)).map(([code]) => code));
  return {
    fewWalkIns: where((each) => each < mean),
    manyWalkIns: where((each) => mean > 0 && each >= MANY * mean),
  };
}

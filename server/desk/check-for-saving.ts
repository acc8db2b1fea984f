import type { DeskFinding } from '../contract/words/finding-words.ts';
import { checkHours, mayShareWeekday } from '../hours/check-hours.ts';
import type { DayPolicy, IsoDate, OpeningHours, SpecialDay, TimeSpan } from '../hours/model.ts';
import { findDates, isMonthDay, isRealDate } from './dates-in-hours.ts';
import { tidyHours } from './tidy-hours.ts';

export interface Checked<Day extends SpecialDay = SpecialDay> {
  /** The same hours with tidy text: what is to be saved. */
  readonly hours: OpeningHours<Day>;
  readonly findings: readonly DeskFinding[];
  /** At least one finding must be mended before the hours can be saved; the others are only said. */
  readonly refuses: boolean;
}

const MOST_BLOCKS_A_DAY = 12;
const MOST_SPECIAL_DAYS = 120;
/** Pairs of rules that are looked for on five years of dates: within 50 ms or so, in which nobody else is answered. */
const MOST_COMPARISONS = 800;
/** What is odd but may be meant. */
const ONLY_SAID: ReadonlySet<DeskFinding['code']> = new Set(['overFourteenHours']);

/**
 * All that is odd about hours which somebody wants to save: what check-hours finds, our limits, and text that cannot
 * be kept. What was odd already before (an import may be) does not stand in the way of a change elsewhere.
 */
export function checkForSaving<Day extends SpecialDay>(
  given: OpeningHours<Day>,
  today: IsoDate,
  present: OpeningHours | null = null,
): Checked<Day> {
  const { hours, findings: ofText } = tidyHours(given);
  const ofDates = checkDates(hours);
  // The engine takes dates for granted, and so many blocks that it would be busy for long are refused before it.
  const limits = ofDates.length > 0 ? [] : checkLimits(hours, today);
  const odd = ofDates.length > 0 || limits.length > 0 ? [] : checkHours(hours);
  const known = new Set(present === null || odd.length === 0 ? [] : checkHours(present).map(likeness));
  const findings = [...ofText, ...ofDates, ...limits, ...odd];
  const refuses = findings.some((finding) => !ONLY_SAID.has(finding.code) && !known.has(likeness(finding)));
  return { hours, findings, refuses };
}

/** The same thing found in another place of the list is the same thing. */
function likeness({ path: _, ...finding }: DeskFinding): string {
  return JSON.stringify('other' in finding ? { ...finding, other: undefined } : finding);
}

function checkDates(hours: OpeningHours): DeskFinding[] {
  return findDates(hours)
    .filter(({ value, every }) => !(every === 'year' ? isMonthDay(value) : isRealDate(value)))
    .map(({ path, value }) => ({ code: 'notADate', path, value }));
}

function checkLimits(hours: OpeningHours, today: IsoDate): DeskFinding[] {
  const { specialDays, holidayPolicies } = hours;
  return [
    ...hours.layers.flatMap((layer, at) => {
      const fullest = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
        layer.rules
          .filter(({ on }) => on.weekdays?.some((day) => day === weekday) ?? true)
          .reduce((count, { spans }) => count + spans.length, 0),
      );
      return tooManyBlocks(Math.max(...fullest), `/layers/${at}`);
    }),
    ...specialDays.flatMap(({ says }, at) => tooManyBlocks(blocksOf(says).length, `/specialDays/${at}`)),
    ...Object.entries(holidayPolicies).flatMap(([name, says]) =>
      tooManyBlocks(blocksOf(says).length, `/holidayPolicies/${name}`),
    ),
    ...checkSpecialDayCount(hours, today),
    ...(comparisonsIn(hours) > MOST_COMPARISONS ? [{ code: 'tooManyRules', path: '/layers' } as const] : []),
  ];
}

/** How much work the engine would have with them. */
function comparisonsIn({ layers }: OpeningHours): number {
  return layers.reduce((sum, layer, at) => {
    const within = layer.rules.reduce(
      (pairs, { on }, index) =>
        pairs + layer.rules.slice(index).filter((other) => mayShareWeekday(on, other.on)).length,
      0,
    );
    const rivals = layers
      .slice(at + 1)
      .filter(({ kind, effect }) => kind === layer.kind && effect === 'replace');
    const across = rivals.reduce((rules, rival) => rules + layer.rules.length + rival.rules.length, 0);
    return sum + within + (layer.effect === 'replace' ? across : 0);
  }, 0);
}

/** Days that are over do not count. */
export function checkSpecialDayCount({ specialDays }: OpeningHours, today: IsoDate): DeskFinding[] {
  const count = specialDays.filter(({ through }) => through >= today).length;
  if (count <= MOST_SPECIAL_DAYS) return [];
  return [{ code: 'tooManySpecialDays', path: '/specialDays', count, most: MOST_SPECIAL_DAYS }];
}

function blocksOf(says: DayPolicy): readonly TimeSpan[] {
  return says.kind === 'changed' ? says.spans : [];
}

function tooManyBlocks(count: number, path: string): DeskFinding[] {
  return count > MOST_BLOCKS_A_DAY ? [{ code: 'tooManyBlocks', path, count, most: MOST_BLOCKS_A_DAY }] : [];
}

import type { HolidayName, Reason } from '../contract/vocabulary.ts';
import { type CalendarDay, dayOf } from './calendar-day.ts';
import { CLOSED, type DayHours, saysTheSame, spansOf } from './day-hours.ts';
import { ALWAYS_SCHOOL_HOLIDAY, announcedSchoolHolidays, NEVER_SCHOOL_HOLIDAY } from './day-selector.ts';
import { covers, type Exception, type Ladder, ladderOf, RANKS, type RankedSpecialDay } from './ladder.ts';
import { amended, firstLayer, layerSays, type OnDate, type Verdict } from './layer-hours.ts';
import type { Calendars, DayPolicy, IsoDate, OpeningHours } from './model.ts';
import { isGeneralHoliday } from './public-holidays.ts';

/** What `hours` say about one service date, tails past midnight included. */
export function hoursOnDate(hours: OpeningHours, date: IsoDate, calendars: Calendars): DayHours {
  return hoursOnDay(ladderOf(hours), dayOf(date), calendars);
}

/** As `hoursOnDate`, for the inner loop. */
export function hoursOnDay(ladder: Ladder, day: CalendarDay, calendars: Calendars): DayHours {
  if (!ladder.asksForSchool) return decidedAndAmended({ ladder, day, school: NEVER_SCHOOL_HOLIDAY });
  if (isAnnounced(calendars, day.date)) {
    return decidedAndAmended({ ladder, day, school: announcedSchoolHolidays(calendars) });
  }
  const inTerm = decidedAndAmended({ ladder, day, school: NEVER_SCHOOL_HOLIDAY });
  const inHoliday = decidedAndAmended({ ladder, day, school: ALWAYS_SCHOOL_HOLIDAY });
  if (saysTheSame(inTerm, inHoliday)) return inTerm;
  const reason = { kind: 'schoolHoliday', label: null, date: day.date } as const;
  return { kind: 'unknown', reason, insteadOf: [...spansOf(inTerm), ...spansOf(inHoliday)] };
}

function decidedAndAmended(on: OnDate): DayHours {
  return amended(decide(on), on);
}

/** The order of precedence: the first that speaks about the date decides. */
function decide(on: OnDate): Verdict {
  return (
    specialDay(on) ?? closurePeriod(on) ?? publicHoliday(on) ?? schoolHoliday(on) ?? season(on) ?? weekly(on)
  );
}

/** A single date. */
function specialDay(on: OnDate): Verdict | null {
  return firstException(on.ladder.singleDates, on);
}

/** A range of dates; the shorter goes first. */
function closurePeriod(on: OnDate): Verdict | null {
  return firstException(on.ladder.periods, on);
}

function publicHoliday(on: OnDate): Verdict | null {
  const name = on.day.holiday;
  if (name === null) return null;
  const policy = holidayPolicy(on.ladder.hours, name);
  const reason = { kind: 'publicHoliday', label: name, date: on.day.date } as const;
  // A door that is shut on such a day anyway stays shut: nobody needs to ask.
  if (policy.kind === 'notKnownYet' && spansOf(asAlways(on)).length === 0) return null;
  const says = policySays(policy, reason, on);
  return says && { rank: RANKS.publicHoliday, says };
}

function schoolHoliday(on: OnDate): Verdict | null {
  return firstLayer(on.ladder.schoolHoliday, on, () => firstLayer(on.ladder.season, on) ?? weekly(on));
}

function season(on: OnDate): Verdict | null {
  return firstLayer(on.ladder.season, on);
}

function weekly(on: OnDate): Verdict {
  return firstLayer(on.ladder.week, on) ?? { rank: Number.POSITIVE_INFINITY, says: CLOSED };
}

/** What the date would say without exceptions and public holidays. */
function asAlways(on: OnDate): DayHours {
  const verdict = schoolHoliday(on) ?? season(on) ?? weekly(on);
  return amended(verdict, on, RANKS.publicHoliday);
}

function firstException(voices: readonly Exception[], on: OnDate): Verdict | null {
  for (const voice of voices) {
    if (!covers(voice, on.day, on.school)) continue;
    const verdict = 'special' in voice ? specialDaySays(voice, on) : layerSays(voice, on, () => asAlways(on));
    if (verdict !== null) return verdict;
  }
  return null;
}

function specialDaySays({ special, rank }: RankedSpecialDay, on: OnDate): Verdict {
  const reason = { kind: 'date', label: special.reason, date: on.day.date } as const;
  return { rank, says: policySays(special.says, reason, on) ?? asAlways(on) };
}

/** null: as always. */
function policySays(policy: DayPolicy, reason: Reason, on: OnDate): DayHours | null {
  switch (policy.kind) {
    case 'asAlways':
      return null;
    case 'closed':
      return { kind: 'closed', reason, insteadOf: spansOf(asAlways(on)) };
    case 'notKnownYet':
      return { kind: 'unknown', reason, insteadOf: spansOf(asAlways(on)) };
    case 'changed':
      return { kind: 'spans', reason, spans: policy.spans, insteadOf: spansOf(asAlways(on)) };
  }
}

function holidayPolicy(hours: OpeningHours, name: HolidayName): DayPolicy {
  const named = hours.holidayPolicies[name];
  if (named !== undefined) return named;
  return { kind: isGeneralHoliday(name) ? hours.otherHolidays : 'asAlways' };
}

function isAnnounced({ knownFrom, knownThrough }: Calendars, date: IsoDate): boolean {
  return knownFrom !== null && knownThrough !== null && knownFrom <= date && date <= knownThrough;
}

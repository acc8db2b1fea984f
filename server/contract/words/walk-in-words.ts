/** When a walk-in hour or an activity is held, in words: for the planner, the desk, mails and pages. */

/** As server/hours/walk-in-times.ts has it. Dates are Amsterdam dates, times minutes after midnight. */
export interface WalkInMoment {
  readonly rhythm:
    | { readonly kind: 'once' }
    | { readonly kind: 'everyWeeks'; readonly weeks: number }
    /** The first … fourth (1–4) or last (−1) of its weekday in the month. */
    | { readonly kind: 'nth'; readonly nth: number };
  /** ISO 8601: Monday is 1. */
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
  readonly from: string;
  /** Inclusive; null: until somebody says otherwise. */
  readonly through: string | null;
  readonly onHolidays: boolean;
  readonly inSchoolHolidays: boolean;
}

type Times = Pick<WalkInMoment, 'opens' | 'closes'>;

export interface MomentWords {
  /** "elke dinsdag van 13:00 tot 15:00, vanaf 1 december": to stand after a colon. `today`: that year is not said. */
  moment(times: WalkInMoment, today: string): string;
  /** The same as a whole sentence, with a second one about holidays where there is something to say. */
  sentence(times: WalkInMoment, today: string): string;
  /** "Niet op feestdagen en niet in schoolvakanties."; null for what is held once. */
  holidays(times: WalkInMoment): string | null;
  /** "Op dinsdag 8 december van 13:00 tot 15:00, in de ruimte ‘Zaal’." One date of it. `room`: another than always. */
  onDate(date: string, times: Times, room: string | null, today: string): string;
  /** "Niet op dinsdag 8 december." */
  notOn(from: string, through: string, today: string): string;
  /** "Voor het laatst op dinsdag 29 juni." */
  lastOn(date: string, today: string): string;
}

/** How a language says each part; the whole is the same in both. */
export interface MomentParts {
  readonly calendar: {
    fullDate(date: string, today: string): string;
    dayOfMonth(date: string, today: string): string;
    weekday(date: string): string;
  };
  times(times: Times): string;
  inRoom(name: string): string;
  on(date: string): string;
  everyWeeks(weeks: number, weekday: string): string;
  nth(nth: number, weekday: string): string;
  /** At least one of the two is a date in words. */
  period(from: string | null, through: string | null): string;
  notOn(date: string): string;
  notFrom(from: string, through: string): string;
  lastOn(date: string): string;
  readonly notOnHolidays: string;
  readonly notInSchoolHolidays: string;
  readonly onNeither: string;
  readonly onBoth: string;
}

export function momentWordsFrom(parts: MomentParts): MomentWords {
  const { calendar, times: timesIn, period } = parts;
  const moment = (times: WalkInMoment, today: string) => {
    const { from, through } = times;
    if (times.rhythm.kind === 'once') return `${parts.on(calendar.fullDate(from, today))} ${timesIn(times)}`;
    // 1 January 2024 was a Monday.
    const weekday = calendar.weekday(`2024-01-0${times.weekday}`);
    const rhythm =
      times.rhythm.kind === 'nth'
        ? parts.nth(times.rhythm.nth, weekday)
        : parts.everyWeeks(times.rhythm.weeks, weekday);
    const held = `${rhythm} ${timesIn(times)}`;
    const last = through === null ? null : calendar.dayOfMonth(through, today);
    // From which week on is of use as long as it is to come, and where weeks are left out.
    const tellsFrom = from > today || (times.rhythm.kind === 'everyWeeks' && times.rhythm.weeks > 1);
    const first = tellsFrom ? calendar.dayOfMonth(from, today) : null;
    return first === null && last === null ? held : `${held}, ${period(first, last)}`;
  };
  const holidays = ({ rhythm, onHolidays, inSchoolHolidays }: WalkInMoment) => {
    if (rhythm.kind === 'once') return null;
    if (onHolidays) return inSchoolHolidays ? parts.onBoth : parts.notInSchoolHolidays;
    return inSchoolHolidays ? parts.notOnHolidays : parts.onNeither;
  };
  return {
    moment,
    holidays,
    sentence(times, today) {
      const said = `${capitalised(moment(times, today))}.`;
      const more = holidays(times);
      return more === null ? said : `${said} ${more}`;
    },
    onDate(date, times, room, today) {
      const held = `${capitalised(parts.on(calendar.fullDate(date, today)))} ${timesIn(times)}`;
      return room === null ? `${held}.` : `${held}, ${parts.inRoom(room)}.`;
    },
    notOn: (from, through, today) =>
      from === through
        ? parts.notOn(calendar.fullDate(from, today))
        : parts.notFrom(calendar.fullDate(from, today), calendar.fullDate(through, today)),
    lastOn: (date, today) => parts.lastOn(calendar.fullDate(date, today)),
  };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

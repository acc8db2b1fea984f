import type { DeskFinding } from '../contract/words/finding-words.ts';
import { addDays, daysBetween } from '../hours/local-time.ts';
import type { IsoDate, OpeningHours, SpecialDay } from '../hours/model.ts';
import { type Checked, checkForSaving } from './check-for-saving.ts';

/** Special days that are announced further ahead are typing errors. */
const FARTHEST_DAYS = 2 * 366;
/** A place that is closed for longer has other hours, not a special day. */
const LONGEST_DAYS = 366;

const NOTHING_ELSE: OpeningHours = {
  layers: [],
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'asAlways',
};

/** The announcement with tidy text, and what is odd about it; paths lead into it: "/says/spans/0". */
export function checkAnnouncement(
  day: SpecialDay,
  today: IsoDate,
): Pick<Checked, 'findings' | 'refuses'> & { readonly day: SpecialDay } {
  const checked = checkForSaving({ ...NOTHING_ELSE, specialDays: [day] }, today);
  const findings = checked.findings.map((finding) => ({
    ...finding,
    path: finding.path.replace('/specialDays/0', ''),
  }));
  const [tidy = day] = checked.hours.specialDays;
  const isOdd = findings.some(({ code }) => code === 'notADate' || code === 'endDateBeforeStart');
  const outOfReach = isOdd || isWithinReach(day, today) ? [] : [datesOutOfReach(day)];
  return {
    day: tidy,
    findings: [...findings, ...outOfReach],
    refuses: checked.refuses || outOfReach.length > 0,
  };
}

function isWithinReach({ from, through }: SpecialDay, today: IsoDate): boolean {
  return (
    through >= today && through <= addDays(today, FARTHEST_DAYS) && daysBetween(from, through) < LONGEST_DAYS
  );
}

function datesOutOfReach({ from, through }: SpecialDay): DeskFinding {
  return { code: 'datesOutOfReach', path: '', from, through };
}

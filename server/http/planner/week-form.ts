/** Which week, which day of it on a small screen, and which places: as the address has it. */
import type { WeekChoices, WeekForm } from '../../contract/planner/week.ts';
import { addDays, daysBetween, localOf, weekdayOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { isDate } from '../formats.ts';
import { choicesFor, ownDistrict } from './slot-form.ts';

/** Beyond these nobody plans, and nobody remembers. */
const FARTHEST_DAYS = 2 * 366;

export function mondayIn({ search, now }: Pick<DeskVisit, 'search' | 'now'>): IsoDate {
  const today = localOf(now).date;
  const asked = search.get('week') ?? '';
  const isInReach = isDate(asked) && Math.abs(daysBetween(today, asked)) <= FARTHEST_DAYS;
  return mondayOf(isInReach ? asked : today);
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Today where it is one of the seven, else the first; null: all of them were asked for. */
export function shownDay(days: readonly IsoDate[], { search, now }: DeskVisit): IsoDate | null {
  const asked = search.get('day');
  if (asked === 'all') return null;
  const today = localOf(now).date;
  return days.find((day) => day === asked) ?? days.find((day) => day === today) ?? days[0] ?? null;
}

export function weekFormIn(visit: DeskVisit): {
  readonly form: WeekForm;
  readonly choices: WeekChoices;
} {
  const { search, db, caller } = visit;
  const of = (districtSlug: string): WeekChoices => {
    const { helpTopics, organisations, neighbourhoods, districts } = choicesFor(visit, districtSlug);
    return { helpTopics, organisations, neighbourhoods, districts };
  };
  const among = (name: string, allowed: WeekChoices[keyof WeekChoices]) =>
    allowed.find(([value]) => value === search.get(name))?.[0] ?? '';
  const { districts } = of('');
  const district = among('district', districts) || (ownDistrict(db, caller) ?? districts[0]?.[0] ?? '');
  const choices = of(district);
  const form = {
    helpTopic: among('helpTopic', choices.helpTopics),
    organisation: among('organisation', choices.organisations),
    neighbourhood: among('neighbourhood', choices.neighbourhoods),
    district,
    free: search.has('free'),
  };
  return { form, choices };
}

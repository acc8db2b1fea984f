/** What the hours say of the special days ahead: one item for each. Pure. */
import type { SpecialItem } from '../../contract/desk/special-days.ts';
import { addDays } from '../../hours/local-time.ts';
import type { Calendars, DayPolicy, IsoDate, Layer, OpeningHours, SchoolHoliday } from '../../hours/model.ts';
import { isGeneralHoliday, type PublicHoliday, publicHolidaysOf } from '../../hours/public-holidays.ts';
import { blockOf } from '../pattern/block-times.ts';
import { WEEKDAYS } from '../pattern/pattern-of.ts';

/** A year ahead, so that each public holiday is there once. */
const AHEAD_DAYS = 365;

/** In the order of the calendar. */
export function specialItems(hours: OpeningHours, calendars: Calendars, today: IsoDate): SpecialItem[] {
  const schoolHolidays = schoolHolidaysAhead(calendars, today);
  const isOfSchool = ({ from, through }: { from: string; through: string }) =>
    schoolHolidays.some((holiday) => holiday.from === from && holiday.through === through);
  const days = hours.specialDays
    .filter((day) => day.through >= today && !isOfSchool(day))
    .map((day): SpecialItem => {
      const { from, through, says, reason } = day;
      return {
        ...answerOf(says),
        kind: 'day',
        key: dayKey(day),
        name: reason ?? '',
        from,
        through,
        weekdays: [],
      };
    });
  return [
    ...publicHolidaysAhead(today).map((holiday) => publicHolidayItem(holiday, hours)),
    ...schoolHolidays.map((holiday) => schoolHolidayItem(holiday, hours)),
    ...days,
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

export function dayKey({ from, through }: { readonly from: IsoDate; readonly through: IsoDate }): string {
  return `${from}/${through}`;
}

export function publicHolidaysAhead(today: IsoDate): readonly PublicHoliday[] {
  const year = Number(today.slice(0, 4));
  const end = addDays(today, AHEAD_DAYS);
  return [...publicHolidaysOf(year), ...publicHolidaysOf(year + 1)].filter(
    ({ date }) => date >= today && date < end,
  );
}

/** Each name once: the first that is still to come, or is going on. */
export function schoolHolidaysAhead({ schoolHolidays }: Calendars, today: IsoDate): readonly SchoolHoliday[] {
  const end = addDays(today, AHEAD_DAYS);
  return schoolHolidays
    .filter(({ from, through }) => through >= today && from < end)
    .filter((holiday, at, all) => all.findIndex(({ name }) => name === holiday.name) === at);
}

function publicHolidayItem({ name, date }: PublicHoliday, hours: OpeningHours): SpecialItem {
  const policy: DayPolicy = hours.holidayPolicies[name] ?? {
    kind: isGeneralHoliday(name) ? hours.otherHolidays : 'asAlways',
  };
  return {
    ...answerOf(policy),
    kind: 'publicHoliday',
    key: name,
    ...{ name: '', from: date, through: date, weekdays: [] },
  };
}

/** What its very dates say goes before what every holiday of that name says. */
function schoolHolidayItem(holiday: SchoolHoliday, hours: OpeningHours): SpecialItem {
  const { name, from, through } = holiday;
  const item = { kind: 'schoolHoliday', key: name, name, from, through } as const;
  const dated = hours.specialDays.find((day) => day.from === from && day.through === through);
  if (dated !== undefined) {
    const answer = answerOf(dated.says);
    return { ...item, ...answer, weekdays: answer.says === 'changed' ? WEEKDAYS : [] };
  }
  const named = hours.layers.find((layer) => isOfHoliday(layer, name));
  if (named !== undefined) return { ...item, ...layerAnswer(named) };
  const says = hours.layers.some((layer) => isOfHoliday(layer, null)) ? 'own' : 'asAlways';
  return { ...item, says, weekdays: [], blocks: [] };
}

/** A layer for that school holiday; null asks for one that is for all of them. */
export function isOfHoliday({ kind, validity }: Layer, name: string | null): boolean {
  return kind === 'schoolHoliday' && validity.kind === 'schoolHoliday' && validity.name === name;
}

/** One week of times is what this screen can show; anything else is the place's own. */
function layerAnswer({ effect, rules, otherDays }: Layer): Pick<SpecialItem, 'says' | 'weekdays' | 'blocks'> {
  const own = { says: 'own', weekdays: [], blocks: [] } as const;
  if (effect !== 'replace' || otherDays !== 'closed') return own;
  const [first, ...others] = rules;
  if (first === undefined) return { ...own, says: 'closed' };
  const { weekdays = WEEKDAYS, ...more } = first.on;
  if (others.length > 0 || Object.keys(more).length > 0 || first.spans.length === 0) return own;
  return { says: 'changed', weekdays, blocks: first.spans.map(blockOf) };
}

function answerOf(policy: DayPolicy): Pick<SpecialItem, 'says' | 'blocks'> {
  if (policy.kind !== 'changed') return { says: policy.kind, blocks: [] };
  return { says: 'changed', blocks: policy.spans.map(blockOf) };
}

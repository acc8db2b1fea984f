import type { HolidayName } from '../contract/vocabulary.ts';
import type { IsoDate } from './model.ts';

const DAY = 86_400_000;

/** Days of note, on which most doors open as always: they only count where a place names them. */
const DAYS_OF_NOTE: ReadonlySet<HolidayName> = new Set(['goodFriday', 'liberationDay']);

export function isGeneralHoliday(name: HolidayName): boolean {
  return !DAYS_OF_NOTE.has(name);
}

export interface PublicHoliday {
  readonly name: HolidayName;
  readonly date: IsoDate;
}

/** The public holidays of the Netherlands and the two days of note, in the order of the calendar. */
export function publicHolidaysOf(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  const days: readonly (readonly [HolidayName, number])[] = [
    ['newYear', Date.UTC(year, 0, 1)],
    ['goodFriday', easter - 2 * DAY],
    ['easterSunday', easter],
    ['easterMonday', easter + DAY],
    ['kingsDay', kingsDay(year)],
    ['liberationDay', Date.UTC(year, 4, 5)],
    ['ascensionDay', easter + 39 * DAY],
    ['whitSunday', easter + 49 * DAY],
    ['whitMonday', easter + 50 * DAY],
    ['christmasDay', Date.UTC(year, 11, 25)],
    ['secondChristmasDay', Date.UTC(year, 11, 26)],
  ];
  return days
    .toSorted(([, a], [, b]) => a - b)
    .map(([name, utc]) => ({ name, date: new Date(utc).toISOString().slice(0, 10) }));
}

const namesByYear = new Map<number, ReadonlyMap<IsoDate, HolidayName>>();

/** Where two fall on one date (Ascension Day on 5 May), the general holiday speaks. */
export function holidayOn(date: IsoDate): HolidayName | null {
  const year = Number(date.slice(0, 4));
  let names = namesByYear.get(year);
  if (names === undefined) {
    const generalLast = publicHolidaysOf(year).toSorted(
      (a, b) => Number(isGeneralHoliday(a.name)) - Number(isGeneralHoliday(b.name)),
    );
    names = new Map(generalLast.map((holiday) => [holiday.date, holiday.name]));
    namesByYear.set(year, names);
  }
  return names.get(date) ?? null;
}

/** 27 April, or the Saturday before it when that is a Sunday. */
function kingsDay(year: number): number {
  const day = Date.UTC(year, 3, 27);
  return new Date(day).getUTCDay() === 0 ? day - DAY : day;
}

/** The Gregorian computus of Meeus, Jones and Butcher (1876); its letters are kept. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1);
}

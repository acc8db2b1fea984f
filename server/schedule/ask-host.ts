import type { Database } from '../../db/open-database.ts';
import { type PlaceToAsk, recordAsk } from '../../db/queries/asks.ts';
import { hostsOf } from '../../db/queries/mail-recipients.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { makePlaceLink } from '../auth/place-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { mondayToConfirm } from '../desk/week-to-confirm.ts';
import { ANNOUNCED_DAYS, daysFrom, specialDaysFrom } from '../directory/days-ahead.ts';
import { hoursIn } from '../directory/timetable-of.ts';
import { addDays, daysBetween, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { type AskFacts, composeAsk } from '../mail/compose-ask.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Place } from '../model/place.ts';
import { askLinks, placeDesk } from './addresses.ts';

/** What every act of the schedule is told. */
export interface Setting {
  readonly calendars: Calendars;
  readonly baseUrl: string;
}

/**
 * Asks each host of the place whether next week's hours are right; a part of one transaction. Where there is no host it is
 * noted all the same: a week later the coordinator hears.
 */
export function askHost(
  db: Database,
  asked: PlaceToAsk,
  dueAt: Instant,
  now: Instant,
  setting: Setting,
): void {
  if (!recordAsk(db, asked.id, 'ask', dueAt, now)) return;
  const place = findPlaces(db, { slugs: [asked.slug] }).at(0);
  if (place === undefined || hoursIn(place).length === 0) return;
  const monday = mondayToConfirm(now);
  const week = weekAhead(place, monday, now, setting.calendars);
  for (const { personId, email, language } of hostsOf(db, place.id)) {
    const links = askLinks(setting.baseUrl, language, makePlaceLink(db, place.slug, personId, now, monday));
    const deskOfPlace = placeDesk(setting.baseUrl, language, place.slug);
    const letter = composeAsk(
      { ...week, links, desk: deskOfPlace, linkDays: linkDays(monday, now) },
      language,
    );
    const onceKey = `ask:${place.id}:${dueAt}:${personId}`;
    const mail = { purpose: 'ask', personId, placeId: place.id, to: email, onceKey } as const;
    queueMail(db, { ...mail, ...letter, usefulUntil: instantOf(addDays(monday, 7), 0) }, now);
  }
}

/** How many days from today on the link works: until the week that it is about is over. */
export function linkDays(monday: IsoDate, now: Instant): number {
  return daysBetween(localOf(now).date, addDays(monday, 7));
}

type Week = Pick<AskFacts, 'placeName' | 'today' | 'days' | 'notKnown' | 'holiday'>;

function weekAhead(place: Place, monday: IsoDate, now: Instant, calendars: Calendars): Week {
  const today = localOf(now).date;
  const weekAfter = addDays(monday, 7);
  const ahead = specialDaysFrom(place, weekAfter, calendars);
  return {
    placeName: place.name,
    today,
    days: daysFrom(place, monday, 7, calendars),
    notKnown: ahead.filter(({ says, from }) => says === 'unknown' && from <= addDays(today, ANNOUNCED_DAYS)),
    holiday: calendars.schoolHolidays.find(({ from }) => from > today && from <= weekAfter) ?? null,
  };
}

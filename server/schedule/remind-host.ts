import type { Database } from '../../db/open-database.ts';
import { type PlaceToAsk, recordAsk } from '../../db/queries/asks.ts';
import { hostsOf } from '../../db/queries/mail-recipients.ts';
import { makePlaceLink } from '../auth/place-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { mondayToConfirm } from '../desk/week-to-confirm.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import { composeReminder } from '../mail/compose-reminder.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { askLinks } from './addresses.ts';
import { linkDays, type Setting } from './ask-host.ts';

/** Reminds the hosts once of the first question that nobody answered; a part of one transaction. */
export function remindHost(
  db: Database,
  place: PlaceToAsk,
  dueAt: Instant,
  now: Instant,
  setting: Setting,
): void {
  const asked = place.asks.findLast(({ kind }) => kind === 'ask');
  if (asked === undefined || !recordAsk(db, place.id, 'reminder', dueAt, now)) return;
  const today = localOf(now).date;
  const monday = mondayToConfirm(now);
  const week = monday > today ? 'nextWeek' : 'thisWeek';
  const said = { placeName: place.name, today, askedOn: localOf(asked.askedAt).date, week } as const;
  for (const { personId, email, language } of hostsOf(db, place.id)) {
    const links = askLinks(setting.baseUrl, language, makePlaceLink(db, place.slug, personId, now, monday));
    const letter = composeReminder({ ...said, links, linkDays: linkDays(monday, now) }, language);
    const onceKey = `reminder:${place.id}:${dueAt}:${personId}`;
    const mail = { purpose: 'reminder', personId, placeId: place.id, to: email, onceKey } as const;
    queueMail(db, { ...mail, ...letter, usefulUntil: instantOf(addDays(monday, 7), 0) }, now);
  }
}

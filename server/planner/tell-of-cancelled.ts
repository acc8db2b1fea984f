import type { Database } from '../../db/open-database.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import { countMails } from '../../db/queries/outbox.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeCancelled } from '../mail/compose-cancelled.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { Telling } from './tell-of-proposal.ts';

export interface CancelledDates {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly reason: string | null;
  readonly goesOn: boolean;
  /** Of the change log: one mail for each change. */
  readonly sequence: number;
}

/**
 * So many mails somebody gets in a day about one place, whichever walk-in hours it is about and however often they go back
 * and forth. The last one says so, and leads to the list of all that does not go on there.
 */
export const MOST_CANCELLED_A_DAY = 5;

/** Those who keep the place, in one mail; a part of the transaction that cancels. An activity is their own. */
export function tellOfCancelled(
  db: Database,
  { title, titleEn, placeSlug, placeName, districtSlug, organisationName }: WalkIn,
  { from, through, reason, goesOn, sequence }: CancelledDates,
  { baseUrl, butNot }: Telling,
  now: Instant,
): void {
  const place = getPlaceBySlug(db, placeSlug);
  if (place === null || organisationName === null) return;
  const today = localOf(now).date;
  const hosts = hostsOf(db, place.id);
  for (const { personId, email: to, language } of hosts.length > 0 ? hosts : overseersOf(db, districtSlug)) {
    if (personId === butNot) continue;
    const keys = `cancelled:${placeSlug}:`;
    const earlier = countMails(db, personId, keys, instantOf(today, 0));
    if (earlier >= MOST_CANCELLED_A_DAY) continue;
    const isLastToday = earlier === MOST_CANCELLED_A_DAY - 1;
    const desk = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/beheer/plek/${placeSlug}`;
    const link = isLastToday ? `${desk}/activiteiten` : desk;
    const dates = { from, through, reason, goesOn, today, isLastToday };
    const letter = composeCancelled(
      { placeName, organisationName, title: (language === 'en' ? titleEn : null) ?? title, ...dates, link },
      language,
    );
    const onceKey = `${keys}${sequence}:${personId}`;
    queueMail(db, { purpose: 'cancelled', personId, placeId: place.id, to, onceKey, ...letter }, now);
  }
}

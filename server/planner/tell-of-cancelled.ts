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

/** So often somebody hears in a day of one walk-in hour, however often it goes back and forth; the last mail says so. */
export const MOST_CANCELLED_A_DAY = 6;

/** Those who keep the place, in one mail; a part of the transaction that cancels. An activity is their own. */
export function tellOfCancelled(
  db: Database,
  { slug, title, titleEn, placeSlug, placeName, districtSlug, organisationName }: WalkIn,
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
    const keys = `cancelled:${slug}:`;
    const earlier = countMails(db, personId, keys, instantOf(today, 0));
    if (earlier >= MOST_CANCELLED_A_DAY) continue;
    const isLastToday = earlier === MOST_CANCELLED_A_DAY - 1;
    const link = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/beheer/plek/${placeSlug}`;
    const dates = { from, through, reason, goesOn, today, isLastToday };
    const letter = composeCancelled(
      { placeName, organisationName, title: (language === 'en' ? titleEn : null) ?? title, ...dates, link },
      language,
    );
    const onceKey = `${keys}${sequence}:${personId}`;
    queueMail(db, { purpose: 'cancelled', personId, placeId: place.id, to, onceKey, ...letter }, now);
  }
}

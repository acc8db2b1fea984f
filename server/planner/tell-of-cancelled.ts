import type { Database } from '../../db/open-database.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
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

/** Those who keep the place, in one mail; a part of the transaction that cancels. An activity is their own. */
export function tellOfCancelled(
  db: Database,
  { slug, title, placeSlug, placeName, districtSlug, organisationName }: WalkIn,
  { from, through, reason, goesOn, sequence }: CancelledDates,
  { baseUrl, butNot }: Telling,
  now: Instant,
): void {
  const place = getPlaceBySlug(db, placeSlug);
  if (place === null || organisationName === null) return;
  const hosts = hostsOf(db, place.id);
  for (const { personId, email: to, language } of hosts.length > 0 ? hosts : overseersOf(db, districtSlug)) {
    if (personId === butNot) continue;
    const link = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/beheer/plek/${placeSlug}`;
    const dates = { from, through, reason, goesOn, today: localOf(now).date };
    const letter = composeCancelled({ placeName, organisationName, title, ...dates, link }, language);
    const onceKey = `cancelled:${slug}:${sequence}:${personId}`;
    queueMail(db, { purpose: 'cancelled', personId, placeId: place.id, to, onceKey, ...letter }, now);
  }
}

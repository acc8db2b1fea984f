import type { Database } from '../../db/open-database.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import { countMails } from '../../db/queries/outbox.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import { holdersOf, readersAtOrganisation } from '../desk/clash-readers.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeCancelled } from '../mail/compose-cancelled.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { ClashReader } from '../mail/tell-of-clash.ts';
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

/**
 * Those who keep the place and those who hold it, in one mail each; a part of the transaction that cancels. Whoever did it
 * herself knows. An activity is of those who keep the place.
 */
export function tellOfCancelled(
  db: Database,
  walkIn: WalkIn,
  { from, through, reason, goesOn, sequence }: CancelledDates,
  { baseUrl, butNot }: Telling,
  now: Instant,
): void {
  const { slug, title, titleEn, placeSlug, placeName, organisationSlug, organisationName } = walkIn;
  const place = getPlaceBySlug(db, placeSlug);
  if (place === null || organisationName === null) return;
  const today = localOf(now).date;
  for (const { personId, email: to, language, isYours } of readersOf(
    db,
    walkIn,
    keepersOf(db, walkIn, place.id),
    butNot,
  )) {
    const keys = `cancelled:${placeSlug}:${personId === null ? `mailbox:${organisationSlug}:` : ''}`;
    const earlier = countMails(db, personId, keys, instantOf(today, 0));
    if (earlier >= MOST_CANCELLED_A_DAY) continue;
    const isLastToday = earlier === MOST_CANCELLED_A_DAY - 1;
    const site = `${baseUrl}${language === 'nl' ? '' : `/${language}`}`;
    const [one, list] = isYours
      ? [`/planner/spreekuur/${slug}`, '/planner/spreekuren']
      : [`/beheer/plek/${placeSlug}`, `/beheer/plek/${placeSlug}/activiteiten`];
    const dates = { from, through, reason, goesOn, today, isLastToday, isYours };
    const words = { placeName, organisationName, title: (language === 'en' ? titleEn : null) ?? title };
    const letter = composeCancelled(
      { ...words, ...dates, link: `${site}${isLastToday ? list : one}` },
      language,
    );
    const onceKey = `${keys}${sequence}:${personId}`;
    queueMail(db, { purpose: 'cancelled', personId, placeId: place.id, to, onceKey, ...letter }, now);
  }
}

export interface ReaderOfCancelled extends ClashReader {
  readonly isYours: boolean;
}

/** Those who keep the place; where nobody does, those who oversee it. */
function keepersOf(db: Database, { districtSlug }: WalkIn, placeId: number): readonly ClashReader[] {
  const hosts = hostsOf(db, placeId);
  return hosts.length > 0 ? hosts : overseersOf(db, districtSlug);
}

/** Each once: whoever keeps the place and holds it too hears of it as the one who keeps the place. */
export function readersOf(
  db: Database,
  walkIn: WalkIn,
  keepers: readonly ClashReader[],
  butNot: Telling['butNot'],
): ReaderOfCancelled[] {
  const readers = [
    ...keepers.map((reader) => ({ ...reader, isYours: false })),
    ...theirReaders(db, walkIn, butNot).map((reader) => ({ ...reader, isYours: true })),
  ].filter(({ personId }) => personId === null || personId !== butNot);
  return readers.filter(({ email }, at) => readers.findIndex((each) => each.email === email) === at);
}

/** Where nobody is known to hold it, her colleagues need not hear what one of them did. */
function theirReaders(db: Database, walkIn: WalkIn, butNot: Telling['butNot']): readonly ClashReader[] {
  const holders = holdersOf(db, walkIn);
  if (holders.length > 0) return holders;
  const theirs = readersAtOrganisation(db, walkIn);
  return butNot !== null && theirs.some(({ personId }) => personId === butNot) ? [] : theirs;
}

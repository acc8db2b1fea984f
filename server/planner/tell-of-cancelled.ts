import type { Database } from '../../db/open-database.ts';
import { getLoggedChange } from '../../db/queries/history.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import {
  countMails,
  dropMails,
  findWaitingMails,
  hurryMails,
  rewriteMail,
  type WaitingMail,
} from '../../db/queries/outbox.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import { holdersOf, readersAtOrganisation } from '../desk/clash-readers.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import { composeCancelled } from '../mail/compose-cancelled.ts';
import type { Letter } from '../mail/letter.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { ClashReader } from '../mail/tell-of-clash.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { keptContent } from '../model/walk-in-as-kept.ts';
import { type DatesTold, datesToTell, isSoon } from './dates-told.ts';
import type { Telling } from './tell-of-proposal.ts';

/**
 * So many mails somebody gets in a day about one place, whichever walk-in hours it is about and however often they go back
 * and forth. The last one says so, and leads to the list of all that does not go on there.
 */
export const MOST_CANCELLED_A_DAY = 5;

/** So long a mail waits for more of the same: whoever cancels several dates one by one is heard of once. */
export const WAITS_MS = 5 * 60_000;

/**
 * Those who keep the place and those who hold it, in one mail each; a part of the transaction that cancels. Whoever did it
 * herself knows. An activity is of those who keep the place. A mail that still waits says all that came since the first change
 * that it is about; where nothing is left of that, it goes. What is today or tomorrow does not wait. `sequence`: of the
 * change, in the log.
 */
export function tellOfCancelled(
  db: Database,
  walkIn: WalkIn,
  sequence: number,
  { baseUrl, butNot }: Telling,
  now: Instant,
): void {
  const { placeSlug, organisationName } = walkIn;
  const place = getPlaceBySlug(db, placeSlug);
  if (place === null || organisationName === null) return;
  const keepers = keepersOf(db, walkIn, place.id);
  const readers = readersOf(db, walkIn, keepers, butNot);
  const about = { walkIn, organisationName, placeId: place.id, sequence, baseUrl };
  for (const reader of readers) tell(db, reader, about, now);
  // What waits for whoever did this herself must not say what is no longer so.
  const others = readersOf(db, walkIn, keepers, null).filter(
    ({ email }) => !readers.some((reader) => reader.email === email),
  );
  for (const reader of others) if (waitingFor(db, reader, walkIn).length > 0) tell(db, reader, about, now);
}

interface About {
  readonly walkIn: WalkIn;
  readonly organisationName: string;
  readonly placeId: number;
  readonly sequence: number;
  readonly baseUrl: string;
}

function tell(db: Database, reader: ReaderOfCancelled, about: About, now: Instant): void {
  const { personId, email: to } = reader;
  const { walkIn, placeId } = about;
  const [waiting = null, ...later] = waitingFor(db, reader, walkIn);
  // One that could not be sent waits beside those after it; it would come last, and say what was so before.
  for (const { onceKey } of later) dropMails(db, onceKey);
  const first = waiting === null ? about.sequence : firstChangeIn(waiting);
  const was = keptContent(getLoggedChange(db, first)?.before)?.hours ?? walkIn.hours;
  const told = datesToTell(was, walkIn.hours, now, calendarsOf(db));
  if (told.off.length + told.on.length === 0) {
    if (waiting !== null) dropMails(db, waiting.onceKey);
    return;
  }
  const keys = keysOf(reader, walkIn);
  const today = instantOf(localOf(now).date, 0);
  const earlier = countMails(db, personId, keys, today) - (waiting === null ? 0 : 1);
  if (waiting === null && earlier >= MOST_CANCELLED_A_DAY) return;
  const letter = letterTo(reader, about, told, earlier === MOST_CANCELLED_A_DAY - 1, now);
  const notBefore = isSoon(told, now) ? now : (waiting?.nextTryAt ?? now + WAITS_MS);
  const onceKey = `${keys}${walkIn.slug}:${first}:${personId}:`;
  if (waiting !== null) rewriteMail(db, waiting, { to, ...letter, nextTryAt: notBefore });
  else queueMail(db, { purpose: 'cancelled', personId, placeId, to, onceKey, notBefore, ...letter }, now);
}

function letterTo(
  { language, isYours }: ReaderOfCancelled,
  { walkIn, organisationName, baseUrl }: About,
  told: DatesTold,
  isLastToday: boolean,
  now: Instant,
): Letter {
  const { slug, title, titleEn, placeSlug, placeName } = walkIn;
  const site = `${baseUrl}${language === 'nl' ? '' : `/${language}`}`;
  const [one, list] = isYours
    ? [`/planner/spreekuur/${slug}`, '/planner/spreekuren']
    : [`/beheer/plek/${placeSlug}`, `/beheer/plek/${placeSlug}/activiteiten`];
  const words = { placeName, organisationName, title: (language === 'en' ? titleEn : null) ?? title };
  const facts = { ...words, ...told, today: localOf(now).date, isLastToday, isYours };
  return composeCancelled({ ...facts, link: `${site}${isLastToday ? list : one}` }, language);
}

/** How the keys of all such mails to one reader about one place begin. */
function keysOf(
  { personId }: Pick<ClashReader, 'personId'>,
  { placeSlug, organisationSlug }: WalkIn,
): string {
  return `cancelled:${placeSlug}:${personId === null ? `mailbox:${organisationSlug}:` : ''}`;
}

function waitingFor(db: Database, reader: ReaderOfCancelled, walkIn: WalkIn): readonly WaitingMail[] {
  return findWaitingMails(db, reader.personId, `${keysOf(reader, walkIn)}${walkIn.slug}:`);
}

/** What waits goes now: something else is about to be said of it. A part of the transaction that says so. */
export function sendWaitingNow(db: Database, walkIn: WalkIn, now: Instant): void {
  for (const personId of [0, null]) hurryMails(db, `${keysOf({ personId }, walkIn)}${walkIn.slug}:`, now);
}

/** Out of its key. */
function firstChangeIn({ onceKey }: WaitingMail): number {
  return Number(onceKey.split(':').at(-3));
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

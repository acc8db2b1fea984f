import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { cleanText } from '../directory/clean-text.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { NotFound } from '../errors.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeAsked } from '../mail/compose-asked.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { askHostLink } from './ask-links.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { clashLink } from './clash-link.ts';
import { clashReaders, readerKey, yearFrom } from './clash-readers.ts';
import { type Refused, refused } from './outcome.ts';

export interface Question {
  readonly placeSlug: string;
  readonly walkInSlug: string;
  /** By date; empty: about all of them. */
  readonly dates: readonly IsoDate[];
  /** At most 280 characters; null: none. */
  readonly words: string | null;
  readonly actKey: string | null;
}

export interface Asked {
  readonly kind: 'asked';
  /** How many people and mailboxes it goes to. */
  readonly readers: number;
  readonly alreadyDone: boolean;
}

/**
 * `askedToday`: the very same was asked today, or enough for one day. `nobody`: there is nobody to ask, as for a sample. `words`: too long, or
 * with characters that cannot be shown. `notHeldThen`: it is not held on that date.
 */
export type WhyNotAsked = 'askedToday' | 'nobody' | 'words' | 'notHeldThen';

export const LONGEST_QUESTION = 280;
/** So many questions about one walk-in hour go out in a day; after that a telephone does better. */
export const MOST_ASKED_A_DAY = 5;
const RECENT = 100;

/**
 * A host's question about a walk-in hour, by mail to those who hold it or their organisation; the very same question (about
 * the same dates, in the same words) once a day. Nothing of the walk-in hour changes. Throws NotFound.
 */
export function askOrganisation(db: Database, given: Question, act: Act): Asked | Refused<WhyNotAsked> {
  return inTransaction(db, () => {
    const { placeSlug, walkInSlug, dates } = given;
    const walkIn = getWalkIn(db, walkInSlug);
    if (walkIn === null || walkIn.placeSlug !== placeSlug) throw new NotFound('walkIn', walkInSlug);
    const readers = clashReaders(db, walkIn);
    const key = actKeyOf('askOrganisation', placeSlug, given.actKey);
    if (doneBefore(db, key) !== null) return { kind: 'asked', readers: readers.length, alreadyDone: true };
    const typed = given.words?.trim() ?? '';
    const words = typed === '' ? null : cleanText(typed, LONGEST_QUESTION);
    if (words?.kind === 'refused') return refused('words');
    if (readers.length === 0) return refused('nobody');
    if (!isHeldOnEach(db, walkIn, dates, act)) return refused('notHeldThen');
    if (askedToday(db, walkIn, act) >= MOST_ASKED_A_DAY) return refused('askedToday');
    if (!send(db, walkIn, { dates, words: words?.text ?? null }, act)) return refused('askedToday');
    // The words are a message between people: the log keeps that there was one.
    recordChange(db, act, {
      what: 'askOrganisation',
      subject: subjectOf(walkIn),
      before: null,
      after: { walkIn: walkInSlug, dates },
      ...(key !== null && { actKey: key }),
    });
    return { kind: 'asked', readers: readers.length, alreadyDone: false };
  });
}

const AskedBefore = Type.Object({ walkIn: Type.String() });

function askedToday(db: Database, { slug, placeSlug }: WalkIn, { at }: Act): number {
  const kinds = ['askOrganisation'];
  const today = localOf(at).date;
  return findLoggedChanges(db, { subject: subjectOf({ placeSlug }), kinds, limit: RECENT }).filter(
    (line) => localOf(line.at).date === today && Check(AskedBefore, line.after) && line.after.walkIn === slug,
  ).length;
}

/** On none of them it can be over, or farther away than days are announced. */
function isHeldOnEach(db: Database, walkIn: WalkIn, dates: readonly IsoDate[], act: Act): boolean {
  if (dates.length === 0) return true;
  const window = { start: instantOf(localOf(act.at).date, 0), end: yearFrom(act).end };
  const held = new Set(heldWithin(walkIn, window, calendarsOf(db)).map(({ start }) => localOf(start).date));
  return dates.every((date) => held.has(date));
}

/** Beside the place and the walk-in hour: it changes neither. */
function subjectOf({ placeSlug }: Pick<WalkIn, 'placeSlug'>): string {
  return `clashes:${placeSlug}`;
}

/** False: the very same was sent today. The key tells them apart, and holds no word of it that can be read. */
function send(
  db: Database,
  walkIn: WalkIn,
  asked: { readonly dates: readonly IsoDate[]; readonly words: string | null },
  act: Act,
): boolean {
  const { id: placeId, name: placeName, phone } = placeToChange(db, walkIn.placeSlug);
  const today = localOf(act.at).date;
  const question = createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
  const [only = null, ...others] = asked.dates;
  const date = others.length === 0 ? only : null;
  const sent = clashReaders(db, walkIn).map((reader) => {
    const { personId, email: to, language } = reader;
    const title = (language === 'en' ? walkIn.titleEn : null) ?? walkIn.title;
    const facts = {
      ...{ placeName, phone, title, today, link: clashLink(language, act), ...asked },
      // A mailbox cannot sign in.
      answerLink: personId === null ? null : askHostLink({ walkIn, date }, language, act),
    };
    const letter = composeAsked(facts, language);
    const onceKey = `asked:${walkIn.slug}:${today}:${question}:${readerKey(reader, walkIn)}`;
    return queueMail(db, { purpose: 'clash', personId, placeId, to, onceKey, ...letter }, act.at);
  });
  return sent.includes(true);
}

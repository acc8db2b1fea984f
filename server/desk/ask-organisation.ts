import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { cleanText } from '../directory/clean-text.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeAsked } from '../mail/compose-asked.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { clashLink } from './clash-link.ts';
import { clashReaders, readerKey } from './clash-readers.ts';
import { type Refused, refused } from './outcome.ts';

export interface Question {
  readonly placeSlug: string;
  readonly walkInSlug: string;
  /** null: about all its dates. */
  readonly date: IsoDate | null;
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
 * `askedToday`: somebody asked the same today. `nobody`: there is nobody to ask, as for a sample. `words`: too long, or
 * with characters that cannot be shown. `notHeldThen`: it is not held on that date.
 */
export type WhyNotAsked = 'askedToday' | 'nobody' | 'words' | 'notHeldThen';

export const LONGEST_QUESTION = 280;
const RECENT = 50;

/**
 * A host's question about a walk-in hour, by mail to those who hold it or their organisation; at most one a day about
 * each date. Nothing of the walk-in hour changes. Throws NotFound.
 */
export function askOrganisation(db: Database, given: Question, act: Act): Asked | Refused<WhyNotAsked> {
  return inTransaction(db, () => {
    const { placeSlug, walkInSlug, date } = given;
    const walkIn = getWalkIn(db, walkInSlug);
    if (walkIn === null || walkIn.placeSlug !== placeSlug) throw new NotFound('walkIn', walkInSlug);
    const readers = clashReaders(db, walkIn);
    const key = actKeyOf('askOrganisation', placeSlug, given.actKey);
    if (doneBefore(db, key) !== null) return { kind: 'asked', readers: readers.length, alreadyDone: true };
    const typed = given.words?.trim() ?? '';
    const words = typed === '' ? null : cleanText(typed, LONGEST_QUESTION);
    if (words?.kind === 'refused') return refused('words');
    if (readers.length === 0) return refused('nobody');
    if (wasAskedToday(db, walkIn, date, act)) return refused('askedToday');
    // The words are a message between people: the log keeps that there was one.
    const sequence = recordChange(db, act, {
      what: 'askOrganisation',
      subject: subjectOf(walkIn),
      before: null,
      after: { walkIn: walkInSlug, date },
      ...(key !== null && { actKey: key }),
    });
    send(db, walkIn, { date, words: words?.text ?? null }, sequence, act);
    return { kind: 'asked', readers: readers.length, alreadyDone: false };
  });
}

const AskedBefore = Type.Object({ walkIn: Type.String(), date: Type.Union([Type.String(), Type.Null()]) });

function wasAskedToday(db: Database, walkIn: WalkIn, date: IsoDate | null, { at }: Act): boolean {
  const lines = findLoggedChanges(db, {
    subject: subjectOf(walkIn),
    kinds: ['askOrganisation'],
    limit: RECENT,
  });
  return lines.some(
    (line) =>
      localOf(line.at).date === localOf(at).date &&
      Check(AskedBefore, line.after) &&
      line.after.walkIn === walkIn.slug &&
      line.after.date === date,
  );
}

/** Beside the place and the walk-in hour: it changes neither. */
function subjectOf({ placeSlug }: WalkIn): string {
  return `clashes:${placeSlug}`;
}

function send(
  db: Database,
  walkIn: WalkIn,
  asked: { readonly date: IsoDate | null; readonly words: string | null },
  sequence: number,
  act: Act,
): void {
  const { id: placeId, name: placeName, phone } = placeToChange(db, walkIn.placeSlug);
  for (const reader of clashReaders(db, walkIn)) {
    const { personId, email: to, language } = reader;
    const title = (language === 'en' ? walkIn.titleEn : null) ?? walkIn.title;
    const today = localOf(act.at).date;
    const facts = { placeName, phone, title, today, link: clashLink(language, act), ...asked };
    const letter = composeAsked(facts, language);
    const onceKey = `asked:${sequence}:${readerKey(reader, walkIn)}`;
    queueMail(db, { purpose: 'clash', personId, placeId, to, onceKey, ...letter }, act.at);
  }
}

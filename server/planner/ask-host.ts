import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { hostsOf, overseersOf, type Recipient } from '../../db/queries/mail-recipients.ts';
import { countMails } from '../../db/queries/outbox.ts';
import type { Language } from '../contract/vocabulary.ts';
import { askOrganisationLink } from '../desk/ask-links.ts';
import { type Asked, LONGEST_QUESTION, type Question, type WhyNotAsked } from '../desk/ask-organisation.ts';
import { actKeyOf, doneBefore, placeToChange } from '../desk/change-hours.ts';
import { isRealDate } from '../desk/dates-in-hours.ts';
import { type Refused, refused } from '../desk/outcome.ts';
import { cleanText } from '../directory/clean-text.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { NotFound } from '../errors.ts';
import { daysBetween, instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeHostAsked } from '../mail/compose-host-asked.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { isHeldBetween } from './is-held.ts';
import { presentWalkIn } from './save-change.ts';
import { FARTHEST_DAYS } from './still-to-begin.ts';

/** So many questions one who keeps a place gets in a day, of all organisations together. */
export const MOST_QUESTIONS_A_DAY = 5;
const KEYS = 'askHost:';

export interface QuestionToHost extends Omit<Question, 'dates'> {
  /** null: about all its dates. */
  readonly date: IsoDate | null;
}

/**
 * What an organisation asks those who keep the place about a date of its walk-in hour, or about all of them, by mail; at
 * most one a day. Nothing of the walk-in hour changes. Throws NotFound.
 */
export function askHost(db: Database, given: QuestionToHost, act: Act): Asked | Refused<WhyNotAsked> {
  return inTransaction(db, () => {
    const { walkInSlug, placeSlug, date } = given;
    const walkIn = presentWalkIn(db, walkInSlug);
    if (walkIn.placeSlug !== placeSlug) throw new NotFound('walkIn', walkInSlug);
    const place = placeToChange(db, placeSlug);
    const readers = keepersOf(db, place);
    const key = actKeyOf('askHost', walkInSlug, given.actKey);
    if (doneBefore(db, key) !== null) return { kind: 'asked', readers: readers.length, alreadyDone: true };
    const typed = given.words?.trim() ?? '';
    const words = typed === '' ? null : cleanText(typed, LONGEST_QUESTION);
    if (words?.kind === 'refused') return refused('words');
    if (readers.length === 0 || walkIn.sample || walkIn.organisationName === null) return refused('nobody');
    if (date !== null && !isHeldThen(db, walkIn, date, act)) return refused('notHeldThen');
    const willing = readers.filter((reader) => hasRoomFor(db, reader, act));
    if (willing.length === 0 || wasAskedToday(db, given, act)) return refused('askedToday');
    const sequence = recordChange(db, act, {
      ...{ what: 'askHost', subject: subjectOf(given), before: null, after: { date } },
      ...(key !== null && { actKey: key }),
    });
    for (const reader of willing) {
      const letter = letterFor(reader.language, walkIn, { ...given, words: words?.text ?? null }, act);
      const { personId, email: to } = reader;
      const onceKey = `${KEYS}${sequence}:${personId}`;
      queueMail(db, { purpose: 'clash', personId, placeId: place.id, to, onceKey, ...letter }, act.at);
    }
    return { kind: 'asked', readers: willing.length, alreadyDone: false };
  });
}

function wasAskedToday(db: Database, question: QuestionToHost, { at }: Act): boolean {
  const [last] = findLoggedChanges(db, { subject: subjectOf(question), kinds: ['askHost'], limit: 1 });
  return last !== undefined && localOf(last.at).date === localOf(at).date;
}

function hasRoomFor(db: Database, { personId }: Recipient, { at }: Act): boolean {
  const midnight = instantOf(localOf(at).date, 0);
  return countMails(db, personId, KEYS, midnight) < MOST_QUESTIONS_A_DAY;
}

/** A clash is of a date on which it is held. */
function isHeldThen(db: Database, { hours }: WalkIn, date: IsoDate, { at }: Act): boolean {
  const today = localOf(at).date;
  if (!isRealDate(date) || date < today || daysBetween(today, date) > FARTHEST_DAYS) return false;
  return isHeldBetween(hours, { from: date, through: date }, calendarsOf(db));
}

/** Beside the walk-in hour, which it does not change. */
function subjectOf({ walkInSlug }: QuestionToHost): string {
  return `askHost:${walkInSlug}`;
}

function keepersOf(db: Database, { id, districtSlug }: Place): readonly Recipient[] {
  const hosts = hostsOf(db, id);
  return hosts.length > 0 ? hosts : overseersOf(db, districtSlug);
}

function letterFor(language: Language, walkIn: WalkIn, { date, words }: QuestionToHost, act: Act) {
  const { at, baseUrl } = act;
  const { placeName, placeSlug, organisationName, contact } = walkIn;
  const path = `${language === 'nl' ? '' : `/${language}`}/beheer/plek/${placeSlug}/botsingen`;
  const facts = {
    ...{ placeName, date, words, today: localOf(at).date },
    organisationName: organisationName ?? '',
    title: (language === 'en' ? walkIn.titleEn : null) ?? walkIn.title,
    contact: contact.phone ?? contact.email,
    link: baseUrl === undefined ? null : `${baseUrl}${path}`,
    answerLink: askOrganisationLink({ walkIn, date }, language, act),
  };
  return composeHostAsked(facts, language);
}

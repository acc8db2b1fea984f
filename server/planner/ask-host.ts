import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { hostsOf, overseersOf, type Recipient } from '../../db/queries/mail-recipients.ts';
import type { Language } from '../contract/vocabulary.ts';
import { type Asked, LONGEST_QUESTION, type Question, type WhyNotAsked } from '../desk/ask-organisation.ts';
import { actKeyOf, doneBefore, placeToChange } from '../desk/change-hours.ts';
import { type Refused, refused } from '../desk/outcome.ts';
import { cleanText } from '../directory/clean-text.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import { composeHostAsked } from '../mail/compose-host-asked.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { presentWalkIn } from './save-change.ts';

/**
 * What an organisation asks those who keep the place about its walk-in hour, by mail; at most one a day about each date.
 * Nothing of the walk-in hour changes. Throws NotFound.
 */
export function askHost(db: Database, given: Question, act: Act): Asked | Refused<WhyNotAsked> {
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
    if (wasAskedToday(db, given, act)) return refused('askedToday');
    const sequence = recordChange(db, act, {
      ...{ what: 'askHost', subject: subjectOf(given), before: null, after: { date } },
      ...(key !== null && { actKey: key }),
    });
    for (const reader of readers) {
      const letter = letterFor(reader.language, walkIn, { ...given, words: words?.text ?? null }, act);
      const { personId, email: to } = reader;
      const onceKey = `askHost:${sequence}:${personId}`;
      queueMail(db, { purpose: 'clash', personId, placeId: place.id, to, onceKey, ...letter }, act.at);
    }
    return { kind: 'asked', readers: readers.length, alreadyDone: false };
  });
}

const RECENT = 50;
const AskedBefore = Type.Object({ date: Type.Union([Type.String(), Type.Null()]) });

function wasAskedToday(db: Database, question: Question, { at }: Act): boolean {
  const lines = findLoggedChanges(db, {
    subject: subjectOf(question),
    kinds: ['askHost'],
    limit: RECENT,
  });
  return lines.some(
    (line) =>
      localOf(line.at).date === localOf(at).date &&
      Check(AskedBefore, line.after) &&
      line.after.date === question.date,
  );
}

/** Beside the walk-in hour, which it does not change. */
function subjectOf({ walkInSlug }: Question): string {
  return `askHost:${walkInSlug}`;
}

function keepersOf(db: Database, { id, districtSlug }: Place): readonly Recipient[] {
  const hosts = hostsOf(db, id);
  return hosts.length > 0 ? hosts : overseersOf(db, districtSlug);
}

function letterFor(language: Language, walkIn: WalkIn, { date, words }: Question, { at, baseUrl }: Act) {
  const { placeName, placeSlug, organisationName, contact } = walkIn;
  const path = `${language === 'nl' ? '' : `/${language}`}/beheer/plek/${placeSlug}/botsingen`;
  const facts = {
    ...{ placeName, date, words, today: localOf(at).date },
    organisationName: organisationName ?? '',
    title: (language === 'en' ? walkIn.titleEn : null) ?? walkIn.title,
    contact: contact.phone ?? contact.email,
    link: baseUrl === undefined ? null : `${baseUrl}${path}`,
  };
  return composeHostAsked(facts, language);
}

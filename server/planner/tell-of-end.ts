import type { Database } from '../../db/open-database.ts';
import { hostsOf } from '../../db/queries/mail-recipients.ts';
import { dropMails } from '../../db/queries/outbox.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { composeEnd } from '../mail/compose-end.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { readersOf } from './tell-of-cancelled.ts';
import type { Telling } from './tell-of-proposal.ts';

/** So long an end can be taken back before anybody hears of it. */
const WAIT_MS = 5 * 60_000;

export interface EndToTell {
  /** null: it does not stop after all. */
  readonly lastDate: IsoDate | null;
  /** Of the end, in the change log. */
  readonly sequence: number;
}

/** The hosts of the place, where it has any, and those who hold it; a part of the transaction that ends it, or undoes that. */
export function tellOfEnd(
  db: Database,
  walkIn: WalkIn,
  { lastDate, sequence }: EndToTell,
  { baseUrl, butNot }: Telling,
  now: Instant,
): void {
  const { slug, placeSlug, placeName, organisationName, title, titleEn } = walkIn;
  const place = getPlaceBySlug(db, placeSlug);
  if (place === null || organisationName === null) return;
  const key = `ended:${slug}:${sequence}:`;
  const untold = dropMails(db, key);
  for (const reader of readersOf(db, walkIn, hostsOf(db, place.id), butNot)) {
    const { personId, email: to, language, isYours } = reader;
    if (untold.includes(personId)) continue;
    const site = `${baseUrl}${language === 'nl' ? '' : `/${language}`}`;
    const link = `${site}${isYours ? `/planner/spreekuur/${slug}` : `/beheer/plek/${placeSlug}`}`;
    const words = { placeName, organisationName, title: (language === 'en' ? titleEn : null) ?? title };
    const facts = { ...words, lastDate, isYours, link, today: localOf(now).date };
    const onceKey = `${key}${lastDate === null ? 'not' : 'end'}:${personId}`;
    const when = lastDate === null ? now : now + WAIT_MS;
    const mail = { purpose: 'cancelled', personId, placeId: place.id, to, onceKey, notBefore: when } as const;
    queueMail(db, { ...mail, ...composeEnd(facts, language) }, now);
  }
}

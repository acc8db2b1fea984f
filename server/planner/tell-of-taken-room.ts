import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { clashLink } from '../desk/clash-link.ts';
import { clashReaders, isNot, readerKey, yearFrom } from '../desk/clash-readers.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { findClashes } from '../directory/clashes/find-clashes.ts';
import { localOf } from '../hours/local-time.ts';
import { type ClashReader, tellOfClash } from '../mail/tell-of-clash.ts';
import type { Place } from '../model/place.ts';
import type { Proposal } from '../model/proposal.ts';
import { callerOfReader, clashToldTo } from './clash-told-to.ts';

type Where = Pick<Place, 'id' | 'slug' | 'name'>;

/** When the rooms of walk-in hours of others at a place are taken by one of this organisation. */
export function takenRooms(
  db: Database,
  { slug }: Where,
  organisationSlug: string,
  act: Act,
): readonly Clash[] {
  return findClashes(db, { placeSlugs: [slug] }, yearFrom(act), act.at).filter(
    ({ kind, walkIn, other }) =>
      kind === 'roomTaken' &&
      walkIn.organisationSlug !== organisationSlug &&
      other?.organisationSlug === organisationSlug,
  );
}

/**
 * Those of other organisations whose room is taken by what was just agreed hear it, once: one message to each, of the
 * dates that were not taken `before`. A part of the transaction that keeps what was agreed.
 */
export function tellOfTakenRoom(
  db: Database,
  place: Where,
  { id, version, organisationSlug }: Pick<Proposal, 'id' | 'version' | 'organisationSlug'>,
  before: readonly Clash[],
  act: Act,
): void {
  const known = new Set(before.map(keyOf));
  const hit = takenRooms(db, place, organisationSlug, act).filter((clash) => !known.has(keyOf(clash)));
  const messages = new Map<string, { readonly reader: ClashReader; readonly hit: Clash[] }>();
  for (const clash of hit) {
    for (const reader of clashReaders(db, clash.walkIn).filter(isNot(db, act))) {
      const key = readerKey(reader, clash.walkIn);
      const message = messages.get(key) ?? { reader, hit: [] };
      messages.set(key, message);
      message.hit.push(clash);
    }
  }
  for (const [key, message] of messages) {
    const { personId, language } = message.reader;
    const facts = {
      ...{ placeId: place.id, placeName: place.name, today: localOf(act.at).date },
      ...{ link: clashLink(language, act), goesOn: [] },
      hit: message.hit.map(clashToldTo(db, callerOfReader(db, personId), language)),
    };
    tellOfClash(db, message.reader, facts, `clash:agreed:${id}:${version}:${key}`, act.at);
  }
}

function keyOf({ walkIn, start }: Clash): string {
  return `${walkIn.id} ${start}`;
}

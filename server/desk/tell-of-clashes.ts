import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { countMails } from '../../db/queries/outbox.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { clashChange } from '../directory/clashes/clashes-after.ts';
import { toClashTold } from '../directory/clashes/to-clash-told.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import { type ClashReader, tellOfClash } from '../mail/tell-of-clash.ts';
import type { Place } from '../model/place.ts';
import { clashLink } from './clash-link.ts';
import { clashReaders, isNot, readerKey, yearFrom } from './clash-readers.ts';
import { recordTold, type ToldClashes, waitsForWord } from './told-clashes.ts';

/**
 * So many mails somebody gets in a day about what changes at one place. The last one says so: her list on the site goes on.
 * Whoever was not told of a clash does not hear that it is over either.
 */
export const MOST_CLASHES_A_DAY = 10;

/** What one reader hears of one change. */
interface Message {
  readonly reader: ClashReader;
  readonly hit: Clash[];
  readonly goesOn: Clash[];
}

/**
 * Those whose walk-in hours a change at a place hits hear it at once, and those who heard so before hear it when a
 * change mends it: one message to each for each change. A part of the transaction that makes the change.
 * `sequence`: of the change log.
 */
export function tellOfClashes(db: Database, before: Place, after: Place, sequence: number, act: Act): void {
  const walkIns = findWalkIns(db, { placeSlugs: [before.slug] }).filter(({ sample }) => !sample);
  if (walkIns.length === 0) return;
  const { hit, mended } = clashChange(walkIns, before, after, calendarsOf(db), yearFrom(act));
  if (hit.length + mended.length === 0) return;
  const waits = waitsForWord(db, before.slug);
  const messages = new Map<string, Message>();
  for (const walkIn of walkIns) {
    const [its, again] = [hit, mended].map((list) => list.filter((clash) => clash.walkIn.id === walkIn.id));
    for (const reader of clashReaders(db, walkIn).filter(isNot(db, act))) {
      const key = readerKey(reader, walkIn);
      const message = messages.get(key) ?? { reader, hit: [], goesOn: [] };
      messages.set(key, message);
      message.hit.push(...(its ?? []));
      message.goesOn.push(...(again ?? []).filter(({ start }) => waits(key, walkIn.slug, start)));
    }
  }
  for (const [key, message] of messages) {
    const keys = `clash:${after.slug}:${key}:`;
    const earlier = countMails(db, message.reader.personId, keys, instantOf(localOf(act.at).date, 0));
    if (earlier >= MOST_CLASHES_A_DAY) messages.delete(key);
    else
      tell(db, after, { ...message, isLastToday: earlier === MOST_CLASHES_A_DAY - 1 }, keys + sequence, act);
  }
  recordTold(db, before.slug, 'tellOfClashes', toldIn(messages, 'hit'), act);
  recordTold(db, before.slug, 'tellGoesOn', toldIn(messages, 'goesOn'), act);
}

function tell(
  db: Database,
  place: Place,
  { reader, isLastToday, ...message }: Message & { readonly isLastToday: boolean },
  onceKey: string,
  act: Act,
): void {
  if (message.hit.length + message.goesOn.length === 0) return;
  const { language } = reader;
  const told = (clashes: readonly Clash[]) => clashes.map((clash) => toClashTold(clash, language));
  const facts = {
    placeId: place.id,
    placeName: place.name,
    today: localOf(act.at).date,
    isLastToday,
    link: clashLink(language, act),
    hit: told(message.hit),
    goesOn: told(onceADate(message.goesOn)),
  };
  tellOfClash(db, reader, facts, onceKey, act.at);
}

function toldIn(messages: ReadonlyMap<string, Message>, list: 'hit' | 'goesOn'): ToldClashes[] {
  return [...messages].flatMap(([key, message]) =>
    [...Map.groupBy(message[list], ({ walkIn }) => walkIn.slug)].map(([walkIn, clashes]) => ({
      walkIn,
      starts: onceADate(clashes).map(({ start }) => start),
      to: [key],
    })),
  );
}

/** Several things may have been in the way of one date. */
function onceADate(clashes: readonly Clash[]): Clash[] {
  return [
    ...new Map(clashes.toReversed().map((clash) => [`${clash.walkIn.id} ${clash.start}`, clash])).values(),
  ].reverse();
}

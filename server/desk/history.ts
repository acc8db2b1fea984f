import type { Database } from '../../db/open-database.ts';
import { findLoggedChanges, type LoggedChange, namesOf } from '../../db/queries/history.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { ACTORS, type Actor, type HistoryWords } from '../contract/words/history-words.ts';
import { historyWords as en } from '../contract/words/history-words-en.ts';
import { historyWords as nl } from '../contract/words/history-words-nl.ts';
import { localOf } from '../hours/local-time.ts';
import { BAR_PHONE, MAILED_LINK, SHARED_LINK } from '../model/caller.ts';
import type { Room } from '../model/place.ts';
import { placeToChange } from './change-hours.ts';
import { holdsFacts } from './facts/restore-facts.ts';
import { toldFacts } from './facts/told-facts.ts';
import { differencesBetween } from './hours-difference.ts';
import { OF_VISITORS } from './of-visitors.ts';
import { recordedFacts, recordedHold, recordedHours, recordedLive } from './recorded-hours.ts';
import { isRestorable } from './restore.ts';
import { recordedRoom } from './rooms/recorded-room.ts';

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: Instant;
  /** In words: "een gastvrouw of gastheer", "de coördinator", "de telefoon achter de bar", "een import". */
  readonly who: string;
  /** For colleagues, while the person is still there; null otherwise. Never for visitors. */
  readonly name: string | null;
  /** The kind of change, as the log calls it: `saveHours`, `closeToday`, `confirmHours` … */
  readonly what: string;
  /** The same in words: "Vaste tijden opgeslagen". */
  readonly title: string;
  /** What changed, one sentence each: "Dinsdag: 9:00 – 17:00 werd 9:00 – 12:00." */
  readonly changes: readonly string[];
  /** The hours as this change left them can be put back. */
  readonly restorable: boolean;
  /** The same of the facts of the place. */
  readonly restorableFacts: boolean;
}

export interface HistoryQuery {
  /** Only lines before this one: the next page. */
  readonly before?: number;
  readonly limit: number;
  readonly language: Language;
}

export interface History {
  readonly entries: readonly HistoryEntry[];
  /** `before` of the next page; null on the last. */
  readonly next: number | null;
}

const WORDS = { nl, en } as const;

/** What happened to a place, latest first. Throws NotFound. */
export function findHistory(
  db: Database,
  placeSlug: string,
  { before, limit, language }: HistoryQuery,
  now: Instant,
): History {
  const { rooms } = placeToChange(db, placeSlug);
  const subject = `place:${placeSlug}`;
  const found = findLoggedChanges(db, {
    subject,
    butNot: OF_VISITORS,
    limit: limit + 1,
    ...(before !== undefined && { before }),
  });
  const page = found.slice(0, limit);
  const names = namesOf(db, [...new Set(page.map(({ who }) => who))]);
  const toEntry = (change: LoggedChange): HistoryEntry => ({
    sequence: change.sequence,
    at: change.at,
    who: WORDS[language].actors[actorOf(change.who)],
    name: names.get(change.who) ?? null,
    what: change.what,
    title: WORDS[language].title(change.what),
    changes: changesIn(change, rooms, language, now),
    restorable: mayBeRestored(change),
    restorableFacts: holdsFacts(change),
  });
  return {
    entries: page.map(toEntry),
    next: found.length > limit ? (page.at(-1)?.sequence ?? null) : null,
  };
}

/** "host-7f3a10c2" is a host; what is not a person is a part of the product. */
export function actorOf(who: string): Actor {
  const role = ACTORS.find((actor) => who === actor || who.startsWith(`${actor}-`));
  return role ?? PARTS.find(([start]) => who.startsWith(start))?.[1] ?? 'product';
}

/** How the name begins: one phone and one link are told from another by what follows. */
const PARTS: readonly (readonly [start: string, actor: Actor])[] = [
  [BAR_PHONE, 'barPhone'],
  [SHARED_LINK, 'placeLink'],
  [MAILED_LINK, 'mailedLink'],
  ['command line', 'operator'],
  ['import', 'import'],
];

function mayBeRestored({ after }: LoggedChange): boolean {
  const state = recordedHours(after);
  return state !== null && isRestorable(state);
}

function changesIn(
  { before, after }: LoggedChange,
  rooms: readonly Room[],
  language: Language,
  now: Instant,
): readonly string[] {
  const words = WORDS[language];
  const today = localOf(now).date;
  const switched = switchIn(before, after, words);
  const hold = recordedHold(after);
  const held = hold === null ? [] : [words.holdsThrough(hold, today)];
  const is = recordedHours(after);
  const facts = toldFacts(before, after, recordedFacts(after), words, language);
  const room = words.roomBecame(recordedRoom(before), recordedRoom(after));
  if (is === null) return [...facts, ...room, ...switched, ...held];
  const was = recordedHours(before);
  const ofRooms = is.rooms.flatMap(({ slug, hours }) => {
    const earlier = was?.rooms.find((room) => room.slug === slug)?.hours ?? null;
    const differences = differencesBetween(earlier, hours, language);
    const name = rooms.find((room) => room.slug === slug)?.name ?? slug;
    return differences.length === 0 ? [] : [{ kind: 'room', name, differences } as const];
  });
  const own = differencesBetween(was?.hours ?? null, is.hours, language);
  const told = words.differences([...own, ...ofRooms], today);
  // Of a place that was not there before, no hours stayed as they were.
  const same = was === null ? [] : [words.nothingChanged];
  return [...(told.length === 0 ? same : told), ...switched, ...held];
}

/** Only where it says something else than before. */
function switchIn(before: unknown, after: unknown, words: HistoryWords): readonly string[] {
  const [was, is] = [recordedLive(before), recordedLive(after)];
  if (is === undefined || JSON.stringify(was ?? null) === JSON.stringify(is)) return [];
  return [words.switched(is?.says ?? null, is?.until ?? null)];
}

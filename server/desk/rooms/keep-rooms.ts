/** The rooms of a place, kept by its host: one more, another name, quiet or not, one less. */
import { type Database, inTransaction } from '../../../db/open-database.ts';
import { type Act, recordChange } from '../../../db/queries/change-log.ts';
import { addRoom, changeRoom, removeRoom } from '../../../db/queries/save-rooms.ts';
import { cleanText } from '../../directory/clean-text.ts';
import { NotFound } from '../../errors.ts';
import type { Place, Room } from '../../model/place.ts';
import { numberedSlug, slugOf } from '../../model/slug.ts';
import { actKeyOf, doneBefore, placeToChange } from '../change-hours.ts';
import { forTheLog } from './recorded-room.ts';
import { type UseOfRoom, usesOfRooms } from './use-of-rooms.ts';

/** What a room is called at most; a door has no place for more. */
export const LONGEST_ROOM = 60;
/** As many as the largest of houses has. */
export const MOST_ROOMS = 30;

interface RoomAct {
  readonly placeSlug: string;
  readonly actKey: string | null;
}

type Said = Pick<Room, 'name' | 'quiet'>;

export interface RoomSaved {
  readonly kind: 'saved';
  /** Of the change log: with this number it is undone. */
  readonly sequence: number;
}

/** `known`: another one is called so. `inUse`: something is held in it, or asked for it. `changed`: it is not as it was read. */
export interface RoomRefused {
  readonly kind: 'refused';
  readonly why: 'nameMissing' | 'unreadable' | 'known' | 'tooMany' | 'inUse' | 'changed';
  readonly uses: readonly UseOfRoom[];
}

export type RoomOutcome = RoomSaved | RoomRefused;

/** Throws NotFound. */
export function addRoomToPlace(db: Database, given: RoomAct & Said, act: Act): RoomOutcome {
  return keep(db, 'addRoom', given, act, (place) => {
    const read = nameFor(given.name, place, null);
    if (typeof read !== 'string') return read;
    if (place.rooms.length >= MOST_ROOMS) return refused('tooMany');
    const room = { slug: freeSlug(read, place), name: read, quiet: given.quiet, hours: null };
    addRoom(db, place.id, room);
    return { before: null, after: forTheLog(room) };
  });
}

/** `was`: as she read it. Throws NotFound. */
export function changeRoomOfPlace(
  db: Database,
  given: RoomAct & Said & { readonly slug: string; readonly was: Said | null },
  act: Act,
): RoomOutcome {
  const { slug, quiet, was } = given;
  return keep(db, `changeRoom ${slug}`, given, act, (place) => {
    const room = roomOf(place, slug);
    if (was !== null && (was.name !== room.name || was.quiet !== room.quiet)) return refused('changed');
    const read = nameFor(given.name, place, slug);
    if (typeof read !== 'string') return read;
    changeRoom(db, place.id, slug, { name: read, quiet });
    return { before: forTheLog(room), after: forTheLog({ ...room, name: read, quiet }) };
  });
}

/** Only one that nothing needs any more. Throws NotFound. */
export function removeRoomOfPlace(
  db: Database,
  given: RoomAct & { readonly slug: string },
  act: Act,
): RoomOutcome {
  const { slug } = given;
  return keep(db, `removeRoom ${slug}`, given, act, (place) => {
    const room = roomOf(place, slug);
    const uses = usesOfRooms(db, place.slug, act.at).filter(({ roomSlug }) => roomSlug === slug);
    if (uses.length > 0) return refused('inUse', uses);
    const position = removeRoom(db, place.id, slug);
    return { before: forTheLog(room, position), after: null };
  });
}

interface Kept {
  readonly before: object | null;
  readonly after: object | null;
}

function keep(
  db: Database,
  verb: string,
  { placeSlug, actKey }: RoomAct,
  act: Act,
  change: (place: Place) => Kept | RoomRefused,
): RoomOutcome {
  const key = actKeyOf(verb, placeSlug, actKey);
  return inTransaction(db, () => {
    const done = doneBefore(db, key);
    if (done !== null) return { kind: 'saved', sequence: done.sequence };
    const kept = change(placeToChange(db, placeSlug));
    if ('kind' in kept) return kept;
    const [what = verb] = verb.split(' ');
    const line = { what, subject: `place:${placeSlug}`, ...kept, ...(key !== null && { actKey: key }) };
    return { kind: 'saved', sequence: recordChange(db, act, line) };
  });
}

function roomOf({ rooms }: Place, slug: string): Room {
  const room = rooms.find((each) => each.slug === slug);
  if (room === undefined) throw new NotFound('room', slug);
  return room;
}

/** Tidied, and told from the names of the others. */
function nameFor(given: string, { rooms }: Place, own: string | null): string | RoomRefused {
  if (given.trim() === '') return refused('nameMissing');
  const cleaned = cleanText(given, LONGEST_ROOM);
  if (cleaned.kind === 'refused') return refused('unreadable');
  const isKnown = rooms.some(
    ({ slug, name }) => slug !== own && name.toLowerCase() === cleaned.text.toLowerCase(),
  );
  return isKnown ? refused('known') : cleaned.text;
}

function freeSlug(name: string, { rooms }: Place): string {
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugOf(name), number);
    if (!rooms.some((room) => room.slug === slug)) return slug;
  }
}

function refused(why: RoomRefused['why'], uses: readonly UseOfRoom[] = []): RoomRefused {
  return { kind: 'refused', why, uses };
}

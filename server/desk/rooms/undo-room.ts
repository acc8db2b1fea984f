import type { Database } from '../../../db/open-database.ts';
import type { Act } from '../../../db/queries/change-log.ts';
import type { LoggedChange } from '../../../db/queries/history.ts';
import { addRoom, changeRoom, removeRoom } from '../../../db/queries/save-rooms.ts';
import type { Place } from '../../model/place.ts';
import { refused } from '../outcome.ts';
import { recordUndoing, type Undone } from '../undone.ts';
import { forTheLog, recordedRoom } from './recorded-room.ts';
import { usesOfRooms } from './use-of-rooms.ts';

/** Puts back what was before a change of one room, as long as nobody changed or used it since. A part of a transaction. */
export function undoRoom(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const [was, became] = [recordedRoom(change.before), recordedRoom(change.after)];
  const slug = was?.slug ?? became?.slug;
  if (slug === undefined) return refused('notUndoable');
  const present = place.rooms.find((room) => room.slug === slug) ?? null;
  if (present?.name !== became?.name || present?.quiet !== became?.quiet) return refused('turnedSince');
  if (was !== null && present !== null) changeRoom(db, place.id, slug, { name: was.name, quiet: was.quiet });
  else if (was !== null) {
    const { position, ...room } = was;
    addRoom(db, place.id, room, position);
  } else {
    const isUsed = usesOfRooms(db, place.slug, act.at).some(({ roomSlug }) => roomSlug === slug);
    if (isUsed || present?.hours !== null) return refused('turnedSince');
    removeRoom(db, place.id, slug);
  }
  return recordUndoing(db, change, present && forTheLog(present), was && forTheLog(was), act);
}

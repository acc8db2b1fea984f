import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findLoggedChanges, type LoggedChange } from '../../db/queries/history.ts';
import { type PlaceLife, savePlaceLife } from '../../db/queries/place-life.ts';
import type { Place } from '../model/place.ts';
import { OF_VISITORS } from './of-visitors.ts';
import { refused } from './outcome.ts';
import { publishChecklist } from './publish-checklist.ts';
import { recordUndoing, type Undone } from './undone.ts';

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);

const Turn = Type.Unsafe<Required<PlaceLife>>(
  Type.Object({
    draft: Type.Boolean(),
    hostAgreedAt: nullable(Type.Integer()),
    goneSince: nullable(Type.String()),
  }),
);

/**
 * Takes back a turn in the life of a place: public, offline, agreed to, gone for good. A place comes back before visitors
 * only as it went, or with its checklist done: no undoing gets around that.
 */
export function undoTurn(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const { before: was, after: became } = change;
  if (!Check(Turn, was) || !Check(Turn, became)) return refused('notUndoable');
  const present = lifeOf(place);
  if (!isSame(present, lifeOf(became))) return refused('turnedSince');
  const back = lifeOf(was);
  if (present.draft && !back.draft && !isLatest(db, change) && !isReady(db, place, act))
    return refused('turnedSince');
  savePlaceLife(db, place.id, back);
  return recordUndoing(db, change, present, back, act);
}

function isReady(db: Database, place: Place, { at }: Act): boolean {
  return publishChecklist(db, place, at).every(({ done }) => done);
}

/** What visitors said since does not change the place. */
function isLatest(db: Database, { subject, sequence }: LoggedChange): boolean {
  const latest = findLoggedChanges(db, { subject, butNot: OF_VISITORS, limit: 1 })[0];
  return latest?.sequence === sequence;
}

function lifeOf({ draft, hostAgreedAt, goneSince }: Required<PlaceLife>): Required<PlaceLife> {
  return { draft, hostAgreedAt, goneSince };
}

function isSame(a: Required<PlaceLife>, b: Required<PlaceLife>): boolean {
  return a.draft === b.draft && a.hostAgreedAt === b.hostAgreedAt && a.goneSince === b.goneSince;
}

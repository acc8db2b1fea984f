/** The turns in the life of a place: agreed to, published, taken offline, gone for good, and back. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { type PlaceLife, savePlaceLife } from '../../db/queries/place-life.ts';
import type { Check } from '../contract/desk/publish.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { publishChecklist } from './publish-checklist.ts';
import { tellOfTurn } from './tell-of-turn.ts';

export interface TurnOfPlace {
  readonly placeSlug: string;
  readonly actKey: string | null;
}

export interface Turned {
  readonly kind: 'saved';
  readonly sequence: number;
  readonly alreadyDone: boolean;
}

/** What is still missing. Nothing was done. */
export interface NotReady {
  readonly kind: 'refused';
  readonly missing: readonly Check[];
}

/** Makes a draft public, once its checklist is done. Throws NotFound. */
export function publishPlace(db: Database, turn: TurnOfPlace, act: Act): Turned | NotReady {
  return inTransaction(db, () => {
    const place = placeToChange(db, turn.placeSlug);
    const missing = publishChecklist(db, place, act.at).flatMap(({ check, done }) => (done ? [] : [check]));
    const isRetry = doneBefore(db, actKeyOf('publishPlace', place.slug, turn.actKey)) !== null;
    if (missing.length > 0 && !isRetry) return { kind: 'refused', missing };
    return take(db, place, { what: 'publishPlace', life: { draft: false } }, turn, act);
  });
}

/** Visitors no longer see it; its keepers do. Throws NotFound. */
export function unpublishPlace(db: Database, turn: TurnOfPlace, act: Act): Turned {
  return inTransaction(db, () => {
    const place = placeToChange(db, turn.placeSlug);
    return take(db, place, { what: 'unpublishPlace', life: { draft: true } }, turn, act);
  });
}

/** The host wants the place on the site, or does not; `role` says who said so, she or the coordinator for her. Throws NotFound. */
export function agreeToPublish(
  db: Database,
  turn: TurnOfPlace & { readonly agrees: boolean; readonly role: Checker },
  act: Act,
): Turned {
  const { agrees, role } = turn;
  return inTransaction(db, () => {
    const place = placeToChange(db, turn.placeSlug);
    const life = { hostAgreedAt: agrees ? act.at : null };
    return take(db, place, { what: 'agreeToPublish', life, by: { agrees, role } }, turn, act);
  });
}

/** "Deze plek is voorgoed dicht": found by name or link only. Throws NotFound. */
export function closeForGood(
  db: Database,
  turn: TurnOfPlace & { readonly since: IsoDate },
  act: Act,
): Turned {
  return inTransaction(db, () => {
    const place = placeToChange(db, turn.placeSlug);
    return take(db, place, { what: 'closeForGood', life: { goneSince: turn.since } }, turn, act);
  });
}

/** It was not gone after all. Throws NotFound. */
export function reopenPlace(db: Database, turn: TurnOfPlace, act: Act): Turned {
  return inTransaction(db, () => {
    const place = placeToChange(db, turn.placeSlug);
    return take(db, place, { what: 'reopenPlace', life: { goneSince: null } }, turn, act);
  });
}

interface Turn {
  readonly what: 'publishPlace' | 'unpublishPlace' | 'agreeToPublish' | 'closeForGood' | 'reopenPlace';
  readonly life: PlaceLife;
  /** What else the log keeps. */
  readonly by?: Readonly<Record<string, unknown>>;
}

function take(db: Database, place: Place, { what, life, by }: Turn, turn: TurnOfPlace, act: Act): Turned {
  const key = actKeyOf(what, place.slug, turn.actKey);
  const done = doneBefore(db, key);
  if (done !== null) return { kind: 'saved', sequence: done.sequence, alreadyDone: true };
  const { draft, hostAgreedAt, goneSince } = place;
  savePlaceLife(db, place.id, life);
  const sequence = recordChange(db, act, {
    what,
    subject: `place:${place.slug}`,
    before: { draft, hostAgreedAt, goneSince },
    after: { draft, hostAgreedAt, goneSince, ...life, ...by },
    ...(key !== null && { actKey: key }),
  });
  tellOfTurn(db, place, placeToChange(db, place.slug), sequence, act);
  return { kind: 'saved', sequence, alreadyDone: false };
}

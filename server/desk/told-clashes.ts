/** Who was told that which date does not fit, and has not heard that it does after all: kept in the change log. */
import { type Static, Type } from 'typebox';
import { Check } from 'typebox/value';
import type { Database } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges, getLoggedChange } from '../../db/queries/history.ts';

const Told = Type.Object({
  walkIn: Type.String(),
  starts: Type.Array(Type.Integer()),
  /** As `readerKey` makes them. */
  to: Type.Array(Type.String()),
});
const Line = Type.Object({ told: Type.Array(Told) });

export type ToldClashes = Static<typeof Told>;

const KINDS = ['tellOfClashes', 'tellGoesOn'] as const;
/** So many changes ago nobody waits for an answer any more. */
const RECENT = 100;

export function recordTold(
  db: Database,
  placeSlug: string,
  what: (typeof KINDS)[number],
  told: readonly ToldClashes[],
  act: Act,
): void {
  if (told.length > 0)
    recordChange(db, act, { what, subject: subjectOf(placeSlug), before: null, after: { told } });
}

/** Whether the latest word that this reader had of that date was that it does not fit. */
export function waitsForWord(
  db: Database,
  placeSlug: string,
): (reader: string, walkIn: string, start: number) => boolean {
  const lines = findLoggedChanges(db, { subject: subjectOf(placeSlug), kinds: KINDS, limit: RECENT });
  const waiting = new Set<string>();
  for (const { what, after } of lines.toReversed()) {
    if (!Check(Line, after)) continue;
    for (const { walkIn, starts, to } of after.told) {
      for (const key of to.flatMap((reader) => starts.map((start) => keyOf(reader, walkIn, start)))) {
        if (what === 'tellOfClashes') waiting.add(key);
        else waiting.delete(key);
      }
    }
  }
  return (reader, walkIn, start) => waiting.has(keyOf(reader, walkIn, start));
}

/** What was told of one change: its lines stand right behind that of the change. */
export function toldWith(db: Database, placeSlug: string, sequence: number): readonly ToldClashes[] {
  return [sequence + 1, sequence + 2].flatMap((next) => {
    const line = getLoggedChange(db, next);
    const isTelling = line?.subject === subjectOf(placeSlug) && KINDS.some((kind) => kind === line.what);
    return isTelling && Check(Line, line.after) ? line.after.told : [];
  });
}

/** Beside the place, so that its history does not show who was mailed. */
function subjectOf(placeSlug: string): string {
  return `clashes:${placeSlug}`;
}

function keyOf(reader: string, walkIn: string, start: number): string {
  return `${reader} ${walkIn} ${start}`;
}

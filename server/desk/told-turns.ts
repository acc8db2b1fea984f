/** What each reader last heard of how a place stands, kept in the change log. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { Database } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Standing } from '../model/standing.ts';

const Told = Type.Object({
  standing: Type.Union([Type.Literal('public'), Type.Literal('offline'), Type.Literal('gone')]),
  /** As `readerKey` makes them. */
  to: Type.Array(Type.String()),
  /** Whose readers those are, by slug; absent in lines from before it was kept. */
  organisations: Type.Optional(Type.Array(Type.String())),
});

/** So many turns ago nobody waits for an answer any more. */
const RECENT = 100;
const WHAT = 'tellOfTurn';

export function recordTurnTold(
  db: Database,
  placeSlug: string,
  told: {
    readonly standing: Standing;
    readonly to: readonly string[];
    readonly organisations: readonly string[];
  },
  act: Act,
): void {
  if (told.to.length > 0)
    recordChange(db, act, { what: WHAT, subject: subjectOf(placeSlug), before: null, after: told });
}

export function standingsTold(db: Database, placeSlug: string): ReadonlyMap<string, Standing> {
  const lines = findLoggedChanges(db, { subject: subjectOf(placeSlug), kinds: [WHAT], limit: RECENT });
  return new Map(
    lines.toReversed().flatMap(({ after }): (readonly [string, Standing])[] => {
      if (!Check(Told, after)) return [];
      const { standing, to } = after;
      return to.map((key) => [key, standing] as const);
    }),
  );
}

/** The organisations that were told of a turn, by slug. `since`: the number of the turn itself. */
export function organisationsOfTurn(db: Database, placeSlug: string, since: number, at: Instant): string[] {
  const lines = findLoggedChanges(db, { subject: subjectOf(placeSlug), kinds: [WHAT], limit: RECENT });
  const line = lines.findLast(({ sequence, at: then }) => sequence > since && then === at);
  return line !== undefined && Check(Told, line.after) ? (line.after.organisations ?? []) : [];
}

/** Beside the place, so that its history does not show who was mailed. */
function subjectOf(placeSlug: string): string {
  return `clashes:${placeSlug}`;
}

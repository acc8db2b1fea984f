/** What the change log keeps of hours, read back. Lines that hold none, or in a form of long ago, are null. */
import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import type { HoursOrigin } from '../../db/queries/hours-trust.ts';
import type { AllHours } from '../../db/queries/replace-hours.ts';
import { CHECKERS } from '../contract/vocabulary.ts';
import { HoursAsKept } from '../model/hours-as-kept.ts';
import type { LiveSwitch } from '../model/place.ts';

/** The hours of a place and its rooms, and where they come from: what a change of hours changes. */
export interface HoursState extends AllHours {
  readonly trust: HoursOrigin | null;
}

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Union(values.map((value) => Type.Literal(value)));

const Recorded = Type.Unsafe<HoursState>(
  Type.Object({
    hours: nullable(HoursAsKept),
    rooms: Type.Array(Type.Object({ slug: Type.String(), hours: nullable(HoursAsKept) })),
    trust: nullable(Type.Object({ source: oneOf(['sample', 'import', 'host']), updatedAt: Type.Integer() })),
  }),
);

/** Also of a line that tells of a whole place: only its hours are taken from it. */
export function recordedHours(value: unknown): HoursState | null {
  if (!Check(Recorded, value)) return null;
  const { hours, rooms, trust } = value;
  return {
    hours,
    rooms: rooms.map(({ slug, hours }) => ({ slug, hours })),
    trust: trust && { source: trust.source, updatedAt: trust.updatedAt },
  };
}

const Live = Type.Unsafe<{ live: LiveSwitch | null }>(
  Type.Object({
    live: nullable(
      Type.Object({
        says: oneOf(['open', 'closed']),
        since: Type.Integer(),
        until: Type.Integer(),
        by: oneOf(CHECKERS),
      }),
    ),
  }),
);

/** undefined: the line says nothing of a switch. */
export function recordedLive(value: unknown): LiveSwitch | null | undefined {
  return Check(Live, value) ? value.live : undefined;
}

const Numbered = Type.Object({ confirmationId: Type.Integer() });

/** The check that came with a change; null: none did. */
export function recordedConfirmation(value: unknown): number | null {
  return Check(Numbered, value) ? value.confirmationId : null;
}

const Changed = Type.Object({ changed: Type.Array(Type.String()) });

/** Which facts of the place differ; none where the line tells of none. */
export function recordedFacts(value: unknown): readonly string[] {
  return Check(Changed, value) ? value.changed : [];
}

const Undoing = Type.Object({ undoes: Type.Integer() });

/** Which line it took back; null: it is not an undoing. */
export function recordedUndoing(value: unknown): number | null {
  return Check(Undoing, value) ? value.undoes : null;
}

const Holding = Type.Object({ holdsThrough: Type.String() });

/** "Klopt tot en met …"; null: as long as the rhythm lasts, or the line tells of no check. */
export function recordedHold(value: unknown): string | null {
  return Check(Holding, value) ? value.holdsThrough : null;
}

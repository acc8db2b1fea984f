/** A room as the log keeps it. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { HoursAsKept } from '../../model/hours-as-kept.ts';
import type { Room } from '../../model/place.ts';

/** `position`: where it stood among the others, of one that was taken away. */
export interface RecordedRoom extends Room {
  readonly position: number | null;
}

const Recorded = Type.Unsafe<{ room: RecordedRoom }>(
  Type.Object({
    room: Type.Object({
      slug: Type.String(),
      name: Type.String(),
      quiet: Type.Boolean(),
      hours: Type.Union([HoursAsKept, Type.Null()]),
      position: Type.Union([Type.Integer(), Type.Null()]),
    }),
  }),
);

/** Of one side of a line of the log; null: there is none in it. */
export function recordedRoom(side: unknown): RecordedRoom | null {
  return Check(Recorded, side) ? side.room : null;
}

export function forTheLog(room: Room, position: number | null = null): { readonly room: RecordedRoom } {
  const { slug, name, quiet, hours } = room;
  return { room: { slug, name, quiet, hours, position } };
}

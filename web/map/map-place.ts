import type { Answer, Group } from '../../server/contract/answer.ts';
import type { ListedPlace } from '../../server/contract/page.ts';

/** A row of the list as the map needs it. */
export interface MapPlace {
  /** The same number as in the list. */
  readonly number: number;
  readonly place: ListedPlace;
  readonly answer: Answer;
  readonly group: Group;
  /** From the one table of placements: open, for everybody, without an appointment. */
  readonly countsAsOpen: boolean;
}

/** A point that the visitor asked for; it never leaves her device. */
export interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** A place known only to its district has no honest point: it waits in the tray under the map. */
export function isOnMap({ place }: MapPlace): boolean {
  return place.coordinates.precision !== 'district';
}

/** Drawn as a soft area, because the door is only known to be somewhere in it. */
export function isArea({ place }: MapPlace): boolean {
  return place.coordinates.precision !== 'exact';
}

/** The rooms of a place, for whoever keeps it. Plain data. */
export interface RoomsContent {
  readonly view: 'rooms';
  readonly rooms: readonly RoomLine[];
  /** What stands in the fields for another one. */
  readonly added: RoomForm;
}

export interface RoomForm {
  readonly name: string;
  readonly quiet: boolean;
}

export interface RoomLine {
  readonly slug: string;
  /** As it is. */
  readonly name: string;
  readonly quiet: boolean;
  readonly hasOwnHours: boolean;
  /** What is held in it, by title: as long as there is any, it stays. */
  readonly usedBy: readonly string[];
  /** What stands in its fields. */
  readonly form: RoomForm;
}

/** The field with the name of a room; empty for another one. */
export function roomField(slug: string): string {
  return slug === '' ? 'name' : `name-${slug}`;
}

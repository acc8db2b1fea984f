import type { Timetable } from '../timetable.ts';

/** The places in her care, for a host of more than one. */
export interface MyPlacesContent {
  readonly view: 'myPlaces';
  readonly places: readonly {
    readonly slug: string;
    readonly name: string;
    readonly draft: boolean;
    readonly timetable: Timetable;
  }[];
  /** She also keeps the places of a district. */
  readonly oversees: boolean;
}

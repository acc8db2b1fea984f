import type { Instant } from '../timetable.ts';

/** A link to the week of a place, for whoever stands in. */
export interface PassOnContent {
  readonly view: 'passOn';
  /** Made by the button, and shown this once; null before that. */
  readonly link: { readonly address: string; readonly until: Instant } | null;
}

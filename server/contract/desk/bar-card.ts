import type { Instant } from '../timetable.ts';

/** The printed cards of a place, which pair the phone behind the bar. */
export interface BarCardContent {
  readonly view: 'barCard';
  /** The newest first. */
  readonly cards: readonly { readonly id: number; readonly madeAt: Instant; readonly phones: number }[];
  /** How many links to the week of the place still work, mailed and passed on. */
  readonly links: number;
  /** A card that was just made. Its address is shown this once. */
  readonly fresh: { readonly address: string; readonly code: SquareCode } | null;
}

/** A QR code as one path of an SVG of `size` × `size`. */
export interface SquareCode {
  readonly size: number;
  readonly path: string;
}

/** What the camera of the phone opens. Nothing is paired before the button is pressed. */
export interface PairPhoneContent {
  readonly view: 'pairPhone';
  /** null: the card was revoked, or never was. */
  readonly placeName: string | null;
  readonly action: string;
  /** Somebody is signed in here, and would no longer be. */
  readonly replacesPerson: boolean;
}

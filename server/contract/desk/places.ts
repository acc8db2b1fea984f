import type { Answer } from '../answer.ts';
import type { Instant } from '../timetable.ts';

/** Why a place asks for attention, the most urgent first. */
export const ATTENTIONS = [
  'reported',
  'ready',
  'old',
  'notAnswered',
  'unconfirmed',
  'noTimes',
  'sample',
  'notOnMap',
  'draft',
] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** All places of a district by how fresh they are. */
export interface PlacesContent {
  readonly view: 'places';
  /** Those in the caller's care. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly districtSlug: string;
  /** Known no better than by their neighbourhood or district: to be put on the map. */
  readonly toPutOnMap: readonly { readonly slug: string; readonly name: string }[];
  readonly places: readonly PlaceInList[];
  /** How many there are in all, where not all are shown. */
  readonly total: number;
  /** Gone for good; that can be taken back. */
  readonly gone: readonly { readonly slug: string; readonly name: string }[];
}

export interface PlaceInList {
  readonly slug: string;
  readonly name: string;
  readonly draft: boolean;
  /** In order of urgency; empty: all is well. */
  readonly attention: readonly Attention[];
  readonly answer: Answer;
  readonly askedAt: Instant | null;
  readonly openReports: number;
  readonly wishes: SmallCount;
  /** Its times can be confirmed: there are some, and they are not invented. */
  readonly mayConfirm: boolean;
}

/** A count that could point at somebody is not told. */
export type SmallCount = number | 'few';

export const FEWEST_TOLD = 5;

export function toldCount(count: number): SmallCount {
  return count > 0 && count < FEWEST_TOLD ? 'few' : count;
}

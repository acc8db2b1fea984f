/** A block of times as a form holds it: what was typed, also where it is not (yet) a time. Shared by three screens. */
import type { Access, Audience } from '../vocabulary.ts';

export interface BlockForm {
  /** `HH:MM`, or empty. */
  readonly opens: string;
  readonly closes: string;
  /** It closes on the following date. Midnight itself needs no such mark, unless it opens at midnight too. */
  readonly nextDay: boolean;
  readonly access: Access;
  readonly audience: Audience;
  readonly note: string;
  /** An import says that nobody knows about this stretch. */
  readonly unsure: boolean;
}

/** A pair of times to choose with one tap. */
export type TimesChip = Pick<BlockForm, 'opens' | 'closes' | 'nextDay'>;

export const EMPTY_BLOCK: BlockForm = {
  opens: '',
  closes: '',
  nextDay: false,
  access: 'open',
  audience: 'everyone',
  note: '',
  unsure: false,
};

/** More than a day can hold; see also the limit of check-for-saving. */
export const MOST_BLOCKS = 12;

export function isBlank({ opens, closes, note }: BlockForm): boolean {
  return opens === '' && closes === '' && note === '';
}

/** The first block without times gets these, or else a new one at the end. */
export function withTimes(blocks: readonly BlockForm[], times: TimesChip): readonly BlockForm[] {
  const at = blocks.findIndex(({ opens, closes }) => opens === '' && closes === '');
  if (at < 0) return [...blocks, { ...EMPTY_BLOCK, ...times }];
  return blocks.with(at, { ...EMPTY_BLOCK, ...blocks[at], ...times });
}

/** What is odd about a block, and the buttons that mend it. */
export interface BlockFinding {
  /** The name of the block: `p0.g1.b0`; of a group or of the whole where it is about more. */
  readonly at: string;
  readonly sentence: string;
  readonly mends: readonly MendButton[];
}

/** `step` is what the button posts; see the steps of the screen. */
export interface MendButton {
  readonly label: string;
  readonly step: string;
}

/** A walk-in hour that would stand before a closed door. */
export interface WalkInHit {
  /** "Hulp met geld, dinsdag 24 november 17:00 – 18:00" */
  readonly sentence: string;
  /** "Langer open tot 18:00", where that is a matter of one step. */
  readonly mends: readonly MendButton[];
  /** The organisation or role to talk to; null for an activity of the place itself. */
  readonly who: string | null;
}

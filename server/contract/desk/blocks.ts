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

export const blockName = (list: string, block: number) => `${list}.b${block}`;

/** The words that buttons post about the blocks of one list: `addBlock:p0.g1`, `set:p0.g1.b0:20:00-02:00+1`. */
export const blockSteps = {
  addBlock: (list: string) => `addBlock:${list}`,
  removeBlock: (block: string) => `removeBlock:${block}`,
  /** For the first block without times, or else for a new one. */
  times: (list: string, times: TimesChip) => `times:${list}:${written(times)}`,
  set: (block: string, times: TimesChip) => `set:${block}:${written(times)}`,
};

/** A step in its three parts: "addBlock", "p0.g1", and what may follow. */
export function partsOfStep(step: string): readonly [verb: string, where: string, what: string] {
  const [verb = '', where = '', ...rest] = step.split(':');
  return [verb, where, rest.join(':')];
}

/** The list called so after a step of its own; the same list for any other step. */
export function blocksAfterStep(
  blocks: readonly BlockForm[],
  list: string,
  step: string,
): readonly BlockForm[] {
  const [verb, where, what] = partsOfStep(step);
  const at = where.startsWith(`${list}.b`) ? Number(where.slice(list.length + 2)) : -1;
  const block = blocks[at];
  const times = timesIn(what);
  if (verb === 'addBlock' && where === list)
    return blocks.length < MOST_BLOCKS ? [...blocks, EMPTY_BLOCK] : blocks;
  if (verb === 'removeBlock' && block !== undefined) return blocks.toSpliced(at, 1);
  if (verb === 'times' && where === list && times !== null) return withTimes(blocks, times);
  if (verb === 'set' && block !== undefined && times !== null) return blocks.with(at, { ...block, ...times });
  return blocks;
}

export function written({ opens, closes, nextDay }: TimesChip): string {
  return `${opens}-${closes}${nextDay ? '+1' : ''}`;
}

export function timesIn(text: string): TimesChip | null {
  const [, opens, closes, next] = /^(\d\d:\d\d)-(\d\d:\d\d)(\+1)?$/.exec(text) ?? [];
  return opens === undefined || closes === undefined ? null : { opens, closes, nextDay: next !== undefined };
}

function withTimes(blocks: readonly BlockForm[], times: TimesChip): readonly BlockForm[] {
  const at = blocks.findIndex(({ opens, closes }) => opens === '' && closes === '');
  const block = blocks[at];
  return block === undefined
    ? [...blocks, { ...EMPTY_BLOCK, ...times }]
    : blocks.with(at, { ...block, ...times });
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

/** What a save would hit. */
export interface HitsFound {
  readonly hits: readonly WalkInHit[];
  /** Each of these keeps the door open for all of them. */
  readonly mendAll: readonly MendButton[];
}

export const NO_HITS: HitsFound = { hits: [], mendAll: [] };

/** A walk-in hour that would stand before a closed door: one that comes back each week once, with all of its dates. */
export interface WalkInHit {
  /** Which walk-in hour on which dates: another one as soon as other dates are hit. */
  readonly key: string;
  /** "Hulp met geld staat dan voor een dichte deur: dinsdag 24 november 17:00 – 18:00. Ook op dinsdag 1 december." */
  readonly sentence: string;
  /** "Langer open tot 18:00", where that is a matter of one step. */
  readonly mends: readonly MendButton[];
  /** The organisation that can be written to from here; null: nobody can be, or not by the caller. */
  readonly ask: string | null;
  /** Why nobody can be, in a sentence; null where that is plain, as of an activity of the place itself. */
  readonly noAsk: string | null;
  /** What was said when this form sent a message about it: "We hebben … een bericht gestuurd." null: it sent none. */
  readonly asked: string | null;
}

/** "geld:2026-12-01,2026-12-08" */
export const hitKey = (slug: string, dates: readonly string[]) => `${slug}:${dates.join(',')}`;

/** What the button posts that sends a question about what is hit; its words stand in a field of their own. */
export const askStep = (key: string) => `ask:${key}`;
export const askWordsField = (key: string) => `askWords.${key}`;
/** The field that remembers what this form asked about already. */
export const ASKED_FIELD = 'asked';

/** null: the step asks nothing. */
export function hitInStep(
  step: string,
): { readonly key: string; readonly slug: string; readonly dates: readonly string[] } | null {
  const [verb, slug, dates] = partsOfStep(step);
  if (verb !== 'ask') return null;
  return { key: step.slice(step.indexOf(':') + 1), slug, dates: dates === '' ? [] : dates.split(',') };
}

import type { Instant } from '../timetable.ts';

/** What must be true of a place before visitors are told of it. */
export const CHECKS = ['address', 'onMap', 'timesConfirmed', 'contact', 'hostAgrees'] as const;
export type Check = (typeof CHECKS)[number];

export interface PublishContent {
  readonly view: 'publish';
  readonly draft: boolean;
  readonly goneSince: string | null;
  readonly lines: readonly { readonly check: Check; readonly done: boolean }[];
  /** Where real times stand already: then they only want a look, else they are to be typed. */
  readonly hasTimes: boolean;
  readonly hostAgreedAt: Instant | null;
  /** What follows from each turn that can be taken now: who gets a message, and what is declined with it. */
  readonly follows: { readonly [turn in TurnOfLife]?: Following };
}

export const TURNS = ['publish', 'unpublish', 'gone', 'back'] as const;
export type TurnOfLife = (typeof TURNS)[number];

export interface Following {
  /** By name. */
  readonly organisations: readonly string[];
  /** Proposals that nobody answered yet. */
  readonly declined: number;
}

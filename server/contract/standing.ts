/**
 * The tables that decide. Which of several running intervals speaks, in which group of the page an answer stands,
 * and whether `open=true` counts it: all of that is here, and nowhere else.
 */
import type { Certainty, Group } from './answer.ts';
import { ACCESSES, type Access, type Audience } from './vocabulary.ts';

/** What somebody at the door would find; lower speaks first. */
export type Precedence = number;

/**
 * Who may come in goes before how: a door that is open for youth only says less to a visitor who asked for
 * everyone than one where she has to ring. Within that, the easier way in goes first.
 */
export function precedenceOf(access: Access, audience: Audience, asked: Audience): Precedence {
  const forAnother = audience !== 'everyone' && audience !== asked;
  return (forAnother ? ACCESSES.length : 0) + EASE[access];
}

const EASE: { readonly [A in Access]: Precedence } = {
  open: 0,
  selfService: 1,
  duringActivity: 2,
  byAppointment: 3,
};

/** Open for the asked audience, just walk in. */
export const PLAIN: Precedence = EASE.open;

/** What an answer amounts to. */
export type Standing = 'plainlyOpen' | 'restricted' | 'opensToday' | 'closed' | 'unknown';

export interface Placement {
  readonly group: Group;
  /** Whether `open=true`, and the number in "3 plekken zijn nu open", count it. */
  readonly countsAsOpen: boolean;
}

const OPEN_NOW: Placement = { group: 'openNow', countsAsOpen: true };
const OPEN_BUT: Placement = { group: 'openNow', countsAsOpen: false };
const PROBABLY_OPEN: Placement = { group: 'unsure', countsAsOpen: true };
const UNSURE: Placement = { group: 'unsure', countsAsOpen: false };
const OPEN_LATER: Placement = { group: 'openLater', countsAsOpen: false };
const CLOSED_NOW: Placement = { group: 'closedNow', countsAsOpen: false };

type PlacementTable = {
  readonly [S in Standing]: { readonly [C in Certainty]: Placement };
};

/**
 * - An unconfirmed *closed* stays with the closed: nobody sets out for a place that is probably shut, and at night
 *   the group *Niet zeker* would hold the whole neighbourhood. The row itself says "waarschijnlijk dicht".
 * - Old times decide nothing, neither open nor closed.
 */
export const PLACEMENTS: PlacementTable = {
  plainlyOpen: {
    confirmed: OPEN_NOW,
    sample: OPEN_NOW,
    unconfirmed: PROBABLY_OPEN,
    imported: PROBABLY_OPEN,
    old: UNSURE,
  },
  restricted: {
    confirmed: OPEN_BUT,
    sample: OPEN_BUT,
    unconfirmed: UNSURE,
    imported: UNSURE,
    old: UNSURE,
  },
  opensToday: {
    confirmed: OPEN_LATER,
    sample: OPEN_LATER,
    unconfirmed: OPEN_LATER,
    imported: OPEN_LATER,
    old: UNSURE,
  },
  closed: {
    confirmed: CLOSED_NOW,
    sample: CLOSED_NOW,
    unconfirmed: CLOSED_NOW,
    imported: CLOSED_NOW,
    old: UNSURE,
  },
  unknown: {
    confirmed: UNSURE,
    sample: UNSURE,
    unconfirmed: UNSURE,
    imported: UNSURE,
    old: UNSURE,
  },
};

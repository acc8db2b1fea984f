/**
 * What each reason is worth, out of a hundred in all; two are taken away. The numbers are ours, chosen so that one closed date in a quarter
 * weighs about as much as one small advantage; test/planner/rank-slots.test.ts says what they lead to.
 */
export const WEIGHTS = {
  /** Without a door there is nothing: as much as all that is about the house together. Counted by the share of dates. */
  doorOpen: 40,
  /** Somebody who makes visitors feel welcome; also who is called when the professional is late. */
  hostPresent: 10,
  /** A table of one's own on every date. */
  roomFree: 10,
  /** "No room in particular": most houses find a corner, but it has to be agreed on. */
  roomToAgree: 4,
  /** Taken away where the house names its rooms and all are in use or closed then: twice a room below the same with one. */
  noRoomLeft: 10,
  /** Taken away: whoever proposed it first is answered first. As much as a room of one's own. */
  alreadyProposed: 10,
  /** Only where it was asked for, or where the help is such that nobody should hear it. */
  quietRoom: 5,
  /** Two of the same on one day keep visitors from each other … */
  sameHelpThatDay: 10,
  /** … two in one week less so: some can only come on one of them. */
  sameHelpThatWeek: 5,
  /** What residents asked for. In three steps, so that no small count can be told from the points. */
  wishes: 10,
  /** Where there are fewer walk-in hours than elsewhere. */
  spread: 5,
  /** Hours that were checked hold. */
  certainty: 5,
} as const;

/** Of `WEIGHTS.wishes`, by the weight of the wishes. */
export const WISH_STEPS = [
  { from: 10, points: 10 },
  { from: 5, points: 7 },
  { from: 0.5, points: 4 },
] as const;

/** A wish for the same help in the same hour counts once; for the help in another hour, or for the hour alone, half. */
export const HALF_WISH = 0.5;

/** Nobody checked them lately, or ever; invented ones promise nothing. */
export const CERTAINTY_POINTS = { confirmed: 5, unconfirmed: 2, imported: 2, sample: 0 } as const;

/** Behind a closed door, or in a taken room, on more dates than this share it is no proposal. */
export const LEAST_SHARE = 0.5;

/**
 * As the crow flies: ten minutes at 80 metres a minute. CROW ("Loopafstanden in cijfers") gives no hard limit: 30 % of
 * people live within 500 m of daily services and 75 % within 1,000 m; this lies between.
 */
export const WALKING_DISTANCE_METRES = 800;

/** How long each way in lasts, in milliseconds, and why. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Long enough for a slow mail, short enough that an old mailbox opens nothing. */
export const SIGN_IN_LINK_LASTS = 15 * MINUTE;

/**
 * An invitation is not asked for, so it is read when a volunteer next reads her mail: within a week. It opens an account
 * that can do nothing yet but what she is invited for, and using any link ends it.
 */
export const INVITATION_LASTS = 7 * DAY;

/** The weekly message stays of use until the one after the next. */
export const PLACE_LINK_LASTS = 14 * DAY;

/** A host is there a few hours a week, and asks others before she answers. */
export const PROPOSAL_LINK_LASTS = 14 * DAY;

/** The host's own phone: half a year after it was last used. */
export const HOST_SESSION_LASTS = 180 * DAY;

/** Whoever oversees others signs in anew after a month away. */
export const OVERSEER_SESSION_LASTS = 30 * DAY;

export const BAR_PHONE_LASTS = 365 * DAY;

/** One write a day keeps a session going; a write for each page would not be worth it. */
export const EXTEND_EVERY = DAY;

export const PASSKEY_HOLDS = 12 * HOUR;
export const CHALLENGE_LASTS = 5 * MINUTE;

export const WRONG_CODES = 5;

/** Somebody who asks and guesses all year long has found one code of a million in 270 years. */
export const WRONG_CODES_A_DAY = 10;
export const A_DAY = DAY;

export const LINKS_PER_HOUR = 5;
export const AN_HOUR = HOUR;

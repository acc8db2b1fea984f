/** What was asked cannot be done to a place as it is now: answered with 409. */
export class NotPossibleNow extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.name = 'NotPossibleNow';
    this.code = code;
    this.remedy = remedy;
  }
}

/** The reasons for which the desk refuses what no other request would mend. */
export function notPossible(why: 'sample' | 'noHours' | 'notHours' | 'noHoliday'): NotPossibleNow {
  const [message, remedy] = REASONS[why];
  return new NotPossibleNow(why, message, remedy);
}

const REASONS = {
  sample: [
    'The hours of this place are invented samples, and no sample comes back.',
    'Replace them by the real hours first: PUT the opening hours.',
  ],
  noHours: ['This place has no hours yet.', 'PUT its opening hours first.'],
  notHours: ['That line of the history holds no hours.', 'Choose one that is `restorable`.'],
  noHoliday: ['No school holiday is near.', 'Choose another `holds`.'],
} as const;

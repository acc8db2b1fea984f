/** What OSM's `opening_hours` have no words for. */
export const OSM_CANNOT_SAY = {
  everyWeeks: 'Hours of every so many weeks cannot be said in OSM: its week numbers start again each year.',
  namedSchoolHoliday: 'Hours of one school holiday by name cannot be said in OSM, only those of all (SH).',
  movableHoliday: 'In OSM the public holidays that move with Easter or the weekday share one rule (PH).',
  ordinaryHoliday: 'A public holiday that is as always, while others are not, cannot be said in OSM.',
  equalRivals: 'Two ways in at the same time that last equally long cannot be said in OSM.',
  holidaysToAsk: 'Public holidays that are not known yet cannot be said in OSM beside these other hours.',
  ordinarySpecialDay: 'A special day on which all is as always cannot be said in OSM.',
  shadowedDays: 'These days leave out days of another rule in a way that cannot be said in OSM.',
  mixedDates: 'These days combine dates in a way that cannot be said in OSM.',
  groupsTogether: 'Hours for several groups at the same time cannot be said in OSM.',
  nightMeetsMorning: 'In OSM these hours would change what is left after midnight of the day before.',
  tooLong: 'These hours are longer than an OSM value can be.',
  note: 'A note in these hours would be read otherwise in OSM.',
} as const;

export type OsmCannotSay = keyof typeof OSM_CANNOT_SAY;

/** Thrown while writing; `writeOsmHours` turns it into its answer. */
export class NotExpressibleInOsm extends Error {
  readonly reason: OsmCannotSay;

  constructor(reason: OsmCannotSay) {
    super(OSM_CANNOT_SAY[reason]);
    this.name = 'NotExpressibleInOsm';
    this.reason = reason;
  }
}

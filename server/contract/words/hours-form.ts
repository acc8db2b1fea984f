/** What a form of times still lacks or runs into, in whole sentences. */
export interface HoursFormWords {
  readonly gaps: {
    readonly noDays: string;
    readonly noTimes: string;
    readonly opensMissing: string;
    readonly closesMissing: string;
    readonly noAnchor: string;
    readonly noNth: string;
    readonly noFrom: string;
    readonly noYearlyDates: string;
    readonly nothing: string;
    readonly noDate: string;
    readonly noSays: string;
    readonly noName: string;
  };
  /** "Hulp met geld staat dan voor een dichte deur: dinsdag 24 november, 17:00 – 18:00." */
  walkInHit(title: string, day: string, times: string, isUnknown: boolean): string;
  askAboutHits(count: number): string;
  askAboutOddities: string;
  longerOpenUntil(time: string): string;
  earlierOpenFrom(time: string): string;
  openFromUntil(opens: string, closes: string): string;
  sampleFirst: string;
  noHoursFirst: string;
  /** "Kerstvakantie: dicht." */
  told(what: string, says: string): string;
  readonly policies: {
    readonly asAlways: string;
    readonly closed: string;
    readonly notKnownYet: string;
    readonly own: string;
  };
}

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
  /** "Hulp met geld staat dan voor een dichte deur: dinsdag 24 november, 17:00 – 18:00." `open`: it is the room that is not. */
  walkInHit(title: string, day: string, times: string, door: 'closed' | 'unknown' | 'open'): string;
  /** The other dates of the same one. */
  alsoOn(dates: string): string;
  alsoThrough(times: number, lastDate: string): string;
  askAboutHits(count: number): string;
  askAboutOddities: string;
  longerOpenUntil(time: string): string;
  earlierOpenFrom(time: string): string;
  openFromUntil(opens: string, closes: string): string;
  /** On a day that would be closed. */
  justOpenFromUntil(opens: string, closes: string): string;
  stayOpenUntil(time: string): string;
  openAgainFrom(time: string): string;
  /** Of all that would be hit, at the times of one day. */
  openDuring(times: readonly (readonly [opens: string, closes: string])[]): string;
  stayOpenDuring(times: readonly (readonly [opens: string, closes: string])[]): string;
  /** Of several days that are named below it. */
  stayOpenOnDays(times: readonly (readonly [opens: string, closes: string])[]): string;
  readonly openForAll: string;
  /** A button that saves only some of what would be hit. */
  forWhich(label: string, titles: string): string;
  /** Why nobody can be written to about it from here. */
  readonly noAsk: { readonly sample: string; signIn(who: string): string; nobody(who: string): string };
  openOnDate(date: string, opens: string, closes: string): string;
  /** The message is on its way, and the form is as it was. */
  messageSent(organisation: string): string;
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

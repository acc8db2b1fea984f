/** The sentences of mails about proposals, and about dates that are cancelled. */

type Sentence = string;

/** Names of organisations and places come in whole. */
type Between = (organisation: string, place: string) => Sentence;

export interface ProposalMailWords {
  /** To those who keep the place. */
  readonly toPlace: {
    readonly start: Between;
    readonly move: Between;
    readonly end: Between;
    readonly changed: Between;
    readonly accepted: Between;
    readonly withdrawn: Between;
  };
  /** To the organisation. */
  readonly toOrganisation: {
    readonly otherTime: Between;
    readonly accepted: Between;
    readonly declined: Between;
    /** By whoever proposed it for them, or by a colleague. */
    readonly proposed: Between;
    readonly withdrawn: Between;
  };
  title(title: string): Sentence;
  wrote(who: string): Sentence;
  readonly leftOut: string;
  readonly notPublicYet: Sentence;
  readonly nothingChanges: Sentence;
  readonly publicNow: Sentence;
  /** Of what was just agreed. */
  readonly lapsed: Sentence;
  /** As the page says it, above what is in the way. */
  hindered(hindered: number, times: number): Sentence;
  /** Of the coming four weeks. */
  readonly inTheWay: Sentence;
  readonly answer: Sentence;
  readonly lookAt: Sentence;
  linkDays(days: number): Sentence;
}

export interface CancelledMailWords {
  /** `dates`: "dinsdag 8 december", or "maandag 7 december tot en met vrijdag 18 december". */
  cancelledSubject(title: string, place: string): string;
  goesOnSubject(title: string, place: string): string;
  cancelled(title: string, organisation: string, place: string): Sentence;
  goesOn(title: string, organisation: string, place: string): Sentence;
  oneDate(date: string): Sentence;
  dates(from: string, through: string): Sentence;
  /** Above a list of more than one. */
  readonly theseDates: Sentence;
  /** In that list; `reason` where not all have the same. */
  line(from: string, through: string | null, reason: string | null): string;
  reason(reason: string): Sentence;
  stopsSubject(title: string, place: string): string;
  /** Nobody was asked. */
  stops(title: string, organisation: string, place: string, lastDate: string): Sentence;
  stopsNot(title: string, organisation: string, place: string): Sentence;
  readonly nothingToDo: Sentence;
  readonly visitorsSee: Sentence;
  readonly lastToday: Sentence;
  readonly leftOut: string;
  readonly lookAt: Sentence;
  /** The same to whoever holds it. */
  readonly lookAtYours: Sentence;
  /** Above the link, in the last mail of a day. */
  readonly wholeList: Sentence;
}

/** The sentences of mails about clashes, and of a host's question about one. */

type Sentence = string;

export interface ClashMailWords {
  /** `date`: "dinsdag 1 december". */
  oneSubject(place: string, date: string): string;
  severalSubject(place: string): string;
  goesOnSubject(place: string, date: string): string;
  severalGoOnSubject(place: string): string;
  /** Above the dates. */
  hit(place: string): Sentence;
  goesOn(place: string): Sentence;
  more(dates: number): Sentence;
  /** What visitors read meanwhile. */
  readonly visitorsSee: Sentence;
  readonly visitorsSeeOpen: Sentence;
  /** In the last mail of a day about a place. */
  readonly lastToday: Sentence;
  readonly lookAt: Sentence;
  readonly leftOut: string;
}

/** `date`: one, or several in words; null where the question is about all its dates. */
export interface AskedMailWords {
  /** More dates than are read one by one. */
  dates(count: number, first: string, last: string): string;
  subject(place: string, date: string | null): string;
  question(place: string, title: string, date: string | null): Sentence;
  readonly asks: Sentence;
  /** `phone`: of the place; null: it gave none. */
  answer(place: string, phone: string | null): Sentence;
  /** Above a link. */
  answerHere(place: string, phone: string | null): Sentence;
  readonly lookAt: Sentence;
  readonly leftOut: string;
}

/** The sentences of mails about a place that closed for good, left the site, or came back. */
import type { Standing } from '../model/standing.ts';

type Sentence = string;

export interface TurnMailWords {
  subject(place: string): string;
  /** Above the walk-in hours there. */
  walkIns(place: string): Sentence;
  /** Above the proposals that fell with the place, or that can be made again; null: none do. */
  readonly proposals: ((place: string) => Sentence) | null;
}

export interface TurnsMailWords extends Readonly<Record<Standing, TurnMailWords>> {
  readonly leftOut: string;
}

import type { Language } from '../contract/vocabulary.ts';
import type { Standing } from '../model/standing.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface TurnFacts {
  readonly placeName: string;
  /** What became of the place. */
  readonly standing: Standing;
  /** `link`: absolute; null: nobody knows where the site is. */
  readonly walkIns: readonly { readonly title: string; readonly link: string | null }[];
  /** What the proposals that fell with the place were called. Not both lists are empty. */
  readonly proposals: readonly string[];
}

/** One message to one reader: all that it means for her that a place closed for good, left the site, or came back. */
export function composeTurn(
  { placeName, standing, walkIns, proposals }: TurnFacts,
  language: Language,
): Letter {
  const { turn, signature } = mailWords(language);
  const words = turn[standing];
  const place = oneLine(placeName);
  const named = (title: string) => `- ${withoutLinks(title, turn.leftOut)}`;
  const [site] = walkIns.flatMap(({ link }) => (link === null ? [] : [new URL(link).origin]));
  return letterOf(words.subject(place), [
    walkIns.length === 0 ? null : words.walkIns(place),
    ...walkIns.map(({ title, link }) => (link === null ? named(title) : linkUnder(named(title), link))),
    ...(proposals.length === 0 || words.proposals === null
      ? []
      : [words.proposals(place), proposals.map(named).join('\n')]),
    site === undefined ? null : linkUnder(signature, site),
  ]);
}

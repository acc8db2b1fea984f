import { OsmNotUnderstood, type OsmProblem } from './problems.ts';
import type { Token } from './tokens.ts';

/** Walks over the tokens of one value, and knows how to point at a part of the text. */
export class TokenReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  skip(count = 1): void {
    this.#next += count;
  }

  get atEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  /** Where the next token stands in the list; for `textSince`. */
  get mark(): number {
    return this.#next;
  }

  isSign(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.sign === sign;
  }

  takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.skip();
    return true;
  }

  /** What the word ahead means in this table, or undefined. */
  wordIn<Meaning>(words: ReadonlyMap<string, Meaning>, ahead = 0): Meaning | undefined {
    const token = this.peek(ahead);
    return token?.kind === 'word' ? words.get(token.word) : undefined;
  }

  isWord(words: ReadonlySet<string>, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'word' && words.has(token.word);
  }

  /** A number of so many digits; not a time. */
  numberAhead(ahead: number, fewest: number, most: number): number | undefined {
    const token = this.peek(ahead);
    const fits = token?.kind === 'number' && token.digits >= fewest && token.digits <= most;
    return fits ? token.value : undefined;
  }

  /** The text from a mark through the last token that was taken. */
  textSince(mark: number): string {
    const from = this.#tokens[mark]?.start ?? this.#text.length;
    const through = this.#tokens[Math.max(mark, this.#next - 1)]?.end ?? this.#text.length;
    return this.#text.slice(from, through);
  }

  /** Refuses what was read since the mark. */
  refuse(problem: OsmProblem, mark: number): never {
    throw new OsmNotUnderstood(problem, this.textSince(mark));
  }

  /** Refuses the next token, or, at the end, the whole text for what is missing from it. */
  refuseNext(problem: OsmProblem): never {
    const token = this.peek();
    throw new OsmNotUnderstood(
      problem,
      token === undefined ? this.#text : this.#text.slice(token.start, token.end),
    );
  }
}

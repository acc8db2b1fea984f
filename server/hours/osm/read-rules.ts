import { OsmNotUnderstood } from './problems.ts';
import { readDays } from './read-days.ts';
import { readTimes } from './read-times.ts';
import type { OsmRule } from './rule.ts';
import { TokenReader } from './token-reader.ts';
import { tokensOf } from './tokens.ts';
import { EASTER_WORDS, isOsmWord, type OsmState, STATE_WORDS, SUN_WORDS } from './vocabulary.ts';

const LONGEST = 1_000;

/** The rules of an `opening_hours` value in their order. Throws OsmNotUnderstood. */
export function readRules(text: string): readonly OsmRule[] {
  if (text.length > LONGEST) throw new OsmNotUnderstood('tooLong', text);
  const reader = new TokenReader(text, tokensOf(text));
  const rules: OsmRule[] = [];
  let joins: OsmRule['joins'] = 'over';
  while (!reader.atEnd) {
    if (reader.takeSign(';')) {
      joins = 'over';
      continue;
    }
    const rule = readRule(reader, joins);
    rules.push(rule);
    joins = readSeparator(reader, rule);
  }
  if (rules.length === 0) throw new OsmNotUnderstood('empty', text);
  return rules;
}

/** A comma or a bar must be followed by something; a semicolon may close the value. */
function readSeparator(reader: TokenReader, before: OsmRule): OsmRule['joins'] {
  if (reader.atEnd || reader.isSign(';')) return 'over';
  const mark = reader.mark;
  const comma = reader.takeSign(',');
  if (!comma && !reader.takeSign('||')) refuseWhatIsNext(reader);
  if (reader.atEnd) reader.refuse('unexpected', mark);
  // What joins a fallback is part of it.
  return comma && before.joins !== 'fallback' ? 'along' : 'fallback';
}

function readRule(reader: TokenReader, joins: OsmRule['joins']): OsmRule {
  const mark = reader.mark;
  const days = readDays(reader);
  const afterDays = reader.mark;
  const times = readAlways(reader) ? null : readTimes(reader);
  const state = readState(reader);
  const comment = readComment(reader);
  if (reader.mark === mark) refuseWhatIsNext(reader);
  // "Dec 25, Mo off" would open Christmas round the clock.
  if (reader.mark === afterDays && reader.takeSign(',')) reader.refuse('danglingComma', mark);
  return {
    joins,
    days,
    times,
    state: state ?? (comment === null ? 'open' : 'unknown'),
    comment,
    text: reader.textSince(mark),
  };
}

function refuseWhatIsNext(reader: TokenReader): never {
  if (reader.isWord(SUN_WORDS)) reader.refuseNext('sunTimes');
  if (reader.isWord(EASTER_WORDS)) reader.refuseNext('easter');
  const next = reader.peek();
  if (next?.kind !== 'word') reader.refuseNext('unexpected');
  reader.refuseNext(isOsmWord(next.word) ? 'separatorMissing' : 'unknownWord');
}

function readAlways(reader: TokenReader): boolean {
  if (reader.peek()?.kind !== 'always') return false;
  reader.skip();
  return true;
}

function readState(reader: TokenReader): OsmState | undefined {
  const state = reader.wordIn(STATE_WORDS);
  if (state !== undefined) reader.skip();
  return state;
}

function readComment(reader: TokenReader): string | null {
  const token = reader.peek();
  if (token?.kind !== 'comment') return null;
  reader.skip();
  const comment = token.comment.trim();
  return comment === '' ? null : comment;
}

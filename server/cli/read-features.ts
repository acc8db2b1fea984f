/**
 * The features of a GeoJSON file, one at a time: a file of any size takes the memory of one feature. A file may
 * come from anywhere, so one feature's size and depth are bounded and bytes that are not UTF-8 are refused.
 */
import { createReadStream } from 'node:fs';
import { isMany } from 'stream-chain/defs.js';
import { jsonParser, type Token, type TokenSource } from 'stream-json/core/parser.js';
import { CommandRefused } from './command-refused.ts';
import { FeatureCollectionReader } from './feature-collection-reader.ts';

const PIECE_BYTES = 64 * 1024;
/** JSON may end in blanks; more of them than the tokenizer looks ahead make it decide about what it still holds. */
const TRAILING_BLANKS = ' '.repeat(64);
const LARGEST_FEATURE = 2 * 1024 * 1024;

/** Throws CommandRefused when the file cannot be read, is not JSON, or is not a FeatureCollection. */
export async function* readFeatures(path: string): AsyncGenerator<unknown> {
  const tokenize = jsonParser({ streamValues: false });
  const reader = new FeatureCollectionReader();
  let sinceFeature = 0;
  for await (const text of readText(path)) {
    sinceFeature += text.length;
    for (const token of tokensOf(tokenize, text, reader)) {
      const feature = reader.take(token);
      if (feature === undefined) continue;
      sinceFeature = 0;
      yield feature;
    }
    if (sinceFeature > LARGEST_FEATURE) {
      throw new CommandRefused(`Feature ${reader.count + 1} is larger than 2 MB: that is not a place.`);
    }
  }
  for (const token of tokensOf(tokenize, TRAILING_BLANKS, reader)) reader.take(token);
  reader.end();
}

function tokensOf(tokenize: TokenSource, text: string, reader: FeatureCollectionReader): readonly Token[] {
  try {
    const tokens = tokenize(text);
    return isMany(tokens) ? tokens.values : [];
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^Parser (cannot parse input: |has )?/, '') : '';
    const where = reader.count === 0 ? 'near its start' : `after feature ${reader.count}`;
    throw new CommandRefused(`The file is not JSON: ${reason} (${where}).`, { cause: error });
  }
}

async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      yield* objectByObject(decoder.decode(piece, { stream: true }));
    }
    yield decoder.decode();
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** Cut behind each `}`: the tokenizer finds a mistake per piece, and the message names the last feature before it. */
function objectByObject(text: string): string[] {
  return text.split(/(?<=\})/);
}

function refusalOf(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const reasons: Readonly<Record<string, string>> = {
    ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8 text. Save it as UTF-8 and try again',
    ENOENT: 'does not exist',
    EACCES: 'may not be read by this user',
    EISDIR: 'is a folder',
  };
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  return reason === undefined ? error : new CommandRefused(`${path} ${reason}.`, { cause: error });
}

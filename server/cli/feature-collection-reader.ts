import { Assembler } from 'stream-json/core/assembler.js';
import type { Token } from 'stream-json/core/parser.js';
import { quoted } from '../directory/clean-text.ts';
import { CommandRefused } from './command-refused.ts';

/** GeoJSON needs eight levels within a feature; beyond this somebody is trying out the stack. */
const DEEPEST = 40;

/** Takes a JSON document token by token and gives back each member of the top object's `features`. */
export class FeatureCollectionReader {
  /** How many features it has given back. */
  count = 0;
  #empty = true;
  #depth = 0;
  /** The key of the top object that is being read. */
  #key: string | null = null;
  #assembler: Assembler | null = null;
  #sawFeatures = false;
  #sawType = false;

  /** → a whole feature, or undefined while there is none. */
  take(token: Token): unknown {
    const before = this.#depth;
    this.#empty = false;
    if (token.name === 'startObject' || token.name === 'startArray') this.#depth += 1;
    if (token.name === 'endObject' || token.name === 'endArray') this.#depth -= 1;
    if (this.#depth > DEEPEST) throw new CommandRefused(`Feature ${this.count + 1} is nested too deeply.`);

    if (before === 0) this.#takeTop(token);
    else if (before === 1) this.#takeMember(token);
    else if (this.#key === 'features' || this.#key === 'crs') return this.#takeValue(token, before);
    return undefined;
  }

  /** Throws when the document stopped too early or was something else. */
  end(): void {
    if (this.#depth > 0) throw new CommandRefused('The file is not JSON: it stops before it is complete.');
    if (this.#empty) refuse('it is empty');
    if (!this.#sawType) refuse('it has no "type"');
    if (!this.#sawFeatures) refuse('it has no "features"');
  }

  #takeTop(token: Token): void {
    if (token.name !== 'startObject') refuse('it does not hold an object');
  }

  #takeMember(token: Token): void {
    if (token.name === 'endObject') return;
    if (token.name === 'keyValue') {
      this.#key = token.value;
    } else if (this.#key === 'type') {
      const type = token.name === 'stringValue' ? token.value : 'no text';
      if (type !== 'FeatureCollection') refuse(`its "type" is ${quoted(type)}`);
      this.#sawType = true;
    } else if (this.#key === 'features') {
      if (token.name !== 'startArray') refuse('its "features" is no list');
      if (this.#sawFeatures) refuse('it has "features" twice');
      this.#sawFeatures = true;
    } else if (this.#key === 'crs' && token.name === 'startObject') {
      this.#assembler = new Assembler();
      this.#assembler.consume(token);
    }
  }

  #takeValue(token: Token, before: number): unknown {
    if (before === 2 && token.name === 'endArray' && this.#key === 'features') return undefined;
    this.#assembler ??= new Assembler();
    this.#assembler.consume(token);
    if (!this.#assembler.done) return undefined;
    const value = this.#assembler.current;
    this.#assembler = null;
    if (this.#key === 'crs') return checkCrs(value);
    this.count += 1;
    return value;
  }
}

/** RFC 7946 knows one system; older writers name it, and some name another one. */
function checkCrs(crs: unknown): undefined {
  if (/CRS84|4326/.test(JSON.stringify(crs))) return;
  throw new CommandRefused(
    `The file's coordinates are in another system (${quoted(crs)}). Convert it to EPSG:4326 first.`,
  );
}

function refuse(reason: string): never {
  throw new CommandRefused(`The file is not a GeoJSON FeatureCollection: ${reason}.`);
}

import type { Published } from '../../db/queries/publish-places.ts';
import type { PlaceFromFeature, ReadFeature } from '../directory/import-feature.ts';
import type { ImportFinding } from '../directory/import-tags.ts';
import { oddWholeDays } from '../hours/osm/odd-whole-days.ts';
import type { Terminal } from './session.ts';

/** How often somebody who looks sees the count move, and how often a log gets a line. */
const EVERY = { terminal: 100, log: 5_000 } as const;

/** Tells, while a file is read, how far it is and which places are refused, by name, with the part and why. */
export class ImportReport {
  read = 0;
  taken = 0;
  refused = 0;
  withoutHours = 0;
  readonly #terminal: Terminal;
  readonly #keepGoing: boolean;

  constructor(terminal: Terminal, keepGoing: boolean) {
    this.#terminal = terminal;
    this.#keepGoing = keepGoing;
  }

  count(feature: ReadFeature): void {
    this.read += 1;
    if (feature.kind === 'refused') {
      this.refused += 1;
      this.#say(`Feature ${this.read}, ${feature.name}: refused.`, feature.findings);
    } else if (feature.kind === 'hoursNotUnderstood') {
      this.withoutHours += 1;
      const outcome = this.#keepGoing ? 'its hours are unknown now, and their text is kept' : 'refused';
      this.#say(`Feature ${this.read}, ${feature.place.name}: ${outcome}.`, [feature.finding]);
    } else {
      this.#warnOfWholeDays(feature.place);
    }
    this.#progress();
  }

  /** A place that is well in itself, but not beside the others. */
  refuseStaged(name: string, why: string): void {
    this.refused += 1;
    this.#say(`${name}: refused, since ${why}.`, []);
  }

  /** Whether anything stands in the way of taking the file as a whole. */
  get hasFindings(): boolean {
    return this.refused + this.withoutHours > 0;
  }

  end(): void {
    this.#terminal.progress?.('');
  }

  tell({ added, changed, unchanged, hoursKept }: Published, check: boolean): void {
    const { say, print } = this.#terminal;
    for (const slug of hoursKept)
      say(`${slug}: the hours that its host gave stay (--overwrite replaces them).`);
    const lead = check ? 'Would be taken over' : 'Taken over';
    print(`${lead}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${this.refused} refused.`);
  }

  /** Taken as it is written, since some doors are never closed; but it may well be a slip. */
  #warnOfWholeDays({ name, hours }: PlaceFromFeature): void {
    for (const times of hours === null ? [] : oddWholeDays(hours)) {
      this.#say(
        `Feature ${this.read}, ${name}: ${times} is taken as 24 hours. Check that this is meant.`,
        [],
      );
    }
  }

  #say(line: string, findings: readonly ImportFinding[]): void {
    this.end();
    this.#terminal.say(line);
    for (const { path, part, why } of findings) this.#terminal.say(`  ${path} ${part}: ${why}`);
  }

  #progress(): void {
    const { progress, say } = this.#terminal;
    if (progress !== null && this.read % EVERY.terminal === 0) progress(`${this.read} places read`);
    if (progress === null && this.read % EVERY.log === 0) say(`${this.read} places read`);
  }
}

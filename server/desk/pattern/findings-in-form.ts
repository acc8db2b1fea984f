/** What is odd about the times of a form, beside the block that it is about, with steps of the form that mend it. Pure. */
import type { BlockFinding, MendButton } from '../../contract/desk/blocks.ts';
import { steps } from '../../contract/desk/pattern-steps.ts';
import type { DeskFinding, FindingWords, MendInWords } from '../../contract/words/finding-words.ts';
import type { DaySelector, OpeningHours, TimeSpan } from '../../hours/model.ts';
import { timesOf } from './block-times.ts';

/** As `writtenOut` gives them. */
export interface WrittenOut {
  readonly hours: OpeningHours;
  readonly names: ReadonlyMap<string, string>;
}

/** Findings about what the form does not show are left out: they were there before. */
export function findingsInForm(
  findings: readonly DeskFinding[],
  written: WrittenOut,
  inWords: FindingWords,
): BlockFinding[] {
  return findings.flatMap((finding) => {
    const at = nameOf(finding.path, written.names);
    if (at === null) return [];
    const { sentence, mends } = inWords(finding);
    return [{ at, sentence, mends: mends.flatMap((mend) => buttonFor(finding, mend, written)) }];
  });
}

/** The part of the form that a path leads into. */
function nameOf(path: string, names: ReadonlyMap<string, string>): string | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const name = names.get(at);
    if (name !== undefined) return name;
  }
  return names.get('') ?? null;
}

function buttonFor(finding: DeskFinding, { label, choice }: MendInWords, written: WrittenOut): MendButton[] {
  const block = written.names.get(finding.path);
  if (finding.code === 'endDateBeforeStart' && block !== undefined)
    return [{ label, step: steps.swap(block) }];
  if (block === undefined) return [];
  if (choice === 'remove') return [{ label, step: steps.removeBlock(block) }];
  if (finding.code === 'overlap') {
    const step = mendOverlap(finding, written);
    return step === null ? [] : [{ label, step }];
  }
  if (!('suggested' in finding)) return [];
  return [{ label, step: steps.set(block, timesOf(finding.suggested)) }];
}

/** Blocks that hold on the same days become one; of a block on fewer days only what lies outside the other stays. */
function mendOverlap(
  { path, other, suggested }: Extract<DeskFinding, { code: 'overlap' }>,
  { hours, names }: WrittenOut,
): string | null {
  const [a, b] = [spanAt(hours, path), spanAt(hours, other)];
  const [nameA, nameB] = [names.get(path), names.get(other)];
  if (nameA === undefined || nameB === undefined) return null;
  // Outside of rules there is one list of blocks, for one day.
  if (a === null || b === null || isSame(a.on, b.on)) {
    return `${steps.set(nameA, timesOf(suggested))};${steps.removeBlock(nameB)}`;
  }
  if (isWithin(a.on, b.on)) return cutBy(a.span, b.span, nameA);
  return isWithin(b.on, a.on) ? cutBy(b.span, a.span, nameB) : null;
}

/** What lies outside the wider block; null where that would be two pieces. */
function cutBy(span: TimeSpan, wider: TimeSpan, name: string): string | null {
  const [before, after] = [span.opens < wider.opens, span.closes > wider.closes];
  if (before && after) return null;
  if (before) return steps.set(name, timesOf({ opens: span.opens, closes: wider.opens }));
  if (after) return steps.set(name, timesOf({ opens: wider.closes % 1440, closes: span.closes }));
  return steps.removeBlock(name);
}

function isSame(a: DaySelector, b: DaySelector): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every date of the first is one of the second. */
function isWithin(a: DaySelector, b: DaySelector): boolean {
  const isWeekly = b.nth === undefined && b.everyWeeks === undefined;
  return isWeekly && (a.weekdays ?? []).every((day) => b.weekdays?.includes(day) ?? true);
}

function spanAt(
  hours: OpeningHours,
  path: string,
): { readonly on: DaySelector; readonly span: TimeSpan } | null {
  const [, layer = '', rule = '', at = ''] = /^\/layers\/(\d+)\/rules\/(\d+)\/spans\/(\d+)$/.exec(path) ?? [];
  const found = hours.layers[Number(layer)]?.rules[Number(rule)];
  const span = found?.spans[Number(at)];
  return found === undefined || span === undefined ? null : { on: found.on, span };
}

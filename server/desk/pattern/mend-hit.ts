/** How the door could be open for a walk-in hour that edited hours would leave outside. Pure. */
import { type BlockForm, blockName, blockSteps, type TimesChip } from '../../contract/desk/blocks.ts';
import type { PatternForm } from '../../contract/desk/pattern.ts';
import { groupName, steps } from '../../contract/desk/pattern-steps.ts';
import type { TimeSpan } from '../../hours/model.ts';
import { spanOf, timesOf } from './block-times.ts';

/** Minutes of the service day. */
export type Stretch = Pick<TimeSpan, 'opens' | 'closes'>;

export interface HitMend {
  readonly step: string;
  /** Which side of the door is moved; `new` where it would open for this alone. */
  readonly side: 'later' | 'earlier' | 'new';
  readonly times: TimesChip;
}

interface NamedSpan {
  readonly name: string;
  readonly span: TimeSpan;
}

interface Move {
  readonly side: 'later' | 'earlier';
  readonly block: NamedSpan;
  readonly to: Stretch;
}

/** For the blocks of a list of its own, as on a special day. */
export function mendHitInBlocks(blocks: readonly BlockForm[], list: string, hour: Stretch): HitMend | null {
  const named = plainBlocks(blocks, list);
  const move = moveFor(named, hour);
  if (move !== null) {
    const times = timesOf(move.to);
    return { step: blockSteps.set(move.block.name, times), side: move.side, times };
  }
  const times = timesOf(hour);
  return meets(named, hour) ? null : { step: blockSteps.times(list, times), side: 'new', times };
}

/** For the week of a pattern: other days than this weekday stay as they are. null where seasons make it more than one step. */
export function mendHitInPattern(form: PatternForm, weekday: number, hour: Stretch): HitMend | null {
  const [week, ...seasons] = form.periods;
  if (week === undefined || week.when !== 'always' || seasons.length > 0) return null;
  const groups = week.groups
    .map((group, at) => ({ group, name: groupName(0, at) }))
    .filter(({ group }) => group.rhythm.kind === 'everyWeek' && group.weekdays.includes(weekday));
  const named = groups.flatMap(({ group, name }) => plainBlocks(group.blocks, name));
  const move = moveFor(named, hour);
  if (move === null) {
    const times = timesOf(hour);
    return meets(named, hour) ? null : { step: steps.also(weekday, times), side: 'new', times };
  }
  const { side, block, to } = move;
  const times = timesOf(to);
  const own = groups.find(
    ({ group, name }) => block.name.startsWith(`${name}.`) && group.weekdays.length === 1,
  );
  if (own !== undefined) return { step: steps.set(block.name, times), side, times };
  const gap =
    side === 'later'
      ? { opens: block.span.closes, closes: to.closes }
      : { opens: to.opens, closes: block.span.opens };
  return { step: steps.also(weekday, timesOf(gap)), side, times };
}

/** Through which anybody may walk in: the door that a walk-in hour needs. */
function plainBlocks(blocks: readonly BlockForm[], list: string): NamedSpan[] {
  return blocks.flatMap((block, at) => {
    const span = spanOf(block);
    const isPlain = span?.audience === 'everyone' && span.access === 'open' && span.closes > span.opens;
    return span !== null && isPlain ? [{ name: blockName(list, at), span }] : [];
  });
}

function moveFor(blocks: readonly NamedSpan[], { opens, closes }: Stretch): Move | null {
  const before = blocks.find(({ span }) => span.opens <= opens && span.closes >= opens);
  if (before !== undefined) {
    const to = { opens: before.span.opens, closes: Math.max(before.span.closes, closes) };
    return { side: 'later', block: before, to };
  }
  const after = blocks.find(({ span }) => span.opens <= closes && span.closes >= closes);
  if (after !== undefined) return { side: 'earlier', block: after, to: { opens, closes: after.span.closes } };
  return null;
}

function meets(blocks: readonly NamedSpan[], hour: Stretch): boolean {
  return blocks.some(({ span }) => span.opens < hour.closes && span.closes > hour.opens);
}

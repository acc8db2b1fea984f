/** The step that opens the door for a walk-in hour which the edited week would leave outside. Pure. */
import { blockName, type TimesChip } from '../../contract/desk/blocks.ts';
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

interface Block {
  readonly name: string;
  readonly span: TimeSpan;
  /** It is of this weekday only, so that it can be moved without moving other days. */
  readonly isOwn: boolean;
}

/** null where seasons make it more than one step. */
export function mendHit(form: PatternForm, weekday: number, hour: Stretch): HitMend | null {
  const [week, ...seasons] = form.periods;
  if (week === undefined || week.when !== 'always' || seasons.length > 0) return null;
  const blocks = week.groups.flatMap(({ weekdays, rhythm, blocks: of }, group): Block[] =>
    rhythm.kind !== 'everyWeek' || !weekdays.includes(weekday)
      ? []
      : of.flatMap((block, at) => {
          const span = spanOf(block);
          const isPlain = span?.audience === 'everyone' && span.access === 'open';
          if (span === null || !isPlain) return [];
          return [{ name: blockName(groupName(0, group), at), span, isOwn: weekdays.length === 1 }];
        }),
  );
  const before = blocks.find(({ span }) => span.opens <= hour.opens && span.closes >= hour.opens);
  if (before !== undefined)
    return moved(before, weekday, { opens: before.span.opens, closes: hour.closes }, 'later');
  const after = blocks.find(({ span }) => span.opens <= hour.closes && span.closes >= hour.closes);
  if (after !== undefined)
    return moved(after, weekday, { opens: hour.opens, closes: after.span.closes }, 'earlier');
  if (blocks.some(({ span }) => span.opens < hour.closes && span.closes > hour.opens)) return null;
  const times = timesOf(hour);
  return { step: steps.also(weekday, times), side: 'new', times };
}

function moved(
  { name, span, isOwn }: Block,
  weekday: number,
  to: Stretch,
  side: 'later' | 'earlier',
): HitMend {
  const times = timesOf(to);
  if (isOwn) return { step: steps.set(name, times), side, times };
  const gap =
    side === 'later' ? { opens: span.closes, closes: to.closes } : { opens: to.opens, closes: span.opens };
  return { step: steps.also(weekday, timesOf(gap)), side, times };
}

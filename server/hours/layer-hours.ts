import type { Reason } from '../contract/vocabulary.ts';
import { amendedDay } from './amended-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import { type DayHours, spansOf } from './day-hours.ts';
import { type SchoolView, selects } from './day-selector.ts';
import { covers, type Ladder, type RankedLayer } from './ladder.ts';
import type { IsoDate, Layer, TimeSpan } from './model.ts';

/** The date in question, and what is known about it. */
export interface OnDate {
  readonly ladder: Ladder;
  readonly day: CalendarDay;
  readonly school: SchoolView;
}

/** Who decided (see `Ladder`), and what was said. */
export interface Verdict {
  readonly rank: number;
  readonly says: DayHours;
}

export function firstLayer(
  layers: readonly RankedLayer[],
  on: OnDate,
  beneath?: () => Verdict,
): Verdict | null {
  for (const voice of layers) {
    if (!covers(voice, on.day, on.school)) continue;
    const verdict = layerSays(voice, on, beneath && (() => beneath().says));
    if (verdict !== null) return verdict;
  }
  return null;
}

/** null: as below. */
export function layerSays(voice: RankedLayer, on: OnDate, beneath?: () => DayHours): Verdict | null {
  const spans = spansOfLayer(voice.layer, on);
  if (spans === null) return null;
  const reason = reasonOf(voice.layer, on.day.date);
  if (spans.length > 0) return { rank: voice.rank, says: { kind: 'spans', spans, reason } };
  const insteadOf = beneath === undefined ? [] : spansOf(beneath());
  return { rank: voice.rank, says: { kind: 'closed', reason, insteadOf } };
}

/** The spans of all rules that match add up; none means closed, null means as below. */
function spansOfLayer(layer: Layer, { day, school }: OnDate): readonly TimeSpan[] | null {
  let spans: readonly TimeSpan[] | null = null;
  for (const rule of layer.rules) {
    if (!selects(rule.on, day, school)) continue;
    spans = spans === null ? rule.spans : [...spans, ...rule.spans];
  }
  return spans ?? (layer.otherDays === 'closed' ? [] : null);
}

/** Lets the layers that add or take away have their say, as far as they outrank who decided. */
export function amended(verdict: Verdict, on: OnDate, above = 0): DayHours {
  let says = verdict.says;
  for (const voice of on.ladder.amendments) {
    if (voice.rank >= verdict.rank || voice.rank < above || !covers(voice, on.day, on.school)) continue;
    const spans = spansOfLayer(voice.layer, on);
    if (spans === null || spans.length === 0) continue;
    says = amendedDay(says, voice.layer.effect, spans, reasonOf(voice.layer, on.day.date));
  }
  return says;
}

/** The plain weekly pattern needs no reason. */
function reasonOf({ kind, label }: Layer, date: IsoDate): Reason | null {
  return kind === 'week' ? null : { kind, label, date };
}

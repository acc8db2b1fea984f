import type { ShutDate, SlotReason } from '../../contract/planner/slot.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import type { IsoDate, Weekday } from '../../hours/model.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidates.ts';
import { GRID, indexOf, type Runs } from './day-grid.ts';
import { whyShut } from './shut-dates.ts';
import type { PlaceFacts, RoomFacts } from './slot-facts.ts';
import { reasonsOf } from './slot-reasons.ts';

export interface RankedSlot {
  readonly place: PlaceFacts;
  readonly room: Pick<RoomFacts, 'slug' | 'name'> | null;
  readonly weekday: Weekday;
  /** Minutes after midnight. */
  readonly opens: number;
  readonly closes: number;
  /** The first date on which the door is open, whoever asks can come and the room is free. */
  readonly firstDate: IsoDate;
  /** Within three months: on which it can be held, and on which not. Of `once` the dates that were passed over. */
  readonly dates: readonly IsoDate[];
  readonly shut: readonly ShutDate[];
  /** Out of a hundred: the points of its reasons. */
  readonly score: number;
  readonly reasons: readonly SlotReason[];
  /** Just as good, in the same stretch and room. */
  readonly alsoAt: readonly number[];
  /** Other rooms that will do at this time. */
  readonly alsoIn: readonly Pick<RoomFacts, 'slug' | 'name'>[];
}

/** One for each stretch of the day. */
export interface BestOfBlock {
  readonly candidate: Candidate;
  readonly block: readonly Candidate[];
}

export function toRankedSlot({ candidate, block }: BestOfBlock, asked: Asked): RankedSlot {
  const { place, spot, laid, weekday, opens, score, series } = candidate;
  const { question, days, asker } = asked;
  const { own } = asked.surroundings;
  const closes = opens + question.minutes;
  const lasts = (runs: Runs, day: number) =>
    (runs[indexOf(day, opens, days)] ?? 0) * GRID.step >= question.minutes;
  const isOpen = (day: number) => lasts(laid.door, day) && lasts(asker, day);
  const held = series.filter(isOpen);
  const first = held.find((day) => spot.room === null || lasts(spot.free, day)) ?? held[0] ?? days.first;
  const considered = question.rhythm.kind === 'once' ? passedOver(candidate, asked) : series;
  return {
    ...{ place, weekday, opens, closes, score },
    room: spot.room === null ? null : named(spot.room),
    firstDate: dayNumbered(first).date,
    dates: held.map((day) => dayNumbered(day).date),
    shut: considered
      .filter((day) => !isOpen(day))
      .map((day) => whyShut(place, day, { opens, closes, question, own })),
    reasons: reasonsOf(candidate, asked),
    alsoAt: block.filter((other) => isAsGood(other, candidate)).map((other) => other.opens),
    alsoIn: block
      .filter((other) => other.opens === opens && other.series === series)
      .flatMap(({ spot: { room } }) => (room === null || room === spot.room ? [] : [named(room)])),
  };
}

function named({ slug, name }: RoomFacts): Pick<RoomFacts, 'slug' | 'name'> {
  return { slug, name };
}

/** At another time, and for the rest the same. */
function isAsGood(other: Candidate, best: Candidate): boolean {
  const { spot, opens, score, series } = other;
  return (
    spot.room === best.spot.room && opens !== best.opens && score === best.score && series === best.series
  );
}

/** The dates of the weekday before the one that was chosen. */
function passedOver({ weekday, series }: Candidate, { weekdays }: Asked): number[] {
  const [chosen = 0] = series;
  const all = weekdays.find((one) => one.weekday === weekday)?.series.flat() ?? [];
  return all.filter((day) => day < chosen);
}

import type { ShutDate, SlotNeed, SlotReason } from '../planner/slot.ts';

/** Why a moment is a good one, and when it falls behind a closed door; made by slot-words-nl.ts and -en.ts. */
export interface SlotWords {
  /** A whole sentence. */
  reason(reason: SlotReason): string;
  /** "vrijdag 25 december: dicht, Eerste Kerstdag" */
  shut(date: ShutDate, today: string): string;
  /** What may be dropped, and at how many places there is a moment then. */
  need(need: SlotNeed, places: number): string;
}

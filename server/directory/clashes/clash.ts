import type { ClashTold } from '../../contract/clash.ts';
import type { WalkIn } from '../../model/walk-in.ts';

/** Always computed, never stored. One for each kind and date of a walk-in hour; its start and end are those of the walk-in hour. */
export interface Clash extends Omit<ClashTold, 'walkIn' | 'other'> {
  readonly walkIn: WalkIn;
  /** Of `roomTaken` and `twoPlaces`: the other one. */
  readonly other: WalkIn | null;
}

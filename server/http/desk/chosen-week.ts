import { mondayToConfirm, weeksToLookAt } from '../../desk/week-to-confirm.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { PlaceVisit } from './screen.ts';

/** The name under which a Monday is chosen, in an address and in a form. */
export const WEEK = 'week';

/** The same screen about another week than hosts are asked about; a link is about its own week only. */
export function inChosenWeek(visit: PlaceVisit, chosen = visit.search.get(WEEK)): PlaceVisit {
  const monday = weeksOf(visit)?.find((each) => each === chosen);
  return monday === undefined ? visit : { ...visit, monday };
}

/** null: there is no choice. */
export function weeksOf({ caller, now }: PlaceVisit): readonly [running: IsoDate, coming: IsoDate] | null {
  return caller.kind === 'placeLink' ? null : weeksToLookAt(now);
}

/** The first screen, about the week of this visit. */
export function weekAddress({ base, monday, now, caller }: PlaceVisit): string {
  const isAsked = caller.kind === 'placeLink' || monday === mondayToConfirm(now);
  return isAsked ? base : `${base}?${WEEK}=${monday}`;
}

/** What both screens that change a walk-in hour by a proposal show of it. */
import { getWalkIn, getWalkInAlsoGone } from '../../../db/queries/walk-ins.ts';
import { may } from '../../auth/may.ts';
import type { EndWalkInContent } from '../../contract/planner/new-proposal.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { NotFound } from '../../errors.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import { momentInWords } from '../../planner/times-ahead.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { titleOf } from './proposal-content.ts';

/** Half a year, of which the first dates are to choose from. */
const AHEAD_DAYS = 183;
const DATES_SHOWN = 8;

/** Of an organisation in her care. Throws NotFound. */
export function walkInToChange(visit: DeskVisit): WalkIn {
  return inHerCare(visit, getWalkIn);
}

/** The same, also where the place is gone for good. Throws NotFound. */
export function walkInToEnd(visit: DeskVisit): WalkIn {
  return inHerCare(visit, getWalkInAlsoGone);
}

function inHerCare({ db, caller, params }: DeskVisit, get: typeof getWalkIn): WalkIn {
  const { walkIn: slug = '' } = params;
  const walkIn = get(db, slug);
  if (walkIn === null || walkIn.kind !== 'walkIn' || !may(caller, 'propose', targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  return walkIn;
}

export function aboutWalkIn(
  visit: DeskVisit,
  walkIn: WalkIn,
  words: string,
): Omit<EndWalkInContent, 'view' | 'lastDate' | 'unasked'> {
  const { now, language } = visit;
  const { slug, placeName, roomName, hours } = walkIn;
  const moment = momentInWords(hours, localOf(now).date, language);
  const dates = datesOf(visit, walkIn);
  return { slug, ...titleOf(walkIn, language), placeName, roomName, moment, dates, words };
}

/** From tomorrow on: for today it is too late to ask anybody. */
function datesOf({ db, now }: DeskVisit, walkIn: WalkIn): string[] {
  const tomorrow = addDays(localOf(now).date, 1);
  const window = { start: instantOf(tomorrow, 0), end: instantOf(addDays(tomorrow, AHEAD_DAYS), 0) };
  return heldWithin(walkIn, window, calendarsOf(db))
    .map(({ start }) => localOf(start).date)
    .slice(0, DATES_SHOWN);
}

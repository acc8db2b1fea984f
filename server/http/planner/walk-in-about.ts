/** What the planner's screens say of a walk-in hour, and whose it is to change. */
import { getWalkIn, getWalkInAlsoGone } from '../../../db/queries/walk-ins.ts';
import { may } from '../../auth/may.ts';
import type { DateAhead, WalkInAbout } from '../../contract/planner/walk-in.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { clashesComing } from '../../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { NotFound } from '../../errors.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import { type ComingDate, datesAhead } from '../../planner/dates-ahead.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import { momentInWords } from '../../planner/times-ahead.ts';
import type { DeskVisit } from '../desk/screen.ts';

/** The one in the address, of an organisation in her care. Throws NotFound. */
export function walkInOfVisit({ db, caller, params }: DeskVisit): WalkIn {
  const { walkIn: slug = '' } = params;
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null || !mayChange({ caller }, walkIn)) throw new NotFound('walkIn', slug);
  return walkIn;
}

/** To read, to cancel dates or to end it: also where the place is gone for good. Throws NotFound. */
export function walkInAlsoGone({ db, caller, params }: DeskVisit): WalkIn {
  const { walkIn: slug = '' } = params;
  const walkIn = getWalkInAlsoGone(db, slug);
  if (walkIn === null || !mayChange({ caller }, walkIn)) throw new NotFound('walkIn', slug);
  return walkIn;
}

export function mayChange({ caller }: Pick<DeskVisit, 'caller'>, walkIn: WalkIn): boolean {
  return walkIn.kind === 'walkIn' && may(caller, 'changeWalkIn', targetOfWalkIn(walkIn));
}

export function aboutOf({ language, now }: Pick<DeskVisit, 'language' | 'now'>, walkIn: WalkIn): WalkInAbout {
  const { slug, placeName, roomName, organisationName, sample, hours } = walkIn;
  const english = language === 'en' ? walkIn.titleEn : null;
  return {
    slug,
    title: english ?? walkIn.title,
    titleLanguage: english === null ? 'nl' : 'en',
    ...{ placeName, roomName, organisationName, sample },
    moment: momentInWords(hours, localOf(now).date, language),
  };
}

export function datesOf(visit: DeskVisit, walkIn: WalkIn, count: number): DateAhead[] {
  const { db, now } = visit;
  const clashes = clashesComing(db, { placeSlugs: [walkIn.placeSlug] }, now);
  return datesAhead(walkIn, clashes, now, calendarsOf(db))
    .slice(0, count)
    .map((date) => toDateAhead(visit, date));
}

export function toDateAhead(
  { db, caller, language }: Pick<DeskVisit, 'db' | 'caller' | 'language'>,
  { clashes, ...date }: ComingDate,
): DateAhead {
  const words = clashWordsOf(language);
  const toldToHer = clashToldTo(db, caller, language);
  return { ...date, clashes: clashes.map((clash) => words.why(toldToHer(clash))) };
}

/** Who does it, for whatever is told to others; null: nobody who gets mail. */
export function personIdIn({ caller }: Pick<DeskVisit, 'caller'>): number | null {
  return caller.kind === 'person' ? caller.person.id : null;
}

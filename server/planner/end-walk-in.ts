import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { findProposals, UNANSWERED } from '../../db/queries/proposals.ts';
import { takeStep } from '../../db/queries/save-proposal.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { checkLastDate } from './check-dates.ts';
import { endedHours } from './moved-hours.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';
import { tellOfEnd } from './tell-of-end.ts';
import type { Telling } from './tell-of-proposal.ts';

export interface WalkInToEndNow extends ChangeOfWalkIn, Telling {
  readonly lastDate: IsoDate;
}

/**
 * It stops, and nobody is asked: at a place that is gone for good or not public nobody is left to say yes. The host hears of it,
 * where there is one. Throws NotFound, also for an activity, which is the host's own.
 */
export function endWalkIn(db: Database, given: WalkInToEndNow, act: Act): Changed {
  const { lastDate } = given;
  return saveChange(
    db,
    { ...given, verb: 'endWalkIn', alsoGone: true },
    act,
    (walkIn) => {
      if (walkIn.kind !== 'walkIn' || !needsNobody(db, walkIn)) return refused('hostAgrees');
      const findings = checkLastDate(walkIn.hours, lastDate, localOf(act.at).date);
      if (findings.length > 0) return refused('findings', findings);
      const to = { ...contentOf(walkIn), hours: endedHours(walkIn.hours, lastDate) };
      return { what: 'endWalkIn', to, findings: [], after: { unasked: true } };
    },
    (walkIn, sequence) => {
      withdrawAll(db, walkIn, act);
      tellOfEnd(db, walkIn, { lastDate, sequence }, given, act.at);
    },
  );
}

/** What was still asked about it. */
function withdrawAll(db: Database, { slug: walkInSlug }: WalkIn, act: Act): void {
  const step = { step: 'withdrawn', side: 'organisation', state: 'withdrawn' } as const;
  for (const proposal of findProposals(db, { walkInSlug, states: UNANSWERED, includeGone: true })) {
    const { content, madeOn } = proposal;
    takeStep(db, proposal, { ...step, content, madeOn, words: null, key: null }, act);
  }
}

const Unasked = Type.Object({ unasked: Type.Literal(true) });

/** As the log tells it from an end that two sides agreed on. */
export function isUnasked({ what, after }: Pick<LoggedChange, 'what' | 'after'>): boolean {
  return what === 'endWalkIn' && Check(Unasked, after);
}

/** Whether it may stop without anybody's yes. */
export function needsNobody(db: Database, { placeSlug }: Pick<WalkIn, 'placeSlug'>): boolean {
  const place = getPlaceBySlug(db, placeSlug);
  return place === null || place.draft || place.goneSince !== null;
}

/** What a place itself does: coffee, eating together. The host keeps it without asking anybody. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addWalkIn, contentOf } from '../../db/queries/save-walk-in.ts';
import { actKeyOf, doneBefore } from '../desk/change-hours.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkInContent } from '../model/walk-in.ts';
import { checkContent } from './check-content.ts';
import { checkLastDate } from './check-dates.ts';
import { endedHours } from './moved-hours.ts';
import { type PlannerRefused, refused, type WalkInSaved } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, presentWalkIn, saveChange } from './save-change.ts';
import { slugForWalkIn } from './walk-in-slug.ts';

export interface ActivityToAdd {
  readonly placeSlug: string;
  readonly content: WalkInContent;
  readonly actKey: string | null;
}

/** Also at a place that is not public yet. Throws NotFound for one that is not there, or gone for good. */
export function addActivity(
  db: Database,
  { placeSlug, content: given, actKey }: ActivityToAdd,
  act: Act,
): WalkInSaved | PlannerRefused<'findings'> {
  const key = actKeyOf('addActivity', placeSlug, actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) {
      const walkIn = presentWalkIn(db, earlier.subject.slice(earlier.subject.indexOf(':') + 1));
      return { kind: 'saved', walkIn, sequence: earlier.sequence, alreadyDone: true, findings: [] };
    }
    const place = placeOf(db, placeSlug);
    const question = { kind: 'activity', place, now: act.at, present: null, mayHaveBegun: true } as const;
    const { content, findings, refuses } = checkContent(db, given, question);
    if (refuses) return refused('findings', findings);
    const slug = slugForWalkIn(db, placeSlug, content);
    const facts = { kind: 'activity', slug, placeSlug, organisationSlug: null } as const;
    addWalkIn(db, { ...content, ...facts, visitorRole: null, sample: false }, act, key ?? undefined);
    const [added] = findLoggedChanges(db, { subject: `walkIn:${slug}`, kinds: ['addWalkIn'], limit: 1 });
    const sequence = added?.sequence ?? 0;
    return { kind: 'saved', walkIn: presentWalkIn(db, slug), sequence, alreadyDone: false, findings };
  });
}

export interface ActivityToChange extends ChangeOfWalkIn {
  readonly content: WalkInContent;
}

/** All of it: words, times, room. Throws NotFound, also for what is no activity. */
export function changeActivity(db: Database, given: ActivityToChange, act: Act): Changed {
  return saveChange(db, { ...given, verb: 'changeActivity' }, act, (walkIn) => {
    if (walkIn.kind !== 'activity') throw new NotFound('activity', given.slug);
    const place = placeOf(db, walkIn.placeSlug);
    const { content, findings, refuses } = checkContent(db, given.content, {
      kind: 'activity',
      place,
      now: act.at,
      present: walkIn.hours,
      mayHaveBegun: true,
    });
    if (refuses) return refused('findings', findings);
    return { what: 'changeWalkIn', to: content, findings };
  });
}

/** Held for the last time on that date or before. Throws NotFound, also for what is no activity. */
export function endActivity(
  db: Database,
  given: ChangeOfWalkIn & { readonly lastDate: IsoDate },
  act: Act,
): Changed {
  const { slug, lastDate } = given;
  return saveChange(db, { ...given, verb: 'endActivity' }, act, (walkIn) => {
    if (walkIn.kind !== 'activity') throw new NotFound('activity', slug);
    const findings = checkLastDate(walkIn.hours, lastDate, localOf(act.at).date);
    if (findings.length > 0) return refused('findings', findings);
    const to = { ...contentOf(walkIn), hours: endedHours(walkIn.hours, lastDate) };
    return { what: 'endWalkIn', to, findings: [] };
  });
}

function placeOf(db: Database, slug: string): Place {
  const place = getPlaceBySlug(db, slug);
  if (place === null || place.goneSince !== null) throw new NotFound('place', slug);
  return place;
}

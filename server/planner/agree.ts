/** What an accepted proposal makes of the walk-in hour that it is about: the only way in which one comes to be. */
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getPerson } from '../../db/queries/people.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addWalkIn, contentOf, saveProfessional, saveWalkIn } from '../../db/queries/save-walk-in.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import type { Instant } from '../contract/timetable.ts';
import { clashesComing } from '../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { localOf } from '../hours/local-time.ts';
import type { Place } from '../model/place.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn, WalkInContent } from '../model/walk-in.ts';
import { checkContent } from './check-content.ts';
import { checkMove, type TimesAndRoom } from './check-move.ts';
import { lapseOthers } from './lapse-others.ts';
import { askedNow } from './made-on.ts';
import { begunHours, begunMove, endedHours, lastDateOf, movedHours } from './moved-hours.ts';
import { type PlannerRefused, refused } from './outcome.ts';
import type { Step } from './take-turn.ts';
import { sendWaitingNow } from './tell-of-cancelled.ts';
import { takenRooms, tellOfTakenRoom } from './tell-of-taken-room.ts';
import { slugForWalkIn } from './walk-in-slug.ts';

/**
 * Does what was proposed. Checked anew: since then a room may have gone, or its last date passed. `side`: who says yes to it.
 * A part of a transaction.
 */
export function agree(db: Database, proposal: Proposal, side: Step['side'], act: Act): Step | PlannerRefused {
  const place = getPlaceBySlug(db, proposal.placeSlug);
  if (place === null || place.draft) return refused('walkInGone');
  const taken = takenRooms(db, place, proposal.organisationSlug, act);
  const done = proposal.kind === 'start' ? start(db, proposal, place, act) : change(db, proposal, place, act);
  if ('kind' in done) return done;
  const { slug, id: walkInId } = done.walkIn;
  const clashes = () =>
    clashesComing(db, { placeSlugs: [place.slug] }, act.at).filter(({ walkIn }) => walkIn.slug === slug);
  tellOfTakenRoom(db, place, proposal, taken, act);
  const { content, lapsed } = done;
  return { step: 'accepted', side, state: 'accepted', content, walkInId, clashes, lapsed };
}

interface Done {
  readonly walkIn: Pick<WalkIn, 'id' | 'slug'>;
  /** As it was agreed. */
  readonly content: WalkInContent;
  /** How many other proposals about it lapsed by that. */
  readonly lapsed: number;
}

function start(db: Database, proposal: Proposal, place: Place, act: Act): Done | PlannerRefused {
  const { organisationSlug, personId } = proposal;
  const question = { kind: 'walkIn', place, now: act.at, present: null } as const;
  const {
    content: asked,
    findings,
    refuses,
  } = checkContent(db, proposal.content, {
    ...question,
    mayHaveBegun: true,
  });
  if (refuses) return whyNot(findings);
  const content = { ...asked, hours: begunHours(asked.hours, act.at, calendarsOf(db)) };
  const slug = slugForWalkIn(db, place.slug, content);
  const facts = { kind: 'walkIn', slug, placeSlug: place.slug, organisationSlug } as const;
  const id = addWalkIn(db, { ...content, ...facts, visitorRole: null, sample: false }, act);
  const holder = personId === null ? null : getPerson(db, personId);
  const worksThere = holder?.rights.some(
    (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
  );
  if (holder !== null && worksThere) saveProfessional(db, id, { personId: holder.id, shownName: null });
  return { walkIn: { id, slug }, content, lapsed: 0 };
}

/** Only times and room, and only what of them it was about: what else may have changed since stays. */
function change(db: Database, proposal: Proposal, place: Place, act: Act): Done | PlannerRefused {
  const walkIn = proposal.walkInSlug === null ? null : getWalkIn(db, proposal.walkInSlug);
  if (walkIn === null) return refused('walkInGone');
  const today = localOf(act.at).date;
  const last = lastDateOf(walkIn.hours);
  if (proposal.kind === 'move' && last !== null && last < today) return refused('over');
  if (proposal.kind === 'end' && (lastDateOf(proposal.content.hours) ?? today) < today)
    return refused('over');
  const asked = askedNow(proposal, walkIn, calendarsOf(db));
  if (asked === null) return refused('otherwiseAgreed');
  const changed =
    proposal.kind === 'end' ? ended(proposal, walkIn) : moved(db, asked, { walkIn, place, now: act.at });
  if ('kind' in changed) return changed;
  sendWaitingNow(db, walkIn, act.at);
  const what = proposal.kind === 'end' ? 'endWalkIn' : 'moveWalkIn';
  const after = { proposal: proposal.id };
  saveWalkIn(db, { what, slug: walkIn.slug, to: changed, key: null, after }, act);
  const lapsed = lapseOthers(db, proposal, walkIn.slug, act);
  const { content } = proposal;
  const hours = begunMove(walkIn.hours, content.hours, act.at, calendarsOf(db));
  return { walkIn, content: proposal.kind === 'move' ? { ...content, hours } : content, lapsed };
}

function moved(
  db: Database,
  asked: TimesAndRoom,
  at: { readonly walkIn: WalkIn; readonly place: Place; readonly now: Instant },
): WalkInContent | PlannerRefused {
  const { walkIn, now } = at;
  const { content, findings, refuses } = checkMove(db, { ...at, mayHaveBegun: true }, asked);
  if (refuses) return whyNot(findings);
  const after = movedHours(walkIn, content, now, calendarsOf(db));
  return { ...contentOf(walkIn), roomSlug: content.roomSlug, hours: after };
}

/** A date that is over has passed while nobody answered: nothing that anybody typed can be mended. */
function whyNot(findings: PlannerRefused['findings']): PlannerRefused {
  const isOver = findings.some(({ code }) => code === 'noDates' || code === 'inThePast');
  return isOver ? refused('over') : refused('findings', findings);
}

function ended({ content }: Proposal, walkIn: WalkIn): WalkInContent {
  const last = lastDateOf(content.hours);
  const hours = last === null ? walkIn.hours : endedHours(walkIn.hours, last);
  return { ...contentOf(walkIn), hours };
}

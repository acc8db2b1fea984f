/** The frame around a screen's content: who is there, which place it is about, and what was just done. */
import { randomUUID } from 'node:crypto';
import { countOpenProposals, countOpenReports } from '../../../db/queries/desk-frame.ts';
import { FIRST_ADDRESS } from '../../auth/first-administrator.ts';
import { type Act, ANY, may, RIGHTS } from '../../auth/may.ts';
import type {
  DeskCaller,
  DeskContent,
  DeskNotice,
  DeskPage,
  DeskPlace,
  DeskProblem,
} from '../../contract/desk/desk-page.ts';
import { countClashing, openClashes } from '../../desk/open-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { timetableOf } from '../../directory/timetable-of.ts';
import type { Caller } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import { listsOf } from '../pages/site.ts';
import { clashesToCount } from '../planner/clashes-in-care.ts';
import { isNewSystem } from './is-new-system.ts';
import { placeNames } from './place-names.ts';
import type { DeskVisit } from './screen.ts';
import { noticeOf } from './undoable.ts';

/** The key under which a page is told which change it comes from. */
export const DONE = 'done';

export interface Shown {
  readonly path: string;
  readonly content: DeskContent;
  readonly problems: readonly DeskProblem[];
}

export async function deskPageOf(
  visit: DeskVisit,
  place: Place | null,
  { path, content, problems }: Shown,
): Promise<DeskPage> {
  const { site, db, now, language, caller, search } = visit;
  const query = search.toString();
  return {
    language,
    now,
    demonstration: site.demonstration,
    path,
    search: query === '' ? '' : `?${query}`,
    baseUrl: site.baseUrl,
    ownerName: listsOf(db).owner.ownerName,
    caller: await toDeskCaller(visit, path),
    place: place === null ? null : toDeskPlace(visit, place),
    notice: caller.kind === 'nobody' || problems.length > 0 ? null : noticeIn(visit, place),
    problems,
    actKey: randomUUID(),
    content,
  };
}

async function toDeskCaller(visit: DeskVisit, path: string): Promise<DeskCaller | null> {
  const { db, caller } = visit;
  if (caller.kind === 'nobody' || caller.kind === 'operator') return null;
  if (caller.kind !== 'person')
    return {
      kind: caller.kind,
      name: null,
      roles: [],
      places: [],
      mayBegin: false,
      clashing: 0,
      needsAddress: false,
    };
  const { name, email, rights } = caller.person;
  const slugs = rights.flatMap((right) => (right.role === 'host' ? [right.placeSlug] : []));
  return {
    kind: 'person',
    name: name ?? email,
    roles: [...new Set(rights.map(({ role }) => role))],
    places: placeNames(db, slugs),
    mayBegin: may(caller, 'addPlace', ANY) && isNewSystem(db),
    clashing: path.startsWith('/planner') ? countClashing(await clashesToCount(visit)) : 0,
    needsAddress: email === FIRST_ADDRESS,
  };
}

function toDeskPlace({ db, now, caller, base }: DeskVisit, place: Place): DeskPlace {
  const { slug, name, draft, trust, districtSlug } = place;
  return {
    slug,
    name,
    base,
    draft,
    sample: trust?.source === 'sample',
    timetable: timetableOf(place, calendarsOf(db), now),
    may: actsOn(caller, { placeSlug: slug, districtSlug }),
    openReports: countOpenReports(db, slug),
    clashing: may(caller, 'askOrganisation', { placeSlug: slug, districtSlug })
      ? countClashing(openClashes(db, { placeSlugs: [slug] }, now))
      : 0,
    openProposals: countOpenProposals(db, slug),
  };
}

function actsOn(
  caller: Caller,
  target: { readonly placeSlug: string; readonly districtSlug: string },
): Act[] {
  return ACTS.filter((act) => may(caller, act, target));
}

const ACTS: readonly Act[] = Object.keys(RIGHTS).filter((name): name is Act => name in RIGHTS);

/** Only a change of this very place: a made-up number says nothing. */
function noticeIn(visit: DeskVisit, place: Place | null): DeskNotice | null {
  const sequence = Number(visit.search.get(DONE) ?? Number.NaN);
  return noticeOf(visit, sequence, place === null ? null : `place:${place.slug}`);
}

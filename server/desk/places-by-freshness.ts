import type { Database } from '../../db/open-database.ts';
import { loadTrust } from '../../db/queries/place-trust.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findOverview, type PlaceInOverview } from '../../db/queries/places-overview.ts';
import { ATTENTIONS, type Attention, type PlaceInList, toldCount } from '../contract/desk/places.ts';
import { openStateAt } from '../contract/open-state.ts';
import type { Instant } from '../contract/timetable.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { timetableOf } from '../directory/timetable-of.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import type { HoursTrust, Place } from '../model/place.ts';
import { publishChecklist } from './publish-checklist.ts';

export interface PlacesByFreshness {
  readonly places: readonly PlaceInList[];
  /** Known no better than by their neighbourhood or district. */
  readonly toPutOnMap: readonly PlaceInOverview[];
  readonly total: number;
}

/** Eight weeks of wishes: what people wanted this season. */
export const WISHES_DAYS = 56;
/** More than a coordinator calls in a week; only of these the hours are worked out. */
const MOST = 100;

/** The places of a district, those that need attention first. */
export function placesByFreshness(db: Database, districtSlug: string, now: Instant): PlacesByFreshness {
  const from = addDays(localOf(now).date, -WISHES_DAYS);
  const overview = findOverview(db, districtSlug, from);
  const trust = loadTrust(
    db,
    overview.map(({ id }) => id),
  );
  const ready = readyToPublish(db, overview, now);
  const ranked = overview
    .map((place) => {
      const of = { trust: trust.get(place.id) ?? null, isReady: ready.has(place.slug) };
      return { place, attention: attentionOf(db, place, of, now) };
    })
    .sort((a, b) => rankOf(a.attention) - rankOf(b.attention));
  const shown = ranked.slice(0, MOST);
  const slugs = shown.map(({ place }) => place.slug);
  const whole = new Map(findPlaces(db, { slugs, includeDrafts: true }).map((place) => [place.slug, place]));
  return {
    toPutOnMap: overview.filter(({ precision }) => precision === 'neighbourhood' || precision === 'district'),
    total: overview.length,
    places: shown.flatMap(({ place, attention }) => {
      const known = whole.get(place.slug);
      if (known === undefined) return [];
      const { slug, name, draft, openReports, askedAt } = place;
      const answer = openStateAt(timetableOf(known, calendarsOf(db), now), now);
      const mayConfirm = known.trust !== null && known.trust.source !== 'sample';
      const wishes = toldCount(place.wishes);
      return [{ slug, name, draft, attention, answer, askedAt, openReports, wishes, mayConfirm }];
    }),
  };
}

/** Drafts of which the checklist is done: somebody waits for the coordinator. */
function readyToPublish(db: Database, overview: readonly PlaceInOverview[], now: Instant): Set<string> {
  const slugs = overview.flatMap(({ slug, draft }) => (draft ? [slug] : []));
  if (slugs.length === 0) return new Set();
  const drafts = findPlaces(db, { slugs, includeDrafts: true });
  const isReady = (place: Place) => publishChecklist(db, place, now).every(({ done }) => done);
  return new Set(drafts.filter(isReady).map(({ slug }) => slug));
}

function attentionOf(
  db: Database,
  place: PlaceInOverview,
  { trust, isReady }: { readonly trust: HoursTrust | null; readonly isReady: boolean },
  now: Instant,
): Attention[] {
  const { openReports, askedAt, precision, draft } = place;
  const confirmedAt = trust?.confirmedAt ?? null;
  const certainty = trust === null ? null : certaintyOf(db, trust, now);
  const asks: Readonly<Record<Attention, boolean>> = {
    ready: isReady,
    reported: openReports > 0,
    old: certainty === 'old',
    notAnswered: askedAt !== null && certainty !== 'confirmed' && (confirmedAt ?? 0) < askedAt,
    unconfirmed: certainty === 'unconfirmed' || certainty === 'imported',
    noTimes: trust === null,
    sample: certainty === 'sample',
    notOnMap: precision === 'district',
    draft: draft && !isReady,
  };
  return ATTENTIONS.filter((attention) => asks[attention]);
}

/** How sure hours are follows from who checked them when; what they say need not be worked out for that. */
function certaintyOf(db: Database, trust: HoursTrust, now: Instant) {
  const nothing = { hours: null, rooms: [], goneSince: null, live: null, doorReport: null };
  return openStateAt(timetableOf({ ...nothing, trust }, calendarsOf(db), now), now).certainty;
}

function rankOf([first]: readonly Attention[]): number {
  return first === undefined ? ATTENTIONS.length : ATTENTIONS.indexOf(first);
}

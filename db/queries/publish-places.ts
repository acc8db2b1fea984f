/** The second half of an import: all that was put aside becomes visible at once, or nothing does. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { ImportedPlace } from '../../server/model/imported-place.ts';
import type { Place } from '../../server/model/place.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { imports, stagedPlaces } from '../schema.ts';
import { type Act, recordChange } from './change-log.ts';
import { mergeImported, toNewPlace } from './merge-imported.ts';
import { findPlaces } from './places.ts';
import { addPlace } from './save-place.ts';
import { checkUnpublished } from './stage-places.ts';
import { updateImported } from './update-imported.ts';

export interface Published {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Slugs of places whose host's hours stood above those of the import. */
  readonly hoursKept: readonly string[];
}

export interface PublishOptions {
  /** Lets the import replace hours that a host gave: only when somebody asked for that in so many words. */
  readonly overwriteHosts: boolean;
  /** What follows from new hours, in the same transaction; absent: nothing does. `sequence`: of the change log. */
  readonly hoursChanged?: (before: Place, sequence: number, act: Act) => void;
}

/** Few enough to keep memory flat, many enough to load their known selves in bulk. */
const PAGE = 200;

/** Publishes an import in one transaction. Publishing the same file again changes nothing. */
export function publishStagedPlaces(
  db: Database,
  importId: number,
  now: Instant,
  options: PublishOptions = { overwriteHosts: false },
): Published {
  return inTransaction(db, () => {
    const act = { who: checkUnpublished(db, importId).who, at: now };
    const counts = { added: 0, changed: 0, unchanged: 0 };
    const kept: string[] = [];
    for (let page = pageAfter(db, importId, -1); page.length > 0; ) {
      for (const { outcome, slug, hoursKept } of publishPage(db, page, act, options)) {
        counts[outcome] += 1;
        if (hoursKept) kept.push(slug);
      }
      page = pageAfter(db, importId, page.at(-1)?.position ?? Number.POSITIVE_INFINITY);
    }
    db.drizzle.delete(stagedPlaces).where(eq(stagedPlaces.importId, importId)).run();
    db.drizzle.update(imports).set({ publishedAt: now }).where(eq(imports.id, importId)).run();
    const subject = `import:${importId}`;
    recordChange(db, act, { what: 'publishImport', subject, before: null, after: counts });
    return { ...counts, hoursKept: kept };
  });
}

interface Staged {
  readonly position: number;
  readonly slug: string;
  readonly place: ImportedPlace;
}

interface Outcome {
  readonly slug: string;
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly hoursKept: boolean;
}

function pageAfter(db: Database, importId: number, position: number): Staged[] {
  return db.drizzle
    .select()
    .from(stagedPlaces)
    .where(and(eq(stagedPlaces.importId, importId), gt(stagedPlaces.position, position)))
    .orderBy(asc(stagedPlaces.position))
    .limit(PAGE)
    .all();
}

function publishPage(db: Database, page: readonly Staged[], act: Act, options: PublishOptions): Outcome[] {
  const known = new Map(
    findPlaces(db, { slugs: page.map(({ slug }) => slug), includeDrafts: true }).map((place) => [
      place.slug,
      place,
    ]),
  );
  return page.map(({ slug, place: given }) => {
    const before = known.get(slug);
    if (before !== undefined) return publishChange(db, before, given, act, options);
    addPlace(db, toNewPlace(given, slug, act.at), act);
    return { slug, outcome: 'added', hoursKept: false };
  });
}

function publishChange(
  db: Database,
  before: Place,
  given: ImportedPlace,
  act: Act,
  { overwriteHosts, hoursChanged }: PublishOptions,
): Outcome {
  const { slug } = before;
  const { place, newTrust, hoursKept } = mergeImported(before, given, act.at, overwriteHosts);
  saveOrigin(db, slug, given);
  if (newTrust === null && isDeepStrictEqual(place, before)) return { slug, outcome: 'unchanged', hoursKept };
  updateImported(db, before, place, newTrust);
  const sequence = recordChange(db, act, {
    what: 'importPlace',
    subject: `place:${slug}`,
    before: withoutHosts(before),
    after: withoutHosts(place),
  });
  if (newTrust !== null) hoursChanged?.(before, sequence, act);
  return { slug, outcome: 'changed', hoursKept };
}

/** By what the place is known again, and when a mapper looked at its door: bookkeeping that no visitor sees. */
function saveOrigin(db: Database, slug: string, { osmId, hoursCheckedOn }: ImportedPlace): void {
  originStatement(db).run(osmId, hoursCheckedOn, slug);
}

const originStatement = prepared((db) =>
  db.sqlite.prepare<[string | null, string | null, string]>(
    'UPDATE places SET osm_id = coalesce(?, osm_id), hours_checked_on = coalesce(?, hours_checked_on) WHERE slug = ?',
  ),
);

/** An import knows nothing of hosts, and the change log keeps no names. */
function withoutHosts({ hosts: _, ...place }: Place): Omit<Place, 'hosts'> {
  return place;
}

import { basename } from 'node:path';
import type { Database } from '../../db/open-database.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import type { Published } from '../../db/queries/publish-places.ts';
import { abandonImport, stageImportedPlaces, startImport } from '../../db/queries/stage-places.ts';
import { publishImport } from '../desk/publish-import.ts';
import { readFeature } from '../directory/import-feature.ts';
import { placeInDistrict } from '../directory/place-in-district.ts';
import { previewImport } from '../directory/preview-import.ts';
import type { District } from '../model/directory.ts';
import type { ImportedPlace } from '../model/imported-place.ts';
import { CommandRefused } from './command-refused.ts';
import { ImportReport } from './import-report.ts';
import { knownDistrict } from './known-district.ts';
import { readFeatures } from './read-features.ts';
import type { Session } from './session.ts';
import { whenNotBusy } from './when-not-busy.ts';
import { withDatabase } from './with-database.ts';

export interface ImportOptions {
  readonly check: boolean;
  readonly keepGoing: boolean;
  readonly overwrite: boolean;
  readonly district?: string;
}

/** A short transaction, and still few of them. */
const BATCH = 200;

/** Stages the file in short transactions, then publishes all of it in one, or leaves everything as it was. */
export async function takeOver(session: Session, file: string, options: ImportOptions): Promise<void> {
  await withDatabase(session, { readonly: false }, async (db) => {
    const districts = districtsFor(db, options.district);
    const report = new ImportReport(session.terminal, options.keepGoing);
    const act = { who: 'import', at: session.now() };
    const importId = await whenNotBusy(() => startImport(db, basename(file), act));
    let isPublished = false;
    try {
      await stage(db, importId, file, districts, report);
      report.end();
      if (report.hasFindings && !options.keepGoing) throw refusal(report, options.check);
      if (report.taken === 0) throw new CommandRefused('There is no place in the file that can be taken.');
      const outcome = await publish(db, importId, session, options);
      isPublished = !options.check;
      report.tell(outcome, options.check);
    } finally {
      if (!isPublished) await whenNotBusy(() => abandonImport(db, importId));
    }
  });
}

interface Districts {
  readonly all: readonly District[];
  readonly chosen: District | null;
}

function districtsFor(db: Database, slug: string | undefined): Districts {
  const known = slug === undefined ? null : knownDistrict(db, slug);
  const all = findDistricts(db);
  return { all, chosen: all.find((district) => district.slug === known) ?? null };
}

async function stage(
  db: Database,
  importId: number,
  file: string,
  { all, chosen }: Districts,
  report: ImportReport,
): Promise<void> {
  let batch: ImportedPlace[] = [];
  const flush = async () => {
    const places = batch;
    batch = [];
    const refused = await whenNotBusy(() => stageImportedPlaces(db, importId, places));
    for (const { index, why } of refused) report.refuseStaged(places[index]?.name ?? '', why);
    report.taken += places.length - refused.length;
  };
  for await (const value of readFeatures(file)) {
    const feature = readFeature(value);
    report.count(feature);
    if (feature.kind === 'refused') continue;
    const placed = placeInDistrict(feature.place, all, chosen);
    if (placed.kind === 'farFromAll') report.refuseStaged(feature.place.name, placed.why);
    else batch.push(placed.place);
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

function publish(
  db: Database,
  importId: number,
  session: Session,
  { check, overwrite }: ImportOptions,
): Promise<Published> {
  const options = { overwriteHosts: overwrite };
  return whenNotBusy(() =>
    check
      ? previewImport(db, importId, session.now(), options)
      : publishImport(db, importId, session.now(), options),
  );
}

function refusal({ refused, withoutHours }: ImportReport, check: boolean): CommandRefused {
  const count = refused + withoutHours;
  const what = count === 1 ? '1 place is refused' : `${count} places are refused`;
  const remedy = 'Mend the file, or add --keep-going to take the others.';
  return new CommandRefused(`${what}, so nothing ${check ? 'would be' : 'was'} imported. ${remedy}`);
}

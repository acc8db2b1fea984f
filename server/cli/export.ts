import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { identityOf, isThere } from '../../db/database-file.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { EXPORT_FORMATS } from '../exports/formats.ts';
import { whyHoursStayBehind } from '../exports/osm-tags.ts';
import type { Place } from '../model/place.ts';
import { CommandRefused } from './command-refused.ts';
import { knownDistrict } from './known-district.ts';
import { databasePath, type Session, type Terminal } from './session.ts';
import { withDatabase } from './with-database.ts';

interface ExportOptions {
  readonly format: keyof typeof EXPORT_FORMATS;
  readonly out?: string;
  readonly district?: string;
}

export function addExport(session: Session): Command {
  return new Command('export')
    .description('write all places as open data, for import elsewhere or for a spreadsheet')
    .addOption(
      new Option('--format <format>', 'geojson is what import reads')
        .choices(Object.keys(EXPORT_FORMATS))
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--district <slug>', 'only the places of this district')
    .addHelpText('after', EXAMPLES)
    .action((options: ExportOptions) => exportPlaces(session, options));
}

async function exportPlaces(session: Session, { format, out, district }: ExportOptions): Promise<void> {
  if (out !== undefined && isThere(out) && identityOf(out) === identityOf(databasePath(session.config()))) {
    throw new CommandRefused(`${out} is the database itself. Name another file.`);
  }
  const places = await withDatabase(session, { readonly: true }, (db) =>
    findPlaces(db, district === undefined ? {} : { districtSlug: knownDistrict(db, district) }),
  );
  const text = EXPORT_FORMATS[format].write(places);
  if (out === undefined) session.terminal.write(text);
  else writeWhole(out, text);
  reportHoursLeftOut(places, session.terminal);
}

/** A reader of the file never meets half of it. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function reportHoursLeftOut(places: readonly Place[], { say }: Terminal): void {
  const samples = places.filter((place) => place.trust?.source === 'sample').length;
  say(`${places.length} places written.`);
  if (samples > 0) say(`Of ${samples} the hours are invented samples; those hours were left out.`);
  for (const place of places) {
    const why = place.trust?.source === 'sample' ? null : whyHoursStayBehind(place);
    if (why !== null) say(`${place.name}: its hours were left out. ${why}`);
  }
}

const EXAMPLES = `
Invented sample hours never leave, and what OpenStreetMap's notation cannot say is left out and named.

Examples:
  binnenlopen export --format geojson --out places.geojson
  binnenlopen export --format csv > places.csv`;

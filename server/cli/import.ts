import { Argument, Command } from 'commander';
import type { Session } from './session.ts';
import { type ImportOptions, takeOver } from './take-over.ts';

export function addImport(session: Session): Command {
  return new Command('import')
    .description('take places over from a GeoJSON file with the tags of OpenStreetMap')
    .addArgument(new Argument('<file>', 'a FeatureCollection in UTF-8'))
    .option('--check', 'say what would happen, and change nothing', false)
    .option('--keep-going', 'take what can be taken when something is refused', false)
    .option('--overwrite', 'let the hours of the file replace those that a host gave', false)
    .option(
      '--district <slug>',
      'put all places in this district, wherever they lie (default: by neighbourhood, else the home district)',
    )
    .addHelpText('after', DETAILS)
    .action((file: string, options: ImportOptions) => takeOver(session, file, options));
}

const DETAILS = `
Read are: name, opening_hours, addr:street, addr:housenumber, addr:postcode, addr:city, wheelchair, phone or
contact:phone, website or contact:website, check_date:opening_hours, slug, and amenity and such for the kind of
place. The geometry is a Point, or a Polygon whose middle counts.

All or nothing: when one place is refused, none is taken. With --keep-going the others are, and a place whose
opening_hours cannot be read comes in with unknown hours, its text kept for its editor.

Without --district, a place that lies more than 2 km outside every known district is refused: a file of
another town would otherwise fill the home district.

A place is known again by its OpenStreetMap id, else its slug, else its name: repeating an import changes nothing.
What the file is silent about stays. Imported hours replace invented ones, never those of a host.

Exit codes: 0 taken over (or --check found nothing wrong), 1 refused, 2 not understood as it was typed.
With --keep-going what is refused is named, and the exit code is 0 when anything could be taken.

Examples:
  binnenlopen import --check places.geojson
  binnenlopen import places.geojson
  binnenlopen import --keep-going --district nieuwland overpass.geojson`;

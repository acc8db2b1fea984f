import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import type { Place } from '../../server/model/place.ts';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CLOCK = { BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' };

/** A fresh folder with the shipped places, and what is needed to import into it and look at it. */
export function workbench() {
  const folder = temporaryFolder();
  const database = seedFolder(folder);
  const file = join(folder, 'places.geojson');
  return {
    database,
    importText: (text: string | Buffer, ...options: string[]) => {
      writeFileSync(file, text);
      return runCommand(folder, ['import', ...options, file], CLOCK);
    },
    importFeatures: (features: readonly unknown[], ...options: string[]) => {
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
      return runCommand(folder, ['import', ...options, file], CLOCK);
    },
    places: (): Place[] => {
      const db = openDatabase(database, { readonly: true });
      const places = findPlaces(db);
      db.close();
      return places;
    },
  };
}

export function feature(properties: object, lon = 5.4038, lat = 52.1661): object {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

export const STEE = {
  name: 'De Nieuwe Stee',
  amenity: 'community_centre',
  'addr:street': 'Lijsterstraat',
  'addr:housenumber': '1',
  'addr:postcode': '3815 AA',
  'addr:city': 'Amersfoort',
  wheelchair: 'yes',
  phone: '033 123 45 67',
  website: 'https://stee.example/',
  opening_hours: 'Mo-Fr 09:00-17:00',
};

export const bySlug = (places: readonly Place[], slug: string) => places.find((place) => place.slug === slug);

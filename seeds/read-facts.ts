import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ROOT } from '../server/root.ts';
import {
  DistrictsFile,
  HelpTopicsFile,
  NeighbourhoodsFile,
  OrganisationsFile,
  PlacesFile,
  SchoolHolidaysFile,
  SourcesFile,
  ThemesFile,
} from './shapes.ts';

/** Reads all files of facts, each checked against its shape. Throws on the first that does not fit. */
export function readFacts() {
  return {
    sources: readFile('sources', SourcesFile),
    districts: readFile('districts', DistrictsFile),
    neighbourhoods: readFile('neighbourhoods', NeighbourhoodsFile),
    themes: readFile('themes', ThemesFile),
    helpTopics: readFile('help-topics', HelpTopicsFile),
    organisations: readFile('organisations', OrganisationsFile),
    schoolHolidays: readFile('school-holidays', SchoolHolidaysFile),
    places: readFile('places', PlacesFile),
  };
}

export type Facts = ReturnType<typeof readFacts>;

function readFile<Shape extends TSchema>(name: string, shape: Shape): Static<Shape> {
  const content: unknown = JSON.parse(readFileSync(join(ROOT, 'seeds', 'facts', `${name}.json`), 'utf8'));
  return Value.Parse(shape, content);
}

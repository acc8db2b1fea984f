import type { Database } from '../db/open-database.ts';
import { addEntryOnce } from '../db/queries/add-entry.ts';
import type { Act } from '../db/queries/change-log.ts';
import {
  districts,
  helpTopics,
  neighbourhoods,
  organisations,
  schoolHolidays,
  sources,
  themes,
} from '../db/schema.ts';
import type { Facts } from './read-facts.ts';

/** The small lists, each entry once. The sources come first, because the others point at them. */
export function loadLists(db: Database, facts: Facts, act: Act): void {
  for (const row of facts.sources.items) {
    addEntryOnce(db, { table: sources, row, subject: `source:${row.slug}` }, act);
  }
  loadDistricts(db, facts, act);
  facts.themes.items.forEach((item, position) => {
    addEntryOnce(db, { table: themes, row: { ...item, position }, subject: `theme:${item.slug}` }, act);
  });
  facts.helpTopics.items.forEach((item, position) => {
    addEntryOnce(
      db,
      {
        table: helpTopics,
        row: { ...item, position },
        subject: `helpTopic:${item.slug}`,
      },
      act,
    );
  });
  facts.organisations.items.forEach((item, position) => {
    const subject = `organisation:${item.slug}`;
    addEntryOnce(db, { table: organisations, row: { ...item, position }, subject }, act);
  });
  loadSchoolHolidays(db, facts, act);
}

function loadDistricts(db: Database, { districts: file, neighbourhoods: parts }: Facts, act: Act): void {
  const { municipality, schoolRegion, rhythmDays, oldAfterDays } = file;
  for (const { box, centre, ...item } of file.items) {
    const [west = null, south = null, east = null, north = null] = box ?? [];
    const [lon = null, lat = null] = centre ?? [];
    const row = {
      ...item,
      ...{ municipality, schoolRegion, rhythmDays, oldAfterDays },
      ...{ west, south, east, north, lon, lat },
    };
    addEntryOnce(db, { table: districts, row, subject: `district:${item.slug}` }, act);
  }
  for (const { code, name, centre, outline } of parts.items) {
    const row = { code, name, districtSlug: parts.districtSlug, lon: centre[0], lat: centre[1], outline };
    addEntryOnce(db, { table: neighbourhoods, row, subject: `neighbourhood:${code}` }, act);
  }
}

function loadSchoolHolidays(db: Database, { schoolHolidays: file }: Facts, act: Act): void {
  const { region, source } = file;
  for (const { schoolYear, name, from, through, status } of file.items) {
    const dates = { fromDate: from, throughDate: through };
    const row = { region, schoolYear, name, ...dates, status, sourceSlug: source };
    const subject = `schoolHoliday:${region}-${schoolYear}-${name}`;
    addEntryOnce(db, { table: schoolHolidays, row, subject }, act);
  }
}

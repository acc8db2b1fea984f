/** The small lists around the places, whole. */
import { asc, desc } from 'drizzle-orm';
import type {
  District,
  HelpTopic,
  Neighbourhood,
  Organisation,
  Theme,
} from '../../server/model/directory.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { districts, helpTopics, neighbourhoods, organisations, themes } from '../schema.ts';

/** The home district first, then by name. */
export function findDistricts(db: Database): District[] {
  return inSnapshot(db, () => {
    const ofDistricts = db.drizzle.select().from(neighbourhoods).orderBy(asc(neighbourhoods.code)).all();
    const rows = db.drizzle.select().from(districts).orderBy(desc(districts.home), asc(districts.name)).all();
    return rows.map((row) => toDistrict(row, ofDistricts));
  });
}

export function findThemes(db: Database): Theme[] {
  const { slug, name } = themes;
  return inSnapshot(db, () =>
    db.drizzle.select({ slug, name }).from(themes).orderBy(asc(themes.position)).all(),
  );
}

export function findHelpTopics(db: Database): HelpTopic[] {
  const { slug, nameNl, nameEn, sensitive, code } = helpTopics;
  const query = db.drizzle
    .select({ slug, nameNl, nameEn, sensitive, code })
    .from(helpTopics)
    .orderBy(asc(helpTopics.position));
  return inSnapshot(db, () => query.all().map((row) => ({ ...row, code: row.code ?? row.slug })));
}

export function findOrganisations(db: Database): Organisation[] {
  const { slug, name, description, phone, email } = organisations;
  const query = db.drizzle.select({ slug, name, description, phone, email }).from(organisations);
  return inSnapshot(db, () => query.orderBy(asc(organisations.position)).all());
}

/** Whether nothing was ever put in: the moment to sow. */
export function isEmpty(db: Database): boolean {
  return (
    inSnapshot(db, () => db.drizzle.select({ slug: districts.slug }).from(districts).limit(1).all())
      .length === 0
  );
}

function toDistrict(row: typeof districts.$inferSelect, ofDistricts: readonly Neighbourhood[]): District {
  const { west, south, east, north, schoolRegion: _, ...rest } = row;
  const hasBox = west !== null && south !== null && east !== null && north !== null;
  const own = ofDistricts.filter((neighbourhood) => neighbourhood.districtSlug === row.slug);
  return { ...rest, box: hasBox ? [west, south, east, north] : null, neighbourhoods: own };
}

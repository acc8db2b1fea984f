import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import {
  addDistrict,
  type DistrictNames,
  makeHomeDistrict,
  saveDistrictNames,
} from '../../db/queries/save-district.ts';
import { NotFound } from '../errors.ts';
import { numberedSlug, slugOf } from '../model/slug.ts';
import { doneBefore } from './change-hours.ts';

export interface DistrictToSave extends DistrictNames {
  readonly slug: string;
  readonly actKey: string | null;
}

export interface DistrictSaved {
  readonly slug: string;
  readonly sequence: number;
  readonly alreadyDone: boolean;
}

/** Says what a district is called. Also recorded when nothing changed: then somebody found it right. Throws NotFound. */
export function saveDistrict(
  db: Database,
  { slug, actKey, ...names }: DistrictToSave,
  act: Act,
): DistrictSaved {
  const key = actKey === null ? null : `saveDistrict:${slug}:${actKey}`;
  return inTransaction(db, () => {
    const done = doneBefore(db, key);
    if (done !== null) return { slug, sequence: done.sequence, alreadyDone: true };
    const before = findDistricts(db).find((district) => district.slug === slug);
    if (before === undefined) throw new NotFound('district', slug);
    saveDistrictNames(db, slug, names);
    const sequence = recordChange(db, act, {
      what: 'saveDistrict',
      subject: `district:${slug}`,
      before: { name: before.name, municipality: before.municipality },
      after: names,
      ...(key !== null && { actKey: key }),
    });
    return { slug, sequence, alreadyDone: false };
  });
}

/**
 * Begins another district, which `/` shows from now on. One that is known by this name is taken, not made twice. The
 * district that was there before stays at its own address.
 */
export function beginDistrict(
  db: Database,
  { actKey, ...names }: DistrictNames & { readonly actKey: string | null },
  act: Act,
): DistrictSaved {
  const key = actKey === null ? null : `beginDistrict:${actKey}`;
  return inTransaction(db, () => {
    const done = doneBefore(db, key);
    if (done !== null) return { slug: slugIn(done.subject), sequence: done.sequence, alreadyDone: true };
    const districts = findDistricts(db);
    const known = districts.find((district) => isCalled(district, names));
    const homeDistrict = districts.find(({ home }) => home)?.slug ?? null;
    const slug = known?.slug ?? freeSlug(db, names.name);
    if (known === undefined) addDistrict(db, slug, names);
    makeHomeDistrict(db, slug);
    const sequence = recordChange(db, act, {
      what: 'saveDistrict',
      subject: `district:${slug}`,
      before: { home: known?.home ?? false, isNew: known === undefined, homeDistrict },
      after: { ...names, home: true },
      ...(key !== null && { actKey: key }),
    });
    return { slug, sequence, alreadyDone: false };
  });
}

/** Makes a known district the one that `/` shows. Throws NotFound. */
export function chooseDistrict(
  db: Database,
  { slug, actKey }: { readonly slug: string; readonly actKey: string | null },
  act: Act,
): DistrictSaved {
  const known = findDistricts(db).find((district) => district.slug === slug);
  if (known === undefined) throw new NotFound('district', slug);
  return beginDistrict(db, { name: known.name, municipality: known.municipality, actKey }, act);
}

/** The known district that may be meant: one of the two names holds all the words of the other. null: none does. */
export function alikeDistrict(db: Database, name: string): DistrictNames | null {
  const asked = `-${slugOf(name)}-`;
  const isAlike = (known: string) => known.includes(asked) || asked.includes(known);
  return findDistricts(db).find((district) => isAlike(`-${slugOf(district.name)}-`)) ?? null;
}

export function isCalled(known: DistrictNames, { name, municipality }: DistrictNames): boolean {
  return slugOf(known.name) === slugOf(name) && slugOf(known.municipality) === slugOf(municipality);
}

function freeSlug(db: Database, name: string): string {
  const taken = new Set(findDistricts(db).map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugOf(name), number);
    if (!taken.has(slug)) return slug;
  }
}

function slugIn(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

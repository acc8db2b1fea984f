import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { getLoggedChange, type LoggedChange } from '../../db/queries/history.ts';
import {
  type DistrictNames,
  isDistrictInUse,
  makeHomeDistrict,
  removeDistrict,
  saveDistrictNames,
} from '../../db/queries/save-district.ts';
import { NotFound } from '../errors.ts';
import type { District } from '../model/directory.ts';
import { refused } from './outcome.ts';
import { undoingOf } from './undo.ts';
import { recordUndoing, type Undone } from './undone.ts';

const Names = Type.Unsafe<DistrictNames>(Type.Object({ name: Type.String(), municipality: Type.String() }));
const Begun = Type.Object({ isNew: Type.Boolean(), homeDistrict: Type.String() });

/** Whether it began another district, or chose a known one: that is about all of them. */
export function isBeginning({ before }: LoggedChange): boolean {
  return Check(Begun, before);
}

/**
 * Takes back what the first step of beginning said of a district: its name, or that `/` shows it. One that was begun
 * with it goes, while nothing stands in it. Throws NotFound for a change that is not of a district.
 */
export function undoDistrict(db: Database, sequence: number, act: Act): Undone {
  return inTransaction(db, () => {
    const change = getLoggedChange(db, sequence);
    const district = change === null ? undefined : districtOf(db, change);
    if (change === null || change.what !== 'saveDistrict') throw new NotFound('change', String(sequence));
    const earlier = undoingOf(db, change);
    if (earlier !== null) return { kind: 'undone', sequence: earlier.sequence, alreadyDone: true };
    if (district === undefined) return refused('turnedSince');
    if (Check(Begun, change.before)) return undoBeginning(db, district, change, change.before, act);
    return undoNames(db, district, change, act);
  });
}

function undoNames(db: Database, { slug, ...district }: District, change: LoggedChange, act: Act): Undone {
  const { before: was, after: became } = change;
  if (!Check(Names, was) || !Check(Names, became)) return refused('notUndoable');
  const present = { name: district.name, municipality: district.municipality };
  if (present.name !== became.name || present.municipality !== became.municipality)
    return refused('turnedSince');
  saveDistrictNames(db, slug, was);
  return recordUndoing(db, change, present, { name: was.name, municipality: was.municipality }, act);
}

function undoBeginning(
  db: Database,
  { slug, home }: District,
  change: LoggedChange,
  { isNew, homeDistrict }: { readonly isNew: boolean; readonly homeDistrict: string },
  act: Act,
): Undone {
  const isKnown = findDistricts(db).some((district) => district.slug === homeDistrict);
  if (!home || !isKnown || (isNew && isDistrictInUse(db, slug))) return refused('turnedSince');
  makeHomeDistrict(db, homeDistrict);
  if (isNew) removeDistrict(db, slug);
  return recordUndoing(db, change, { home: true }, isNew ? null : { home: slug === homeDistrict }, act);
}

function districtOf(db: Database, { subject }: LoggedChange): District | undefined {
  return findDistricts(db).find(({ slug }) => subject === `district:${slug}`);
}

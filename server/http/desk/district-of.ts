import type { Database } from '../../../db/open-database.ts';
import { NotFound } from '../../errors.ts';
import type { District } from '../../model/directory.ts';
import { listsOf } from '../pages/site.ts';

/** Throws NotFound. */
export function districtOf(db: Database, slug: string): District {
  const district = listsOf(db).districts.find((one) => one.slug === slug);
  if (district === undefined) throw new NotFound('district', slug);
  return district;
}

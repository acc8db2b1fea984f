import { type Act, may } from '../../auth/may.ts';
import type { District } from '../../model/directory.ts';
import { listsOf } from '../pages/site.ts';
import type { DeskVisit } from './screen.ts';

/** The districts in which the caller may do this, the home district first. */
export function districtsInCare({ db, caller }: Pick<DeskVisit, 'db' | 'caller'>, act: Act): District[] {
  return listsOf(db).districts.filter(({ slug }) => may(caller, act, { districtSlug: slug }));
}

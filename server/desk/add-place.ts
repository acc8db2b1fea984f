import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { isSlugTaken } from '../../db/queries/place-life.ts';
import { saveDistrictBox } from '../../db/queries/save-district.ts';
import { addPlace as insertPlace } from '../../db/queries/save-place.ts';
import type { PlaceKind } from '../contract/vocabulary.ts';
import { boxAround, widened } from '../directory/box.ts';
import { NotFound } from '../errors.ts';
import type { District } from '../model/directory.ts';
import type { Address, Coordinates } from '../model/place.ts';
import { numberedSlug, slugOf } from '../model/slug.ts';
import { doneBefore } from './change-hours.ts';
import { asExactAsChosen } from './facts/as-exact-as-chosen.ts';

export interface PlaceToAdd {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly districtSlug: string;
  readonly address: Address | null;
  readonly coordinates: Coordinates;
  readonly actKey: string | null;
}

export interface PlaceAdded {
  readonly slug: string;
  readonly sequence: number;
  readonly alreadyDone: boolean;
}

/** How far a district's map reaches around its first place, when nobody put the district on the map before. */
const FIRST_BOX_METRES = 2_000;

/** A new place, as a draft that only its keepers see. Throws NotFound for a district that is not there. */
export function addPlace(db: Database, given: PlaceToAdd, act: Act): PlaceAdded {
  const { name, kind, districtSlug, address, actKey } = given;
  const key = actKey === null ? null : `addPlace:${actKey}`;
  return inTransaction(db, () => {
    const done = doneBefore(db, key);
    if (done !== null)
      return { slug: done.subject.slice('place:'.length), sequence: done.sequence, alreadyDone: true };
    const district = findDistricts(db).find(({ slug }) => slug === districtSlug);
    if (district === undefined) throw new NotFound('district', districtSlug);
    const { coordinates, neighbourhoodCode } = asExactAsChosen(district, given.coordinates);
    const slug = freeSlug(db, name);
    insertPlace(
      db,
      {
        ...{ slug, name, kind, districtSlug, neighbourhoodCode, address, coordinates, draft: true },
        ...{ goneSince: null, description: null, phone: null, website: null, facilities: {}, languages: [] },
        ...{
          rooms: [],
          hosts: [],
          hours: null,
          trust: null,
          hoursSourceText: null,
          hoursNotUnderstood: null,
        },
      },
      act,
      key ?? undefined,
    );
    const added = findLoggedChanges(db, { subject: `place:${slug}`, kinds: ['addPlace'], limit: 1 })[0];
    if (district.box === null && coordinates.precision !== 'district')
      putOnMap(db, district, coordinates, act);
    return { slug, sequence: added?.sequence ?? 0, alreadyDone: false };
  });
}

/** A district that nobody put on the map lies around its first place. */
function putOnMap(db: Database, { slug }: District, { lon, lat }: Coordinates, act: Act): void {
  const where = { centre: [lon, lat], box: widened(boxAround([[lon, lat]]), FIRST_BOX_METRES) } as const;
  saveDistrictBox(db, slug, where);
  recordChange(db, act, { what: 'saveDistrict', subject: `district:${slug}`, before: null, after: where });
}

/** The first slug of the name that no place has: a place keeps its address, also when its name changes. */
function freeSlug(db: Database, name: string): string {
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugOf(name), number);
    if (!isSlugTaken(db, slug)) return slug;
  }
}

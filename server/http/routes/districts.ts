import { findDistricts } from '../../../db/queries/directory.ts';
import { DistrictsAnswer } from '../../contract/shapes/list-shapes.ts';
import type { District } from '../../model/directory.ts';
import type { Api, ApiParts } from '../api.ts';
import { registerSmallList } from '../small-list.ts';

/** `GET /districts`: the home district first. */
export function districtsRoute(api: Api, parts: ApiParts): void {
  registerSmallList(api, parts, {
    path: '/districts',
    operationId: 'findDistricts',
    tag: 'directory',
    summary: 'Districts with their neighbourhoods',
    shape: DistrictsAnswer,
    inLanguages: false,
    find: () => ({ districts: findDistricts(parts.db).map(toDistrict) }),
  });
}

function toDistrict(district: District): DistrictsAnswer['districts'][number] {
  const { slug, name, municipality, home, cbsCodes, box, neighbourhoods } = district;
  return {
    slug,
    name,
    municipality,
    home,
    cbsCodes: [...cbsCodes],
    bbox: box === null ? null : [...box],
    neighbourhoods: neighbourhoods.map((one) => ({ code: one.code, name: one.name })),
  };
}

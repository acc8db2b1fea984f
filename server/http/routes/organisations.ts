import { findOrganisations } from '../../../db/queries/directory.ts';
import { OrganisationsAnswer } from '../../contract/shapes/list-shapes.ts';
import type { Api, ApiParts } from '../api.ts';
import { registerSmallList } from '../small-list.ts';

/** `GET /organisations`: who is active in the district. */
export function organisationsRoute(api: Api, parts: ApiParts): void {
  registerSmallList(api, parts, {
    path: '/organisations',
    operationId: 'findOrganisations',
    tag: 'directory',
    summary: 'Organisations',
    shape: OrganisationsAnswer,
    inLanguages: false,
    find: () => ({
      organisations: findOrganisations(parts.db).map(({ slug, name, description }) => ({
        slug,
        name,
        description,
      })),
    }),
  });
}

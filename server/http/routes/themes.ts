import { findThemes } from '../../../db/queries/directory.ts';
import { ThemesAnswer } from '../../contract/shapes/list-shapes.ts';
import type { Api, ApiParts } from '../api.ts';
import { registerSmallList } from '../small-list.ts';

/** `GET /themes`: the approaches (kernaanpakken) that walk-in hours belong to, by their own names. */
export function themesRoute(api: Api, parts: ApiParts): void {
  registerSmallList(api, parts, {
    path: '/themes',
    operationId: 'findThemes',
    tag: 'directory',
    summary: 'Themes (kernaanpakken)',
    shape: ThemesAnswer,
    inLanguages: false,
    find: () => ({ themes: findThemes(parts.db) }),
  });
}

import { findHelpTopics } from '../../../db/queries/directory.ts';
import { HelpTopicsAnswer } from '../../contract/shapes/list-shapes.ts';
import type { Api, ApiParts } from '../api.ts';
import { registerSmallList } from '../small-list.ts';

/** `GET /help-topics`: what one can get help with. */
export function helpTopicsRoute(api: Api, parts: ApiParts): void {
  registerSmallList(api, parts, {
    path: '/help-topics',
    operationId: 'findHelpTopics',
    tag: 'directory',
    summary: 'Help topics',
    shape: HelpTopicsAnswer,
    inLanguages: true,
    find: (language) => ({
      helpTopics: findHelpTopics(parts.db).map(({ slug, nameNl, nameEn }) => ({
        slug,
        name: language === 'en' ? nameEn : nameNl,
      })),
    }),
  });
}

import type { Page } from '../server/contract/page.ts';
import type { Catalogue } from './i18n/nl.ts';

/** Without a state: a title lives on in bookmarks, previews and search results. */
export function pageTitle({ content }: Page, text: Catalogue): string {
  return `${titleOf(content, text)} · ${text.site.name}`;
}

function titleOf(content: Page['content'], text: Catalogue): string {
  switch (content.view) {
    case 'list':
      return text.list.title(content.district.name);
    case 'place':
      return text.place.title(content.place.name);
    case 'accessibility':
      return text.accessibility.title;
    case 'privacy':
      return text.privacy.title;
    case 'notFound':
      return text.messages.notFound;
    case 'badRequest':
      return text.messages.badRequest;
    case 'failure':
      return text.messages.failure;
  }
}

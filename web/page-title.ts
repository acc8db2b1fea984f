import type { Page } from '../server/contract/page.ts';
import type { FixedWords } from './i18n/fixed-nl.ts';
import type { Catalogue } from './i18n/nl.ts';

/** Without a state: a title lives on in bookmarks, previews and search results. */
export function pageTitle({ content }: Page, text: Catalogue, fixed: FixedWords): string {
  return `${titleOf(content, fixed)} · ${text.site.name}`;
}

function titleOf(content: Page['content'], fixed: FixedWords): string {
  switch (content.view) {
    case 'list':
      return fixed.titles.list(content.district.name);
    case 'place':
      return fixed.titles.place(content.place.name);
    case 'helpTopics':
      return fixed.help.title;
    case 'helpTopic':
      return content.sensitive ? fixed.help.title : content.topic.name;
    case 'accessibility':
      return fixed.accessibility.title;
    case 'privacy':
      return fixed.privacy.title;
    case 'notFound':
      return fixed.messages.notFound;
    case 'badRequest':
      return fixed.messages.badRequest;
    case 'failure':
      return fixed.messages.failure;
  }
}

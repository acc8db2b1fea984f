import type { Page } from '../../server/contract/page.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { renderDocument } from '../../web/server-entry.tsx';

const ASSETS = { script: '/assets/page.js', styles: ['/assets/page.css'], modulePreloads: ['/assets/nl.js'] };

export function htmlOf(page: Page): string {
  return atOnce(renderDocument(page, ASSETS));
}

/** What a reader sees: the body without its data and markup, white space folded. */
export function textOf(page: Page): string {
  return htmlOf(page)
    .replace(/^.*<body>/s, '')
    .replaceAll(/<(script|svg)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,:])/g, '$1');
}

export function headingOf(page: Page): string {
  return (/<h1[^>]*>(.*?)<\/h1>/s.exec(htmlOf(page))?.[1] ?? '').replaceAll(/<[^>]+>/g, '');
}

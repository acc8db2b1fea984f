import { hydrate } from 'preact';
import type { Page } from '../server/contract/page.ts';
import type { Language } from '../server/contract/vocabulary.ts';
import { App } from './app.tsx';
import type { Catalogue } from './i18n/nl.ts';
import { loadPlace } from './load-place.ts';
import './styles/index.css';

/** Only the page's own language comes over the line. */
const catalogues: { readonly [Name in Language]: () => Promise<{ readonly text: Catalogue }> } = {
  nl: () => import('./i18n/nl.ts'),
  en: () => import('./i18n/en.ts'),
};

async function start(): Promise<void> {
  const data = document.getElementById('page')?.textContent;
  const root = document.getElementById('app');
  if (data === null || data === undefined || root === null) return;
  // The door: our own server made this value for this very script, under the type they share.
  const page: Page = JSON.parse(data);
  if (page.content.view === 'helpTopics' || page.content.view === 'helpTopic')
    return (await import('./keep-moments-fresh.ts')).keepMomentsFresh(page);
  // Other pages never change by themselves: nothing in them needs a script.
  if (page.content.view !== 'list' && page.content.view !== 'place') return;
  const [{ text }, showPlace] = await Promise.all([
    catalogues[page.language](),
    page.content.view === 'place' ? loadPlace(page.language) : null,
  ]);
  hydrate(<App page={page} text={text} showPlace={showPlace} />, root);
}

await start();

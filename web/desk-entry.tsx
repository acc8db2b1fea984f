import { hydrate } from 'preact';
import type { DeskPage } from '../server/contract/desk/desk-page.ts';
import type { Language } from '../server/contract/vocabulary.ts';
import { DeskApp } from './desk/desk-app.tsx';
import type { DeskWords } from './desk/words/nl.ts';
import './styles/index.css';
import './desk/desk.css';

/** Only the page's own language comes over the line. */
const catalogues: { readonly [Name in Language]: () => Promise<{ readonly text: DeskWords }> } = {
  nl: () => import('./desk/words/nl.ts'),
  en: () => import('./desk/words/en.ts'),
};

async function start(): Promise<void> {
  const data = document.getElementById('page')?.textContent;
  const root = document.getElementById('app');
  if (data === null || data === undefined || root === null) return;
  // The door: our own server made this value for this very script, under the type they share.
  const page: DeskPage = JSON.parse(data);
  const { text } = await catalogues[page.language]();
  hydrate(<DeskApp page={page} text={text} />, root);
}

await start();

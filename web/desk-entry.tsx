import { hydrate } from 'preact';
import type { DeskPage } from '../server/contract/desk/desk-page.ts';
import type { Language } from '../server/contract/vocabulary.ts';
import { DeskApp } from './desk/desk-app.tsx';
import { lateScreensOf } from './desk/desk-view.tsx';
import { typedSoFar } from './desk/typed-so-far.ts';
import type { DeskText } from './desk/words/nl.ts';
import type { Catalogue } from './i18n/nl.ts';
import './styles/index.css';
import './desk/styles/index.css';

interface Loaded<Text> {
  readonly text: Text;
}

/** Only the page's own language comes over the line. */
const catalogues: {
  readonly [Name in Language]: () => Promise<readonly [Loaded<DeskText>, Loaded<Catalogue>]>;
} = {
  nl: () => Promise.all([import('./desk/words/nl.ts'), import('./i18n/nl.ts')]),
  en: () => Promise.all([import('./desk/words/en.ts'), import('./i18n/en.ts')]),
};

async function start(): Promise<void> {
  const data = document.getElementById('page')?.textContent;
  const root = document.getElementById('app');
  if (data === null || data === undefined || root === null) return;
  // The door: our own server made this value for this very script, under the type they share.
  const page: DeskPage = JSON.parse(data);
  const [[desk, shared], late] = await Promise.all([
    catalogues[page.language](),
    lateScreensOf(page.content, page.language),
  ]);
  const text = { ...desk.text, words: shared.text.words };
  const goOn = typedSoFar(root);
  hydrate(<DeskApp page={page} text={text} late={late} />, root);
  await goOn();
}

await start();

import { renderToString } from 'preact-render-to-string';
import type { DeskPage } from '../server/contract/desk/desk-page.ts';
import type { Page, PageAssets } from '../server/contract/page.ts';
import type { Language } from '../server/contract/vocabulary.ts';
import { App } from './app.tsx';
import { dataInSteps } from './data-in-steps.ts';
import { DeskApp } from './desk/desk-app.tsx';
import { DeskDocument } from './desk/desk-document.tsx';
import { LATE } from './desk/desk-view.tsx';
import type { LateScreens } from './desk/late-screens.ts';
import { text as deskEn } from './desk/words/en.ts';
import { type DeskWords, text as deskNl } from './desk/words/nl.ts';
import { Document } from './document.tsx';
import { text as en } from './i18n/en.ts';
import { fixed as fixedEn } from './i18n/fixed-en.ts';
import { type FixedWords, fixed as fixedNl } from './i18n/fixed-nl.ts';
import { type Catalogue, text as nl } from './i18n/nl.ts';
import { loadPlace, type ShowPlace } from './load-place.ts';
import { pageTitle } from './page-title.ts';
import { renderInSteps } from './render-in-steps.tsx';
import { FixedView } from './views/fixed-view.tsx';

const fixedWords: { readonly [Name in Language]: FixedWords } = { nl: fixedNl, en: fixedEn };
const catalogues: { readonly [Name in Language]: Catalogue } = { nl, en };

const places: { readonly [Name in Language]: ShowPlace } = {
  nl: await loadPlace('nl'),
  en: await loadPlace('en'),
};

/** A whole HTML document. The body is what the browser hydrates; the page's value goes along as data. */
export function* renderDocument(page: Page, assets: PageAssets): Generator<void, string> {
  const text = catalogues[page.language];
  const body = yield* renderInSteps(
    <App page={page} text={text} showPlace={places[page.language]}>
      <FixedView content={page.content} words={fixedWords[page.language]} />
    </App>,
  );
  const state = yield* dataInSteps(withoutWritten(page));
  return `<!doctype html>${renderToString(
    <Document
      page={page}
      title={pageTitle(page, text, fixedWords[page.language])}
      text={text}
      assets={assets}
      body={body}
      state={state}
    />,
  )}`;
}

/** What only the server writes, no script needs to read again. */
function withoutWritten(page: Page): object {
  const { view } = page.content;
  return view === 'helpTopics' || view === 'helpTopic' ? { ...page, content: { view } } : page;
}

const deskCatalogues: { readonly [Name in Language]: DeskWords } = {
  nl: { ...deskNl, words: nl.words },
  en: { ...deskEn, words: en.words },
};

/** Here every screen is ready: nothing can be fetched while a page is rendered. */
const lateScreens: { readonly [Name in Language]: ReadonlyMap<string, LateScreens> } = {
  nl: await everyLateScreen('nl'),
  en: await everyLateScreen('en'),
};

async function everyLateScreen(language: Language): Promise<ReadonlyMap<string, LateScreens>> {
  return new Map(
    await Promise.all(
      Object.entries(LATE).map(async ([view, load]) => [view, await load(language)] as const),
    ),
  );
}

/** The same for a page of the desk. */
export function renderDesk(page: DeskPage, assets: PageAssets): string {
  const text = deskCatalogues[page.language];
  const late = lateScreens[page.language].get(page.content.view) ?? null;
  const body = renderToString(<DeskApp page={page} text={text} late={late} />);
  return `<!doctype html>${renderToString(
    <DeskDocument page={page} text={text} late={late} assets={assets} body={body} state={asData(page)} />,
  )}`;
}

/** JSON that cannot end the element it stands in, whatever a name or note holds. */
function asData(page: object): string {
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}

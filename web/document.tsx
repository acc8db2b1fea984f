import type { Page, PageAssets } from '../server/contract/page.ts';
import { LANGUAGES } from '../server/contract/vocabulary.ts';
import { localised } from './addresses.ts';
import type { Catalogue } from './i18n/nl.ts';
import { PageFrame } from './page-frame.tsx';

interface Props {
  readonly page: Page;
  /** Without a state: see page-title. */
  readonly title: string;
  readonly text: Catalogue;
  readonly assets: PageAssets;
  readonly body: string;
  /** The page's value as JSON, safe inside a script element. */
  readonly state: string;
}

/** Titles and previews never hold a state: they would be stale where they are shown. */
export function Document({ page, title, text, assets, body, state }: Props) {
  const { content } = page;
  const jsonLd = content.view === 'place' ? content.jsonLd : null;
  const about = (
    <>
      <Addresses page={page} />
      <Preview page={page} title={title} text={text} />
    </>
  );
  const frame = { language: page.language, title, about, assets, body, state };
  return (
    <PageFrame {...frame}>
      {jsonLd === null ? null : (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonLd.replaceAll('<', '\\u003c') }}
        />
      )}
    </PageFrame>
  );
}

/** One address for each language; a page without an answer of its own has none. */
function Addresses({ page }: { readonly page: Page }) {
  const { view } = page.content;
  if (view === 'notFound' || view === 'badRequest' || view === 'failure') {
    return <meta name="robots" content="noindex" />;
  }
  const address = (language: Page['language']) => `${page.baseUrl}${localised(language, page.path)}`;
  return (
    <>
      {page.hasSamples ? <meta name="robots" content="noindex" /> : null}
      <link rel="canonical" href={address(page.language)} />
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={address(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address('nl')} />
    </>
  );
}

function Preview({ page, title, text }: Pick<Props, 'page' | 'title' | 'text'>) {
  return (
    <>
      <meta name="description" content={text.site.purpose} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={text.site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={text.site.purpose} />
      <meta property="og:locale" content={page.language === 'nl' ? 'nl_NL' : 'en_GB'} />
    </>
  );
}

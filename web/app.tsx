import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Page, PageContent } from '../server/contract/page.ts';
import type { Catalogue } from './i18n/nl.ts';
import type { ShowPlace } from './load-place.ts';
import { PageStateProvider } from './page-state.ts';
import { LiveRegion } from './parts/live-region.tsx';
import { SiteFooter } from './parts/site-footer.tsx';
import { SiteHeader } from './parts/site-header.tsx';
import { useOnline } from './use-device.ts';
import { useFreshPage } from './use-fresh-page.ts';
import { useNow } from './use-now.ts';
import { ListView } from './views/list-view.tsx';

interface Props {
  readonly page: Page;
  readonly text: Catalogue;
  /** null on every other page. */
  readonly showPlace: ShowPlace | null;
  /** What a page shows that only the server renders. */
  readonly children?: ComponentChildren;
}

/** All that stands in the body: the same on the server and in the browser. */
export function App({ page: arrived, text, showPlace, children }: Props) {
  const page = useFreshPage(arrived);
  const now = useNow(page);
  const online = useOnline();
  const [sentence, announce] = useState('');
  return (
    <PageStateProvider value={{ page, text, now, online, announce }}>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {text.site.skip}
      </a>
      <SiteHeader />
      <main class="bl-main" id="content" tabIndex={-1}>
        {viewOf(page.content, showPlace)}
        {children}
      </main>
      <SiteFooter />
      <LiveRegion sentence={sentence} />
    </PageStateProvider>
  );
}

function viewOf(content: PageContent, showPlace: ShowPlace | null) {
  if (content.view === 'list') return <ListView content={content} />;
  return content.view === 'place' ? showPlace?.(content) : null;
}

import { useState } from 'preact/hooks';
import type { Page } from '../server/contract/page.ts';
import type { Catalogue } from './i18n/nl.ts';
import { PageStateProvider } from './page-state.ts';
import { LiveRegion } from './parts/live-region.tsx';
import { SiteFooter } from './parts/site-footer.tsx';
import { SiteHeader } from './parts/site-header.tsx';
import { useOnline } from './use-device.ts';
import { useFreshPage } from './use-fresh-page.ts';
import { useNow } from './use-now.ts';
import { AccessibilityView } from './views/accessibility-view.tsx';
import { ListView } from './views/list-view.tsx';
import { BadRequestView, FailureView, NotFoundView } from './views/message-views.tsx';
import { PlaceView } from './views/place-view.tsx';
import { PrivacyView } from './views/privacy-view.tsx';

interface Props {
  readonly page: Page;
  readonly text: Catalogue;
}

/** All that stands in the body: the same on the server and in the browser. */
export function App({ page: arrived, text }: Props) {
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
        <View page={page} />
      </main>
      <SiteFooter />
      <LiveRegion sentence={sentence} />
    </PageStateProvider>
  );
}

function View({ page: { content } }: { readonly page: Page }) {
  switch (content.view) {
    case 'list':
      return <ListView content={content} />;
    case 'place':
      return <PlaceView content={content} />;
    case 'accessibility':
      return <AccessibilityView content={content} />;
    case 'privacy':
      return <PrivacyView content={content} />;
    case 'notFound':
      return <NotFoundView />;
    case 'badRequest':
      return <BadRequestView problems={content.problems} />;
    case 'failure':
      return <FailureView />;
  }
}

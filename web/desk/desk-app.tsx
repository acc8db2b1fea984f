import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import { LiveRegion } from '../parts/live-region.tsx';
import { DeskProvider } from './desk-state.ts';
import { DeskView } from './desk-view.tsx';
import { AddressFirst } from './parts/address-first.tsx';
import { DeskHeader } from './parts/desk-header.tsx';
import { DraftLine } from './parts/draft-line.tsx';
import { Notice } from './parts/notice.tsx';
import { Problems } from './parts/problems.tsx';
import { WaitingBadge } from './parts/waiting-badge.tsx';
import { useChanges } from './use-changes.ts';
import { useDeskNow } from './use-desk-now.ts';
import type { DeskWords } from './words/nl.ts';

interface Props {
  readonly page: DeskPage;
  readonly text: DeskWords;
}

/** All that stands in the body of a page of the desk: the same on the server and in the browser. */
export function DeskApp({ page: arrived, text }: Props) {
  const [page, setPage] = useState(arrived);
  const [sentence, announce] = useState('');
  const main = useRef<HTMLElement>(null);
  const shown = useRef('');
  const now = useDeskNow(page);

  const onAnswer = useCallback((next: DeskPage, address: string) => {
    setPage(next);
    if (address !== window.location.href) window.history.pushState(null, '', address);
    shown.current = addressShown();
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, []);
  const onSent = useCallback(() => announce(text.frame.sent), [text]);
  const changes = useChanges(onAnswer, onSent);

  // The pages of one visit are not held: going back asks the server, which knows what became of the change.
  useEffect(() => {
    shown.current = addressShown();
    const goBack = () => {
      // A link to a field of this very page comes here too, and must not throw away what was typed.
      if (addressShown() !== shown.current) window.location.reload();
    };
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, []);

  return (
    <DeskProvider value={{ page, text, now, announce, ...changes }}>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {text.frame.skip}
      </a>
      <DeskHeader />
      <main class="bl-main bl-desk" id="content" tabIndex={-1} ref={main}>
        <WaitingBadge trouble={changes.trouble} />
        <Notice />
        <Problems />
        <DraftLine />
        <AddressFirst />
        <DeskView key={page.actKey} content={page.content} />
      </main>
      <LiveRegion sentence={sentence} />
    </DeskProvider>
  );
}

function addressShown(): string {
  return window.location.pathname + window.location.search;
}

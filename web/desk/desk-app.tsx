import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import { LiveRegion } from '../parts/live-region.tsx';
import { DeskProvider } from './desk-state.ts';
import { titleOf } from './desk-title.ts';
import { DeskView, lateScreensOf } from './desk-view.tsx';
import type { LateScreens } from './late-screens.ts';
import { DeskHeader } from './parts/desk-header.tsx';
import { Notice } from './parts/notice.tsx';
import { Problems } from './parts/problems.tsx';
import { Reminders } from './parts/reminders.tsx';
import { SentNotice } from './parts/sent-notice.tsx';
import { SetAside, WaitingBadge } from './parts/waiting-badge.tsx';
import { useChanges } from './use-changes.ts';
import { useDeskNow } from './use-desk-now.ts';
import { useTouched } from './use-touched.ts';
import type { DeskWords } from './words/nl.ts';

interface Props {
  readonly page: DeskPage;
  readonly text: DeskWords;
  /** What the page's screen needs besides; null for most. */
  readonly late: LateScreens | null;
}

/** All that stands in the body of a page of the desk: the same on the server and in the browser. */
export function DeskApp({ page: arrived, text, late: arrivedLate }: Props) {
  const [{ page, late }, setShown] = useState({ page: arrived, late: arrivedLate });
  const [sentence, announce] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const shown = useRef('');
  const now = useDeskNow(page);
  const touched = useTouched(main);

  const show = useCallback((next: DeskPage, screens: LateScreens | null, address: string) => {
    setShown({ page: next, late: screens });
    setSent(null);
    // What was typed stands in a page that says what is wrong: nothing that goes by itself may take it away.
    touched.current = next.problems.length > 0 || next.content.view === 'difference';
    if (address !== window.location.href) window.history.pushState(null, '', address);
    shown.current = addressShown();
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, []);
  const onAnswer = useCallback(
    (next: DeskPage, address: string) => {
      const screens = lateScreensOf(next.content, next.language);
      if (screens === null) show(next, null, address);
      else
        void screens.then(
          (late) => show(next, late, address),
          () => window.location.assign(address),
        );
    },
    [show],
  );
  const mended = useCallback((field: string) => {
    setShown(({ page: from, ...rest }) => {
      const problems = from.problems.filter((problem) => problem.field !== field);
      return { ...rest, page: { ...from, problems } };
    });
  }, []);
  const onSent = useCallback(
    (next: DeskPage, address: string) => {
      announce(text.frame.sent);
      if (touched.current) setSent(address);
      else onAnswer(next, address);
    },
    [text, onAnswer, touched],
  );
  const changes = useChanges(onAnswer, onSent);

  useEffect(() => {
    document.title = titleOf(page, text, late);
  }, [page, text, late]);

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
    <DeskProvider value={{ page, text, now, announce, mended, ...changes }}>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {text.frame.skip}
      </a>
      <DeskHeader />
      {late?.nav?.() ?? null}
      <main class="bl-main bl-desk" id="content" tabIndex={-1} ref={main}>
        <WaitingBadge trouble={changes.trouble} />
        <SetAside />
        <SentNotice address={sent} />
        <Notice />
        <Problems />
        <Reminders />
        <DeskView key={page.actKey} content={page.content} late={late} />
      </main>
      <LiveRegion sentence={sentence} />
    </DeskProvider>
  );
}

function addressShown(): string {
  return window.location.pathname + window.location.search;
}

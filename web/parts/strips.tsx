import type { ComponentChildren } from 'preact';
import type { PageContent } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { localised } from '../addresses.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { usePageState } from '../page-state.ts';

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** One line each, above everything: what a reader has to know before she believes the page. */
export function Strips() {
  const { page, text, now, online } = usePageState();
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  return (
    <>
      {page.demonstration ? (
        <Strip kind="demonstration">
          {text.strips.demonstration(calendar.fullDate(today, today), calendar.clock(now))}
        </Strip>
      ) : null}
      {page.hasSamples ? (
        <Strip kind="sample">
          {hasRealTimes(page.content) ? text.strips.someSamples : text.strips.samples}
        </Strip>
      ) : null}
      {online ? (
        <StaleStrip />
      ) : (
        <Strip kind="offline">{text.strips.offline(since(text, page.now, now))}</Strip>
      )}
    </>
  );
}

/** A list, as a page of help, may show real times beside the invented ones; to call those invented too would be untrue. */
function hasRealTimes(content: PageContent): boolean {
  if (content.view === 'helpTopics' || content.view === 'helpTopic') return true;
  if (content.view !== 'list') return false;
  return content.places.some(({ timetable }) => !timetable.sample && timetable.openIntervals.length > 0);
}

function StaleStrip() {
  const { page, text, now } = usePageState();
  if (now - page.now < HALF_A_DAY) return null;
  return (
    <Strip kind="offline">
      {text.strips.stale(since(text, page.now, now))}{' '}
      <a class="nl-link" href={`${localised(page.language, page.path)}${page.search}`}>
        {text.strips.reload}
      </a>
    </Strip>
  );
}

function Strip({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }) {
  return <p class={`bl-strip bl-strip--${kind}`}>{children}</p>;
}

/** "10:00", or "maandag 23 november 10:00" when the page is of another day. */
function since(text: Catalogue, madeAt: Instant, now: Instant): string {
  const { calendar } = text.words;
  const [made, today] = [wallTimeOf(madeAt).date, wallTimeOf(now).date];
  return made === today
    ? calendar.clock(madeAt)
    : `${calendar.fullDate(made, today)} ${calendar.clock(madeAt)}`;
}

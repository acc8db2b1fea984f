import type { ComponentChildren } from 'preact';
import { amsterdamDayAt } from '../../../server/contract/amsterdam-day.ts';
import type { HelpMoment } from '../../../server/contract/help-page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import type { HelpWords } from '../../i18n/help-nl.ts';
import { usePageState } from '../../page-state.ts';
import { Dutch } from '../dutch.tsx';
import { Link } from '../link.tsx';
import { addressOfHelp, type HelpContent, NO_HELP_FILTER } from './help-address.ts';

interface Props {
  readonly content: HelpContent;
  readonly words: HelpWords;
}

interface MomentsProps {
  readonly moments: readonly HelpMoment[];
  readonly words: HelpWords;
  readonly children: ComponentChildren;
}

/** What a script takes anew from the server once it holds no longer: see keep-moments-fresh. Without one it says how old it is. */
export function Moments({ moments, words, children }: MomentsProps) {
  const { page } = usePageState();
  const borders = moments.flatMap(({ date }) => [date.start, date.end]).filter((border) => border > page.now);
  const until = Math.min(amsterdamDayAt(page.now).end, ...borders);
  return (
    <div id="moments" data-made={page.now} data-until={until}>
      {children}
      <MadeAt words={words} />
    </div>
  );
}

function MadeAt({ words }: Pick<Props, 'words'>) {
  const { text, page } = usePageState();
  const { calendar } = text.words;
  const { date } = wallTimeOf(page.now);
  return (
    <p class="nl-paragraph bl-section bl-occurrence__who">
      {words.made(calendar.fullDate(date, date), calendar.clock(page.now))}
    </p>
  );
}

export function BackLink({ href, words }: { readonly href: string; readonly words: string }) {
  return (
    <p class="nl-paragraph bl-place__back">
      <Link href={href}>
        <span aria-hidden="true">‹ </span>
        {words}
      </Link>
    </p>
  );
}

export function OtherDistricts({ content, words }: Props) {
  const { page } = usePageState();
  const name = content.view === 'helpTopic' ? content.topic.slug : null;
  if (content.otherDistricts.length === 0) return null;
  return (
    <nav class="bl-section" aria-labelledby="other-districts">
      <h2 class="nl-heading nl-heading--level-2" id="other-districts">
        {words.otherDistricts}
      </h2>
      <ul class="bl-footer__links">
        {content.otherDistricts.map((district) => (
          <li key={district.slug}>
            <Link href={addressOfHelp(page.language, name, { district, filter: NO_HELP_FILTER })}>
              <Dutch>{district.name}</Dutch>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

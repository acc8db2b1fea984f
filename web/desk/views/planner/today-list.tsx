import type { HeldToday } from '../../../../server/contract/planner/week.ts';
import { placeAddress } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { WhyNot } from './date-line.tsx';
import { Dutch, InLanguage, namesIn, WithNames } from './in-language.tsx';

/** Whom one may run into today, and where. */
export function TodayList({ held, more }: { readonly held: readonly HeldToday[]; readonly more: number }) {
  const { week } = usePlanner().text;
  return (
    <details class="bl-fold bl-preview">
      <summary>
        <h2 class="bl-inline-heading">{week.whoIsWhere(held.length)}</h2>
      </summary>
      {held.length === 0 ? <p class="nl-paragraph">{week.nobody}</p> : null}
      <ul class="bl-my-places bl-who-is-where">
        {held.map((each) => (
          <Line key={`${each.slug} ${each.start}`} held={each} />
        ))}
      </ul>
      {more === 0 ? null : <p class="nl-paragraph">{week.moreToday(more)}</p>}
    </details>
  );
}

function Line({ held }: { readonly held: HeldToday }) {
  const { page, text, now } = usePlanner();
  const { week, words } = text;
  const { start, end, title, titleLanguage, who, placeSlug, placeName, roomName, heldBy, cancelled } = held;
  const where = roomName === null ? placeName : `${placeName}, ${roomName}`;
  return (
    <li>
      <span>
        {week.times(words.calendar.clock(start), words.calendar.clock(end))}
        {start <= now && cancelled === null ? ` · ${week.isNow}` : null}
      </span>
      <span>
        <strong>
          <InLanguage language={titleLanguage}>{title}</InLanguage>
        </strong>
        {who === null ? null : (
          <>
            {' '}
            · <Dutch>{who}</Dutch>
          </>
        )}
        {heldBy.length === 0 ? null : ` · ${words.list(heldBy)}`}
      </span>
      {cancelled === null ? null : (
        <span class="bl-grid__trouble">
          <span aria-hidden="true">✕ </span>
          <WhyNot cancelled={cancelled} />
        </span>
      )}
      {cancelled !== null || held.door === 'open' ? null : (
        <span class="bl-grid__trouble">
          <span aria-hidden="true">⚠ </span>
          {week.door[held.door]}
        </span>
      )}
      <a class="nl-link bl-tall-link" href={placeAddress(page.language, placeSlug)}>
        <WithNames sentence={where} names={namesIn(placeName, roomName)} />
      </a>
    </li>
  );
}

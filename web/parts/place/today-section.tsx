import type { Answer } from '../../../server/contract/answer.ts';
import type { PlaceContent } from '../../../server/contract/page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { capitalised } from '../../list/moments.ts';
import { titleFor } from '../../list/next-for.ts';
import { usePlaceState } from '../../place-state.ts';
import { Dutch, NAME, SentenceWithName } from '../dutch.tsx';
import { DayHours } from './day-hours.tsx';

interface Props {
  readonly content: PlaceContent;
  readonly answer: Answer;
}

/** The hours of today, what goes on at this very moment, and who opens the door. */
export function TodaySection({ content, answer }: Props) {
  const { text, now } = usePlaceState();
  const { calendar } = text.words;
  const date = wallTimeOf(now).date;
  const today = content.days.find((day) => day.date === date);
  // Whoever stood before the door may have found it closed: then nothing goes on behind it.
  const isShut = answer.state === 'closed';
  const running = content.walkIns.filter(
    ({ start, end, door }) => start <= now && now < end && door === 'open' && !isShut,
  );
  return (
    <section aria-labelledby="today">
      <h2 class="nl-heading nl-heading--level-3" id="today">
        {text.place.today}, {calendar.fullDate(date, date)}
      </h2>
      {today === undefined ? (
        <p class="nl-paragraph">{text.place.unknown}</p>
      ) : (
        <div class="bl-today">
          <DayHours day={today} />
        </div>
      )}
      {running.map((date) => (
        <p class="nl-paragraph bl-row__happening" key={date.slug}>
          <SentenceWithName
            sentence={text.list.happening(titleFor(NAME, date, text), calendar.clock(date.end))}
            name={date.title}
            nameLanguage={date.titleLanguage}
          />
        </p>
      ))}
      {content.hosts.length === 0 ? null : (
        <p class="nl-paragraph">
          <strong>{text.place.hosts}</strong>{' '}
          {content.hosts.map(({ firstName, role, sample }, index) => (
            <span key={`${firstName ?? ''}${role}`}>
              {index === 0 ? null : '; '}
              <Dutch>{firstName === null ? capitalised(role) : text.place.host(firstName, role)}</Dutch>
              {sample && !role.includes(text.list.sample) ? (
                <>
                  {' '}
                  <span class="nl-data-badge bl-sample">{text.list.sample}</span>
                </>
              ) : null}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

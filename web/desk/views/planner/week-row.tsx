import type { HeldLine, WeekCell, WeekPlace } from '../../../../server/contract/planner/week.ts';
import { spanLine, whyInWords } from '../../../../server/contract/words/day-words.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';

import { usePlanner } from '../../planner-state.ts';
import { WhyNot } from './date-line.tsx';
import { Dutch, InLanguage, namesIn, WithNames } from './in-language.tsx';

interface Props {
  readonly place: WeekPlace;
  readonly shownDay: string | null;
}

/** One place and its seven days. */
export function WeekRow({ place, shownDay }: Props) {
  const { page, text } = usePlanner();
  const { name, neighbourhoodName, certainty, now, to, days } = place;
  return (
    <tr>
      <th scope="row">
        <a class="nl-link" href={localised(page.language, to)}>
          <Dutch>{name}</Dutch>
        </a>
        <span class="bl-grid__about">
          <WithNames
            sentence={[neighbourhoodName, certainty === null ? null : text.week.certainty[certainty], now]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
            names={namesIn(neighbourhoodName)}
          />
        </span>
      </th>
      {days.map((cell) => (
        <td key={cell.day.date} class={cell.day.date === shownDay || shownDay === null ? '' : 'bl-other-day'}>
          <Cell cell={cell} place={place} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell, place }: { readonly cell: WeekCell; readonly place: WeekPlace }) {
  const { page, text, now } = usePlanner();
  const { week, words } = text;
  const { day, held, free, planAt } = cell;
  const date = words.calendar.fullDate(day.date, wallTimeOf(now).date);
  const { calendar } = words;
  return (
    <>
      <span class="bl-grid__day">{date}</span>
      <Door cell={cell} isOld={place.certainty === null} />
      {held.length === 0 ? null : (
        <ul class="bl-grid__held">
          {held.map((line) => (
            <Held key={`${line.slug} ${line.start}`} line={line} />
          ))}
        </ul>
      )}
      {free.length === 0 ? null : (
        <ul class="bl-grid__held">
          {free.map(({ roomName, start, end, proposeAt }) => {
            const said = week.freeRoom(roomName, calendar.clock(start), calendar.clock(end));
            return (
              <li key={`${roomName} ${start}`}>
                <span aria-hidden="true">◇ </span>
                {proposeAt === null ? (
                  <WithNames sentence={said} names={[roomName]} />
                ) : (
                  <a class="nl-link" href={localised(page.language, proposeAt)}>
                    <WithNames sentence={said} names={[roomName]} />
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {planAt === null ? null : (
        <a
          class="nl-link bl-grid__plan"
          href={localised(page.language, planAt)}
          aria-label={week.planAt(date, place.name)}
        >
          {week.plan}
        </a>
      )}
    </>
  );
}

const SHAPES = { open: '●', closed: '○', unknown: '?' } as const;

/** A word and a shape for each: what nobody knows is neither open nor closed. */
function Door({ cell: { day }, isOld }: { readonly cell: WeekCell; readonly isOld: boolean }) {
  const { week, words } = usePlanner().text;
  const says = isOld ? 'unknown' : day.says;
  const why = isOld ? null : whyInWords(day, words);
  return (
    <span class={`bl-grid__door bl-grid__door--${says}`}>
      <span aria-hidden="true">{SHAPES[says]} </span>
      {isOld ? week.old : week[says]}
      {isOld || day.spans.length === 0 ? null : (
        <WithNames
          sentence={` ${day.spans.map((span) => spanLine(span, words)).join(', ')}`}
          names={namesIn(...day.spans.flatMap(({ note, roomName }) => [note, roomName]))}
        />
      )}
      {why === null ? null : <WithNames sentence={` (${why})`} names={namesIn(day.reason?.label ?? null)} />}
    </span>
  );
}

function Held({ line }: { readonly line: HeldLine }) {
  const { page, text } = usePlanner();
  const { week, words } = text;
  const { start, end, title, titleLanguage, who, roomName, sample, cancelled, clashes, to } = line;
  const named = <InLanguage language={titleLanguage}>{title}</InLanguage>;
  return (
    <li>
      {week.times(words.calendar.clock(start), words.calendar.clock(end))}{' '}
      <strong>
        {to === null ? (
          named
        ) : (
          <a class="nl-link" href={localised(page.language, to)}>
            {named}
          </a>
        )}
      </strong>
      {[who, roomName].map((part) =>
        part === null ? null : <WithNames key={part} sentence={` · ${part}`} names={[part]} />,
      )}
      {sample && who === null ? ` · ${week.certainty.sample}` : null}
      {cancelled === null ? null : (
        <span class="bl-grid__trouble">
          <span aria-hidden="true">✕ </span>
          <WhyNot cancelled={cancelled} />
        </span>
      )}
      {clashes.map((clash) => (
        <span key={clash} class="bl-grid__trouble">
          <span aria-hidden="true">⚠ </span>
          {week.clash(clash)}
        </span>
      ))}
    </li>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { WeekContent } from '../../../../server/contract/planner/week.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { moveByArrows } from './grid-keys.ts';
import { ListPartNav } from './list-part-nav.tsx';
import { TodayList } from './today-list.tsx';
import { weekAddress } from './week-address.ts';
import { WeekFilter } from './week-filter.tsx';
import { WeekRow } from './week-row.tsx';

/** The week, and who is where today: a table, of which a small screen shows one day at a time. */
export function WeekView({ content }: { readonly content: WeekContent }) {
  const { page, text, now } = usePlanner();
  const { week, words } = text;
  const { days, thisMonday, places } = content;
  const [monday = thisMonday] = days;
  const sunday = days.at(-1) ?? monday;
  const today = wallTimeOf(now).date;
  const isOther = monday !== thisMonday;
  const { helpTopic, organisation, neighbourhood, free } = content.form;
  const isNarrow = `${helpTopic}${organisation}${neighbourhood}` !== '' || free;
  const to = (changes: Parameters<typeof weekAddress>[2]) => weekAddress(page.language, content, changes);
  return (
    <section class="bl-section bl-planner-week">
      <h1 class="nl-heading nl-heading--level-1">
        {week.heading(words.calendar.dayOfMonth(monday, today), words.calendar.dayOfMonth(sunday, today))}
      </h1>
      <nav aria-label={week.otherWeeks} class="bl-week-choice">
        <a class="nl-link" href={to({ week: weekBeside(days, -1) })}>
          {week.previous}
        </a>
        {isOther ? (
          <a class="nl-link" href={to({ week: thisMonday })}>
            {week.thisWeek}
          </a>
        ) : null}
        <a class="nl-link" href={to({ week: weekBeside(days, 1) })}>
          {week.next}
        </a>
      </nav>
      <div class="bl-week-folds">
        {isOther ? null : <TodayList held={content.today} more={content.moreToday} />}
        <WeekFilter content={content} />
      </div>
      <p class="nl-paragraph" role="status">
        {places.length > 0 ? week.places(content.part.total) : isNarrow ? week.none : week.noPlaces}
      </p>
      {places.length === 0 && !isNarrow ? (
        <NoPlaces content={content} />
      ) : places.length === 0 ? (
        <p class="nl-paragraph">
          <a class="nl-link bl-tall-link" href={localised(page.language, `/planner?week=${monday}`)}>
            {week.showAll}
          </a>
        </p>
      ) : (
        <>
          <Grid content={content} />
          <ListPartNav part={content.part} />
        </>
      )}
    </section>
  );
}

/** Nothing was asked for, and still there is no place: what whoever looks can do about it. */
function NoPlaces({ content: { form, choices } }: { readonly content: WeekContent }) {
  const { page, text } = usePlanner();
  const { week } = text;
  const oversees = page.caller?.roles.some((role) => role === 'coordinator' || role === 'administrator');
  const to = localised(page.language, `/beheer/plekken?wijk=${form.district}`);
  return (
    <p class="nl-paragraph">
      {oversees === true ? (
        <a class="nl-link bl-tall-link" href={to}>
          {week.addPlaces}
        </a>
      ) : choices.districts.length > 1 ? (
        week.otherDistrict
      ) : (
        week.askCoordinator
      )}
    </p>
  );
}

function Grid({ content }: { readonly content: WeekContent }) {
  const { page, text, now } = usePlanner();
  const { week, words } = text;
  const { days, shownDay, places } = content;
  const table = useRef<HTMLTableElement>(null);
  const today = wallTimeOf(now).date;
  useEffect(() => (table.current === null ? undefined : moveByArrows(table.current)), []);
  return (
    <>
      <nav aria-label={week.whichDay} class="bl-day-choice">
        {days.map((day) => {
          const short = week.shortDay(words.calendar.weekday(day).slice(0, 2), Number(day.slice(8)));
          return (
            <a
              key={day}
              class="nl-link"
              href={weekAddress(page.language, content, { day })}
              aria-current={day === shownDay ? 'true' : undefined}
              aria-label={`${short}: ${words.calendar.fullDate(day, today)}`}
            >
              {short}
            </a>
          );
        })}
        <a
          class="nl-link"
          href={weekAddress(page.language, content, { day: 'all' })}
          aria-current={shownDay === null ? 'true' : undefined}
        >
          {week.allDays}
        </a>
      </nav>
      <p class="nl-paragraph">
        <a class="nl-link bl-tall-link" href="#after-week">
          {week.skip}
        </a>
        <span class="bl-small bl-wide-only"> {week.byKeys}</span>
      </p>
      <table class="bl-grid" ref={table}>
        <caption class="bl-unseen">{week.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{week.place}</th>
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                {words.calendar.fullDate(day, today)}
                {day === today ? <span class="bl-small"> · {week.today}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <WeekRow key={place.slug} place={place} shownDay={shownDay} />
          ))}
        </tbody>
      </table>
      <div id="after-week" tabIndex={-1} />
    </>
  );
}

/** The Monday before or after. */
function weekBeside(days: readonly string[], weeks: 1 | -1): string {
  const [year = 0, month = 1, day = 1] = (days[0] ?? '').split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 7 * weeks)).toISOString().slice(0, 10);
}

import type { DayOfWeek, PlaceContent, SpecialDayAhead } from '../../../server/contract/page.ts';
import { whyInWords } from '../../../server/contract/words/day-words.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { capitalised } from '../../list/moments.ts';
import { usePlaceState } from '../../place-state.ts';
import { Dutch } from '../dutch.tsx';
import { AsWritten } from './as-written.tsx';
import { DayHours } from './day-hours.tsx';

/** The usual week in a sentence, then fourteen days, today first, with what is special in them. */
export function WeekSection({ content }: { readonly content: PlaceContent }) {
  const { text } = usePlaceState();
  const last = content.days.at(-1)?.date ?? '';
  const later = content.specialDays.filter(({ from }) => from > last);
  return (
    <section class="bl-section" aria-labelledby="week">
      <h2 class="nl-heading nl-heading--level-2" id="week">
        {text.place.week}
      </h2>
      {content.summaries.map(({ roomName, sentence, written }) => (
        <p class="nl-paragraph" key={roomName}>
          {roomName === null ? null : (
            <strong>
              <Dutch>{roomName}</Dutch>:{' '}
            </strong>
          )}
          <AsWritten sentence={sentence} written={written} />
        </p>
      ))}
      <table class="bl-week">
        <caption class="bl-unseen">{text.place.week}</caption>
        <thead>
          <tr>
            <th scope="col">{text.place.day}</th>
            <th scope="col">{text.place.times}</th>
          </tr>
        </thead>
        <tbody>
          {content.days.map((day) => (
            <WeekRow key={day.date} day={day} />
          ))}
        </tbody>
      </table>
      {later.length === 0 ? null : <SpecialDays days={later} />}
    </section>
  );
}

function WeekRow({ day }: { readonly day: DayOfWeek }) {
  const { text, now } = usePlaceState();
  const today = wallTimeOf(now).date;
  const name = text.words.calendar.fullDate(day.date, today);
  const why = whyInWords(day, text.words);
  return (
    <tr class={day.date === today ? 'bl-week__today' : undefined}>
      <th scope="row">{day.date === today ? text.place.todayIs(name) : capitalised(name)}</th>
      <td>
        <DayHours day={day} />
        {why === null ? null : (
          <p class="nl-paragraph bl-week__why">{why === day.reason?.label ? <Dutch>{why}</Dutch> : why}</p>
        )}
      </td>
    </tr>
  );
}

function SpecialDays({ days }: { readonly days: readonly SpecialDayAhead[] }) {
  const { text, now } = usePlaceState();
  const today = wallTimeOf(now).date;
  const { calendar, holidays } = text.words;
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{text.place.specialDays}</h3>
      <dl class="bl-special">
        {days.map((day) => {
          const from = capitalised(calendar.fullDate(day.from, today));
          const dates =
            day.from === day.through
              ? from
              : text.place.fromThrough(from, calendar.fullDate(day.through, today));
          const name = day.publicHoliday === null ? day.label : holidays[day.publicHoliday];
          return (
            <div key={`${day.from}${name}`}>
              <dt>
                {dates}
                {name === null ? null : (
                  <>
                    {' · '}
                    {day.publicHoliday === null ? <Dutch>{name}</Dutch> : name}
                  </>
                )}
              </dt>
              <dd>
                <DayHours day={day} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

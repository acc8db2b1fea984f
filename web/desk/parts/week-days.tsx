import type { ThisWeekContent, WeekDayToCheck } from '../../../server/contract/desk/this-week.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { DayLine } from './day-line.tsx';

/** Seven days as visitors will read them, with what clashes or is not known marked in its place. */
export function WeekDays({ content }: { readonly content: ThisWeekContent }) {
  const { text } = useDesk();
  const { calendar } = text.words;
  return (
    <ul class="bl-days bl-days--week">
      {content.days.map((day) => (
        <DayLine
          key={day.date}
          day={day}
          name={`${calendar.weekday(day.date)} ${Number(day.date.slice(8))}`}
          notes={day.clashes}
        >
          {content.hours === 'real' ? <Mend day={day} /> : null}
        </DayLine>
      ))}
    </ul>
  );
}

/** The way to put that day right. */
function Mend({ day }: { readonly day: WeekDayToCheck }) {
  const { page, text } = useDesk();
  const { place, language } = page;
  const isUnknown = day.says === 'unknown';
  if (place?.may.includes('announceDays') !== true || (!isUnknown && day.clashes.length === 0)) return null;
  const weekday = text.words.calendar.weekday(day.date);
  const holiday = isUnknown && place.may.includes('changeHours') ? day.publicHoliday : null;
  if (holiday !== null)
    return (
      <span class="bl-day__note">
        <a class="nl-link" href={localised(language, `${place.base}/bijzondere-dagen`)}>
          {text.thisWeek.openOnHoliday(text.words.holidays[holiday])}
        </a>
      </span>
    );
  return (
    <span class="bl-day__note">
      <a class="nl-link" href={localised(language, `${place.base}/anders?from=${day.date}`)}>
        {isUnknown ? text.thisWeek.fillInDay(weekday) : text.thisWeek.mendDay(weekday)}
      </a>
    </span>
  );
}

import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { DayLine } from '../parts/day-line.tsx';

export function ThisWeekView({ content }: { readonly content: ThisWeekContent }) {
  const { page, text, now } = useDesk();
  const { place } = page;
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  if (place === null) return null;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">
        {text.thisWeek.question(
          calendar.fullDate(content.from, today),
          calendar.fullDate(content.through, today),
        )}
      </h1>
      <ul class="bl-days">
        {content.days.map((day) => (
          <DayLine key={day.date} day={day} notes={day.clashes} />
        ))}
      </ul>
      <DeskForm to={place.base} name="confirm">
        <input type="hidden" name="version" value={content.version} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {text.thisWeek.yes}
        </button>
      </DeskForm>
    </section>
  );
}

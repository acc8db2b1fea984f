import { useState } from 'preact/hooks';
import type { ThisWeekContent } from '../../../server/contract/desk/this-week.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

/** The one button, always in sight; for how long it holds can be chosen, but costs no tap. */
export function ConfirmWeek({ content }: { readonly content: ThisWeekContent }) {
  const { page, text, now } = useDesk();
  const { rhythm, fourWeeks, afterHoliday } = content.holdsThrough;
  const { holds } = text.thisWeek;
  const inWords = (date: string) => text.words.calendar.fullDate(date, wallTimeOf(now).date);
  const choices: readonly (readonly [value: string, date: string, label: string])[] = [
    ['rhythm', rhythm, holds.rhythm(inWords(rhythm))],
    ...(fourWeeks === null ? [] : [['fourWeeks', fourWeeks, holds.fourWeeks(inWords(fourWeeks))] as const]),
    ...(afterHoliday === null
      ? []
      : [
          [
            'afterHoliday',
            afterHoliday.date,
            holds.afterHoliday(afterHoliday.holiday, inWords(afterHoliday.date)),
          ] as const,
        ]),
  ];
  const [through, setThrough] = useState(rhythm);
  if (page.place === null) return null;
  return (
    <DeskForm to={page.place.base} name="confirm" class="bl-sticky">
      <input type="hidden" name="version" value={content.version} />
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {text.thisWeek.yes}
      </button>
      {choices.length === 1 ? null : (
        <details class="bl-holds">
          <summary>{holds.through(inWords(through))}</summary>
          <fieldset class="bl-chips-field">
            <legend class="bl-unseen">{holds.title}</legend>
            {choices.map(([value, date, label]) => (
              <label key={value} class="bl-radio-line">
                <input
                  type="radio"
                  name="holdsThrough"
                  value={value}
                  defaultChecked={value === 'rhythm'}
                  onChange={() => setThrough(date)}
                />
                {label}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </DeskForm>
  );
}

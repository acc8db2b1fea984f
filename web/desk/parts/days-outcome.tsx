import type { DaysPreview } from '../../../server/contract/desk/days.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { useDesk } from '../desk-state.ts';
import { datesOf, toldOf } from './announced-days.tsx';
import { DayLine } from './day-line.tsx';
import { SaveButton } from './save-button.tsx';

/** The days as visitors will read them, from when they do, and the button that makes it so. */
export function DaysOutcome({ preview }: { readonly preview: DaysPreview }) {
  const state = useDesk();
  const { text, now } = state;
  const { days, blocks } = text;
  const { visibleFrom, replaced, found } = preview;
  const today = wallTimeOf(now).date;
  return (
    <>
      {preview.days.length === 0 ? null : (
        <div class="bl-preview" aria-live="polite">
          <h2 class="nl-heading nl-heading--level-3">{blocks.seen}</h2>
          <ul class="bl-days">
            {preview.days.map((day) => (
              <DayLine key={day.date} day={day} notes={[]} />
            ))}
          </ul>
          <p class="nl-paragraph">
            {visibleFrom === null
              ? days.atOnce
              : days.visibleFrom(text.words.calendar.fullDate(visibleFrom, today))}
          </p>
          {replaced.map((day) => (
            <p key={day.from} class="nl-paragraph">
              {days.replaces(`${datesOf(day, state)}: ${toldOf(day, state)}`)}
            </p>
          ))}
        </div>
      )}
      <div class="bl-save">
        <SaveButton asks={found.hits.length > 0} />
        <button class="bl-plain-button bl-noscript" type="submit" name="step" value="preview">
          {blocks.show}
        </button>
      </div>
    </>
  );
}

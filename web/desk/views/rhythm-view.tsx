import type { RhythmContent } from '../../../server/contract/desk/rhythm.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { RadioChips } from '../parts/radio-chips.tsx';

/** How often, and when, the host is asked whether the hours are right. */
export function RhythmView({ content }: { readonly content: RhythmContent }) {
  const { page, text, now } = useDesk();
  const { calendar } = text.words;
  const { rhythm } = text;
  const wrongTime = page.problems.find(({ field }) => field === 'time');
  if (page.place === null) return null;
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{rhythm.title}</h1>
      {content.next === null ? null : (
        <p class="nl-paragraph">
          {rhythm.next(
            calendar.fullDate(wallTimeOf(content.next).date, wallTimeOf(now).date),
            calendar.clock(content.next),
          )}
        </p>
      )}
      {content.canSet ? (
        <DeskForm to={`${page.place.base}/herinnering`} name="rhythm">
          <p class="nl-paragraph">{rhythm.intro}</p>
          <RadioChips
            legend={rhythm.every}
            name="every"
            chosen={content.every}
            choices={[
              ['week', rhythm.week],
              ['fourWeeks', rhythm.fourWeeks],
            ]}
          />
          <RadioChips
            legend={rhythm.weekday}
            name="weekday"
            chosen={String(content.weekday)}
            choices={rhythm.weekdays.map((name, index) => [String(index + 1), name])}
          />
          <label class="bl-field">
            {rhythm.time}
            <input
              class="bl-input"
              type="time"
              id="time"
              name="time"
              defaultValue={content.time}
              aria-invalid={wrongTime !== undefined}
              aria-describedby={wrongTime === undefined ? undefined : 'time-problem'}
            />
          </label>
          {wrongTime === undefined ? null : (
            <p class="nl-paragraph" id="time-problem">
              {wrongTime.sentence}
            </p>
          )}
          <p class="nl-paragraph">{rhythm.holiday}</p>
          <button class="nl-button nl-button--primary bl-wide-button" type="submit">
            {rhythm.save}
          </button>
        </DeskForm>
      ) : (
        <p class="nl-paragraph">{rhythm.cannot}</p>
      )}
    </section>
  );
}

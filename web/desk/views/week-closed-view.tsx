import type { WeekClosedContent } from '../../../server/contract/desk/week-closed.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { DayLine } from '../parts/day-line.tsx';
import { Hits } from '../parts/hits.tsx';
import { Keeps } from '../parts/keeps.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { usePreview } from '../use-preview.ts';

/** "Volgende week helemaal dicht": what it will do, and one button. */
export function WeekClosedView({ content: arrived }: { readonly content: WeekClosedContent }) {
  const { page, text, now } = useDesk();
  const { content, onInput } = usePreview(arrived);
  const { weekClosed } = text;
  const { place } = page;
  if (place === null) return null;
  const inWords = (date: string) => text.words.calendar.fullDate(date, wallTimeOf(now).date);
  return (
    <section class="bl-section">
      <BackLink />
      <p class="nl-paragraph">
        <strong>{place.name}</strong>
      </p>
      <h1 class="nl-heading nl-heading--level-2">
        {weekClosed.title(inWords(content.from), inWords(content.through))}
      </h1>
      {content.canClose ? (
        <DeskForm to={`${place.base}/week-dicht`} name="weekClosed">
          <input type="hidden" name="from" value={content.from} />
          <input type="hidden" name="through" value={content.through} />
          <div onInput={onInput}>
            <ReasonField legend={weekClosed.why} reason={arrived.reason} />
            <Keeps keeps={arrived.keeps} />
          </div>
          <h2 class="nl-heading nl-heading--level-3">{weekClosed.preview}</h2>
          <ul class="bl-days bl-days--week">
            {content.days.map((day) => (
              <DayLine
                key={day.date}
                day={day}
                name={`${text.words.calendar.weekday(day.date)} ${Number(day.date.slice(8))}`}
                notes={[]}
              />
            ))}
          </ul>
          <Hits found={content.found} />
          <div class="bl-save">
            <button class="nl-button nl-button--primary bl-wide-button" type="submit">
              {weekClosed.save}
            </button>
          </div>
        </DeskForm>
      ) : (
        <p class="nl-paragraph">{weekClosed.cannot}</p>
      )}
    </section>
  );
}

import type { AnnouncedDay } from '../../../server/contract/desk/days.ts';
import { spanLine } from '../../../server/contract/words/day-words.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { type DeskState, useDesk } from '../desk-state.ts';

/** What was said of days ahead, each with the way back. */
export function AnnouncedDays({ announced }: { readonly announced: readonly AnnouncedDay[] }) {
  const state = useDesk();
  const { days } = state.text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{days.announced}</h2>
      {announced.length === 0 ? <p class="nl-paragraph">{days.nothingAnnounced}</p> : null}
      <ul class="bl-card-list">
        {announced.map((day) => (
          <li key={`${day.from} ${day.through}`}>
            <span>
              <strong>{datesOf(day, state)}</strong>: {toldOf(day, state)}
            </span>
            <TakeBack day={day} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TakeBack({ day }: { readonly day: AnnouncedDay }) {
  const state = useDesk();
  const { page, text } = state;
  if (page.place === null) return null;
  return (
    <DeskForm to={`${page.place.base}/anders`} name={`takeBack-${day.from}-${day.through}`}>
      <input type="hidden" name="takeFrom" value={day.from} />
      <input type="hidden" name="takeThrough" value={day.through} />
      <button
        class="bl-plain-button"
        type="submit"
        name="step"
        value="takeBack"
        aria-label={text.days.takeBackOf(datesOf(day, state))}
      >
        {text.days.takeBack}
      </button>
    </DeskForm>
  );
}

/** "maandag 7 december tot en met vrijdag 11 december" */
export function datesOf(
  { from, through }: Pick<AnnouncedDay, 'from' | 'through'>,
  { text, now }: Pick<DeskState, 'text' | 'now'>,
): string {
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  const first = calendar.fullDate(from, today);
  return from === through ? first : text.days.range(first, calendar.fullDate(through, today));
}

/** "dicht, verbouwing" */
export function toldOf({ says, spans, reason }: AnnouncedDay, { text }: Pick<DeskState, 'text'>): string {
  const what =
    spans.length > 0
      ? text.words.list(spans.map((span) => spanLine(span, text.words)))
      : text.days.told[says];
  return reason === null ? what : `${what} (${reason})`;
}

import type { CloseTodayContent } from '../../../server/contract/desk/close-today.ts';
import { openStateAt } from '../../../server/contract/open-state.ts';
import { useDesk } from '../desk-state.ts';
import { DayLine } from './day-line.tsx';
import { Hits } from './hits.tsx';

/** Exactly what visitors will see, and which walk-in hours it hits. */
export function ClosingPreview({ content: { preview } }: { readonly content: CloseTodayContent }) {
  const { text, now } = useDesk();
  const { closeToday, words } = text;
  return (
    <div class="bl-preview" aria-live="polite">
      {preview.kind === 'cannot' ? (
        <p class="nl-paragraph">
          <strong>{closeToday.cannot[preview.why]}</strong>
        </p>
      ) : (
        <>
          <h2 class="nl-heading nl-heading--level-3">{closeToday.preview}</h2>
          <p class="nl-paragraph">
            <strong>{words.answer(openStateAt(preview.timetable, now), now)}</strong>
          </p>
          <ul class="bl-days bl-days--week">
            <DayLine day={preview.day} name={closeToday.today} notes={[]} />
          </ul>
          <Hits found={preview.found} />
        </>
      )}
    </div>
  );
}

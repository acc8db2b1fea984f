import type { MomentPreview } from '../../../../server/contract/planner/proposal.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { usePlanner } from '../../planner-state.ts';

/** As many as one reads before folding. */
const CLASHES_SHOWN = 3;

/** The moment in words, its first dates, and what is in the way. */
export function PreviewOfMoment({
  preview,
  quiet = false,
}: {
  readonly preview: MomentPreview;
  readonly quiet?: boolean;
}) {
  const { text, now } = usePlanner();
  const { proposals, words } = text;
  const today = wallTimeOf(now).date;
  const { dates, firstDay } = preview;
  return (
    <>
      {quiet ? null : (
        <p class="nl-paragraph">
          <strong>{preview.sentence}</strong>
        </p>
      )}
      {dates.length === 0 ? (
        <p class="nl-paragraph">{proposals.noDates}</p>
      ) : (
        <p class="nl-paragraph">
          {proposals.dates}: {words.list(dates.map((date) => words.calendar.fullDate(date, today)))}.
        </p>
      )}
      <InTheWay preview={preview} />
      {preview.noRoom === 0 ? null : (
        <div class="bl-hit">
          <p class="nl-paragraph">{proposals.roomsFull(preview.noRoom, preview.times)}</p>
        </div>
      )}
      {firstDay === null ? null : (
        <>
          <h3 class="nl-heading nl-heading--level-3">{proposals.doorThen}</h3>
          <ul class="bl-days">
            <DayLine day={firstDay.day} notes={[]} />
          </ul>
          {firstDay.others.length === 0 ? (
            <p class="nl-paragraph">{proposals.nobodyElse}</p>
          ) : (
            <>
              <p class="nl-paragraph">{proposals.others}:</p>
              <ul class="bl-list">
                {firstDay.others.map((other) => (
                  <li key={other}>{other}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  );
}

function InTheWay({ preview: { clashes, hindered, times } }: { readonly preview: MomentPreview }) {
  const { text } = usePlanner();
  const { proposals } = text;
  if (times === 0) return null;
  if (clashes.length === 0) return <p class="nl-paragraph">{proposals.allFine(times)}</p>;
  const rest = clashes.slice(CLASHES_SHOWN);
  return (
    <div class="bl-hit">
      <p class="nl-paragraph">
        <strong>{proposals.hindered(hindered, times)}</strong>
      </p>
      <Sentences sentences={clashes.slice(0, CLASHES_SHOWN)} />
      {rest.length === 0 ? null : (
        <details class="bl-fold">
          <summary>{proposals.more(rest.length)}</summary>
          <Sentences sentences={rest} />
        </details>
      )}
    </div>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul class="bl-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

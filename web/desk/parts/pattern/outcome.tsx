import type { PatternPreview } from '../../../../server/contract/desk/pattern.ts';
import { useDesk } from '../../desk-state.ts';
import { DayLine } from '../day-line.tsx';
import { SaveButton } from '../save-button.tsx';

/** The pattern in a sentence, the button that saves it, and the days that come of it. */
export function Outcome({ preview }: { readonly preview: PatternPreview }) {
  const { text } = useDesk();
  const { pattern, blocks } = text;
  const { sentence, days, found, findings, refuses } = preview;
  return (
    <>
      <div aria-live="polite">
        {sentence === '' ? null : (
          <p class="nl-paragraph">
            {pattern.sentence} <strong>{sentence}</strong>
          </p>
        )}
      </div>
      <SaveButton asks={!refuses && (found.hits.length > 0 || findings.length > 0)} />
      <button class="bl-plain-button bl-noscript" type="submit" name="step" value="preview">
        {blocks.show}
      </button>
      <h2 class="nl-heading nl-heading--level-2">{pattern.coming}</h2>
      {days.length === 0 ? (
        <p class="nl-paragraph">{sentence === '' && !refuses ? blocks.nothingYet : pattern.mendFirst}</p>
      ) : (
        <ul class="bl-days">
          {days.map((day) => (
            <DayLine key={day.date} day={day} notes={[]} />
          ))}
        </ul>
      )}
    </>
  );
}

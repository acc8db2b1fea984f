import type { CloseTodayContent } from '../../../server/contract/desk/close-today.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { ClosingPreview } from '../parts/closing-preview.tsx';
import { FillInFirst } from '../parts/fill-in-first.tsx';
import { Keeps } from '../parts/keeps.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { RadioChips } from '../parts/radio-chips.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { usePreview } from '../use-preview.ts';

/** "Vandaag dicht": the likeliest choice is made, its result is there, and one button saves it. */
export function CloseTodayView({ content: arrived }: { readonly content: CloseTodayContent }) {
  const { page, text } = useDesk();
  const { content, isLive, onInput } = usePreview(arrived);
  const { closeToday } = text;
  const { place } = page;
  if (place === null) return null;
  const isHit = content.preview.kind === 'preview' && content.preview.found.hits.length > 0;
  const why = arrived.preview.kind === 'cannot' ? arrived.preview.why : null;
  const isWithoutHours = why === 'sample' || why === 'noHours';
  const cannotEver = isWithoutHours || why === 'notOpenToday';
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{closeToday.title}</h1>
      {cannotEver && (arrived.chosen === 'allDay' || arrived.chosen === 'fromNow') ? (
        <>
          <ClosingPreview content={arrived} />
          {isWithoutHours ? <FillInFirst /> : null}
        </>
      ) : (
        <DeskForm to={`${place.base}/dicht`} name="close">
          <div onInput={onInput}>
            <RadioChips
              legend={closeToday.when}
              name="closing"
              chosen={arrived.chosen}
              choices={arrived.choices.map((choice) => [choice, closeToday.choices[choice]])}
            >
              {(['until', 'from'] as const).map((edge) => (
                <label key={edge} class={`bl-field bl-${edge}`}>
                  {closeToday.edges[edge]}
                  <input class="bl-input" type="time" id={edge} name={edge} defaultValue={arrived[edge]} />
                </label>
              ))}
            </RadioChips>
            <ReasonField legend={closeToday.why} reason={arrived.reason} />
            <Keeps keeps={arrived.keeps} />
          </div>
          <ClosingPreview content={content} />
          <div class="bl-save">
            <button class="nl-button nl-button--primary bl-wide-button" type="submit">
              {isHit ? text.blocks.saveAnyway : closeToday.save}
            </button>
            {isLive ? null : (
              <button
                class="nl-button nl-button--secondary bl-wide-button"
                type="submit"
                name="step"
                value="preview"
              >
                {closeToday.look}
              </button>
            )}
          </div>
        </DeskForm>
      )}
    </section>
  );
}

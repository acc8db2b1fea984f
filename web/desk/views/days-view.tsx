import { blockName, partsOfStep } from '../../../server/contract/desk/blocks.ts';
import {
  DAY,
  DAYS_SAY,
  type DaysContent,
  daysAfterStep,
  daysSteps,
  sayingDays,
} from '../../../server/contract/desk/days.ts';
import type { DeskContent } from '../../../server/contract/desk/desk-page.ts';
import { keepsWithin } from '../../../server/contract/desk/keeps.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { AnnouncedDays } from '../parts/announced-days.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Blocks } from '../parts/blocks.tsx';
import { CannotDeviate } from '../parts/cannot-deviate.tsx';
import { ChoiceChips } from '../parts/choice-chips.tsx';
import { DaysOutcome } from '../parts/days-outcome.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { DraftOffer } from '../parts/draft-offer.tsx';
import { FindingNotes } from '../parts/finding-notes.tsx';
import { Hits } from '../parts/hits.tsx';
import { Keeps } from '../parts/keeps.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { StepButton } from '../parts/step-button.tsx';
import { useEditor } from '../use-editor.ts';

/** Another day or some days: which, how, and what visitors will see of it. */
export function DaysView({ content: arrived }: { readonly content: DaysContent }) {
  const { page, text, now, announce } = useDesk();
  const editor = useEditor(arrived, ofScreen);
  const { form, setForm, content, inside } = editor;
  const { preview } = content;
  const { days } = text;
  if (page.place === null) return null;
  if (arrived.cannot !== null) {
    return <CannotDeviate title={days.title} sentence={days.cannot[arrived.cannot]} />;
  }

  function step(words: string) {
    const next = daysAfterStep(form, words);
    setForm(next);
    const [verb] = partsOfStep(words);
    if (verb === 'addBlock') {
      announce(text.blocks.added);
      editor.focusOn(`${blockName(DAY, next.blocks.length - 1)}.opens`);
    }
    if (verb === 'removeBlock') {
      announce(text.blocks.removed);
      editor.focusOn(`${DAY}.add`);
    }
  }
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{days.title}</h1>
      {editor.offersDraft ? <DraftOffer onResume={editor.resumeDraft} onDrop={editor.dropDraft} /> : null}
      <DeskForm to={`${page.place.base}/anders`} name="days">
        <div ref={inside}>
          <DefaultButton />
          <fieldset class="bl-chips-field" id="dates" tabIndex={-1}>
            <legend>{days.when}</legend>
            <div class="bl-radio-chips">
              {arrived.chips.map((chip) => (
                <StepButton key={chip.key} kind="chip" step={daysSteps.dates(chip)} onStep={step}>
                  {days.chips[chip.key]}
                </StepButton>
              ))}
            </div>
            <div class="bl-block__times">
              {(['from', 'through'] as const).map((edge) => (
                <label key={edge} class="bl-field">
                  <span>{days[edge]}</span>
                  <input
                    class="bl-input"
                    type="date"
                    id={edge}
                    name={edge}
                    min={wallTimeOf(now).date}
                    value={form[edge]}
                    onInput={(event) => setForm({ ...form, [edge]: event.currentTarget.value })}
                  />
                </label>
              ))}
            </div>
            <FindingNotes
              name="dates"
              findings={preview.findings.filter(({ at }) => at === 'dates')}
              onStep={step}
            />
          </fieldset>
          <ChoiceChips
            type="radio"
            name="says"
            id="says"
            legend={days.what}
            choices={DAYS_SAY.map((says) => ({ value: says, label: days.says[says] }))}
            chosen={form.says === null ? [] : [form.says]}
            onChange={(value) =>
              setForm(sayingDays(form, DAYS_SAY.find((says) => says === value) ?? form.says))
            }
          />
          <FindingNotes
            name="says"
            findings={preview.findings.filter(({ at }) => at === 'says')}
            onStep={step}
          />
          {form.says === 'asAlways' ? <p class="nl-paragraph">{days.asAlwaysHint}</p> : null}
          {form.says === 'changed' ? (
            <Blocks
              name={DAY}
              blocks={form.blocks}
              times={arrived.times}
              findings={preview.findings}
              onBlocks={(blocks) => setForm({ ...form, blocks })}
              onStep={step}
            />
          ) : null}
          <label class="bl-field">
            <span>{days.reason}</span>
            <input
              class="bl-input"
              name="reason"
              maxLength={80}
              autocomplete="off"
              value={form.reason}
              onInput={(event) => setForm({ ...form, reason: event.currentTarget.value })}
            />
          </label>
          {form.says === 'closed' ? (
            <Keeps
              keeps={keepsWithin(form.keeps, form.from, form.through || form.from)}
              onTakeBack={(value) => setForm({ ...form, keeps: form.keeps.filter((each) => each !== value) })}
            />
          ) : null}
          <Hits found={preview.found} onStep={step} />
          <DaysOutcome preview={preview} />
        </div>
      </DeskForm>
      <AnnouncedDays announced={arrived.announced} />
    </section>
  );
}

function ofScreen(content: DeskContent): DaysContent | null {
  return content.view === 'days' ? content : null;
}

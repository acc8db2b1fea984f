import { blockName, partsOfStep } from '../../../server/contract/desk/blocks.ts';
import type { DeskContent } from '../../../server/contract/desk/desk-page.ts';
import {
  itemName,
  type SpecialDaysContent,
  type SpecialFact,
  type SpecialItem,
  specialAfterStep,
  specialSteps,
} from '../../../server/contract/desk/special-days.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { CannotDeviate } from '../parts/cannot-deviate.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { DraftOffer } from '../parts/draft-offer.tsx';
import { Hits } from '../parts/hits.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { SaveButton } from '../parts/save-button.tsx';
import { SpecialItemFields } from '../parts/special-item.tsx';
import { StepButton } from '../parts/step-button.tsx';
import { useEditor } from '../use-editor.ts';

/** Public holidays, school holidays and days of one's own: those that visitors wait for first. */
export function SpecialDaysView({ content: arrived }: { readonly content: SpecialDaysContent }) {
  const { page, text, now, announce } = useDesk();
  const editor = useEditor(arrived, ofScreen);
  const { form, setForm, content } = editor;
  const { specialDays, words } = text;
  if (page.place === null) return null;
  if (arrived.cannot !== null) {
    return <CannotDeviate title={specialDays.title} sentence={specialDays.cannot[arrived.cannot]} />;
  }

  function step(taken: string) {
    const next = specialAfterStep(form, taken);
    setForm(next);
    const [verb, where] = partsOfStep(taken);
    if (verb === 'addDay') editor.focusOn(`${itemName(next.items.length - 1)}.name`);
    if (verb === 'addDay') announce(specialDays.added);
    if (verb === 'removeDay') announce(specialDays.removed);
    if (verb === 'addBlock') {
      const at = next.items.findIndex((_, index) => itemName(index) === where);
      announce(text.blocks.added);
      editor.focusOn(`${blockName(where, (next.items[at]?.blocks.length ?? 1) - 1)}.opens`);
    }
  }

  // Where an answer stands does not change while it is given, or it would jump away under a finger.
  const isAsked = (item: SpecialItem) => factOf(arrived, item).isAsked;
  const fields = (item: SpecialItem, at: number) => (
    <SpecialItemFields
      // Where it stands in the form is its name.
      key={itemName(at)}
      name={itemName(at)}
      item={item}
      fact={factOf(content, item)}
      times={arrived.times}
      findings={content.findings}
      onItem={(next) => setForm({ items: form.items.with(at, next) })}
      onStep={step}
    />
  );
  const isSoon = (item: SpecialItem) => factOf(arrived, item).isSoon;
  const those = (belongs: (item: SpecialItem) => boolean) =>
    form.items.flatMap((item, at) => (belongs(item) ? [fields(item, at)] : []));
  const asked = those(isAsked);
  const soon = those((item) => isSoon(item) && !isAsked(item));
  const later = those((item) => !isSoon(item));
  const isOddLater = form.items.some(
    (item, at) => !isSoon(item) && content.findings.some((finding) => finding.at.startsWith(itemName(at))),
  );
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{specialDays.title}</h1>
      <p class="nl-paragraph">
        {specialDays.intro} {specialDays.everyYear}
      </p>
      {editor.offersDraft ? <DraftOffer onResume={editor.resumeDraft} onDrop={editor.dropDraft} /> : null}
      <DeskForm to={`${page.place.base}/bijzondere-dagen`} name="specialDays">
        <div ref={editor.inside}>
          <DefaultButton />
          <input type="hidden" name="version" value={content.version} />
          {asked.length === 0 ? null : (
            <>
              <h2 class="nl-heading nl-heading--level-2">{specialDays.askedTitle}</h2>
              <ul>{asked}</ul>
            </>
          )}
          <ul>{soon}</ul>
          <details class="bl-fold" open={isOddLater}>
            <summary>{specialDays.later(later.length)}</summary>
            <ul>{later}</ul>
          </details>
          <StepButton step={specialSteps.addDay} onStep={step}>
            {specialDays.addDay}
          </StepButton>
          {arrived.schoolHolidaysKnownThrough === null ? null : (
            <p class="nl-paragraph">
              {specialDays.schoolUnknown(
                words.calendar.fullDate(arrived.schoolHolidaysKnownThrough, wallTimeOf(now).date),
              )}
            </p>
          )}
          <Hits found={content.found} onStep={step} />
          <SaveButton asks={content.found.hits.length > 0} label={specialDays.save} />
        </div>
      </DeskForm>
    </section>
  );
}

/** Of a day that was added since, nothing is known yet. */
function factOf({ facts, form }: SpecialDaysContent, { kind, key }: SpecialItem): SpecialFact {
  const at = form.items.findIndex((item) => key !== '' && item.kind === kind && item.key === key);
  return facts[at] ?? { publicHoliday: null, isSoon: true, isAsked: false, shutAnyway: false, own: null };
}

function ofScreen(content: DeskContent): SpecialDaysContent | null {
  return content.view === 'specialDays' ? content : null;
}

import { blockName, partsOfStep } from '../../../server/contract/desk/blocks.ts';
import type { DeskContent } from '../../../server/contract/desk/desk-page.ts';
import type { PatternContent, PatternForm } from '../../../server/contract/desk/pattern.ts';
import { afterStep, groupName, inPeriod, steps } from '../../../server/contract/desk/pattern-steps.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { DefaultButton } from '../parts/default-button.tsx';
import { DraftOffer } from '../parts/draft-offer.tsx';
import { Hits } from '../parts/hits.tsx';
import { Examples } from '../parts/pattern/examples.tsx';
import { Kept } from '../parts/pattern/kept.tsx';
import { Outcome } from '../parts/pattern/outcome.tsx';
import { Period } from '../parts/pattern/period.tsx';
import { Rooms } from '../parts/pattern/rooms.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { StepButton } from '../parts/step-button.tsx';
import { useEditor } from '../use-editor.ts';
import type { DeskWords } from '../words/nl.ts';

/** The fixed pattern, as it is edited and as it will be. */
export function PatternView({ content: arrived }: { readonly content: PatternContent }) {
  const { page, text, announce } = useDesk();
  const editor = useEditor(arrived, ofScreen, arrived.room ?? '');
  const { form, setForm, content, inside, focusOn } = editor;
  const { preview } = content;
  const { pattern } = text;
  if (page.place === null) return null;

  function take(next: PatternForm, sentence: string | null, focus: string | null) {
    setForm(next);
    if (sentence !== null) announce(sentence);
    if (focus !== null) focusOn(focus);
  }
  function step(words: string) {
    const next = afterStep(form, words);
    take(next, saidAfter(words, text), focusAfter(words, next));
  }
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{pattern.title}</h1>
      {content.sample ? <p class="nl-paragraph">{pattern.sample}</p> : null}
      <Rooms content={arrived} />
      {editor.offersDraft ? <DraftOffer onResume={editor.resumeDraft} onDrop={editor.dropDraft} /> : null}
      <DeskForm to={`${page.place.base}/tijden`} name="pattern">
        <div ref={inside}>
          <DefaultButton />
          <input type="hidden" name="version" value={content.version} />
          <input type="hidden" name="room" value={arrived.room ?? ''} />
          <Examples
            examples={arrived.examples}
            isNew={isUntouched(form)}
            onExample={(example) => take(example, pattern.filledIn, null)}
          />
          {form.periods.map((period, at) => (
            <Period
              // Periods have no names that last: they are what stands first, second, third.
              key={`p${at}`}
              at={at}
              period={period}
              times={arrived.times}
              findings={preview.findings}
              nextDates={preview.nextDates}
              onPeriod={(next) => setForm(inPeriod(form, at, () => next))}
              onStep={step}
            />
          ))}
          <details class="bl-fold">
            <summary>{pattern.season}</summary>
            <p class="nl-paragraph">{pattern.seasonHint}</p>
            <StepButton step={steps.addPeriod} onStep={step}>
              {pattern.addSeason}
            </StepButton>
          </details>
          <Hits found={preview.found} onStep={step} />
          <Outcome preview={preview} />
          <Kept kept={content.kept} />
        </div>
      </DeskForm>
    </section>
  );
}

function ofScreen(content: DeskContent): PatternContent | null {
  return content.view === 'pattern' ? content : null;
}

function isUntouched({ periods }: PatternForm): boolean {
  return periods.every(({ groups }) =>
    groups.every(
      ({ weekdays, blocks }) =>
        weekdays.length === 0 && blocks.every(({ opens, closes }) => opens + closes === ''),
    ),
  );
}

function saidAfter(step: string, { pattern, blocks }: DeskWords): string | null {
  const said: { readonly [verb: string]: string } = {
    addBlock: blocks.added,
    removeBlock: blocks.removed,
    addGroup: pattern.daysAdded,
    removeGroup: pattern.daysRemoved,
    addPeriod: pattern.seasonAdded,
    removePeriod: pattern.seasonRemoved,
  };
  return said[partsOfStep(step)[0]] ?? null;
}

/** Where somebody goes on who does not see what appeared, or whose button went away. */
function focusAfter(step: string, { periods }: PatternForm): string | null {
  const [verb, where, what] = partsOfStep(step);
  const [, period = '0', group = '0'] = /^p(\d+)(?:\.g(\d+))?/.exec(where) ?? [];
  const groups = periods[Number(period)]?.groups ?? [];
  const last = groupName(Number(period), groups.length - 1);
  const blocks = groups[Number(group)]?.blocks ?? [];
  switch (verb) {
    case 'addBlock':
      return `${blockName(where, blocks.length - 1)}.opens`;
    case 'addGroup':
      return what === '' ? `${last}.days` : `${blockName(last, 0)}.opens`;
    case 'removeBlock':
    case 'times':
      return `${groupName(Number(period), Number(group))}.add`;
    case 'removeGroup':
      return `p${period}.add`;
    case 'addPeriod':
      return `p${periods.length - 1}.from`;
    default:
      return null;
  }
}

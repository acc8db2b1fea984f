import type { NewProposalContent } from '../../../../server/contract/planner/new-proposal.ts';
import type { MomentPreview } from '../../../../server/contract/planner/proposal.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { DefaultButton } from '../../parts/default-button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { usePlanner } from '../../planner-state.ts';
import { usePreview } from '../../use-preview.ts';
import { WhatFields, WhereFields } from './new-proposal-fields.tsx';
import { MomentFields } from './proposal-moment-fields.tsx';
import { PreviewOfMoment } from './proposal-preview.tsx';

/** One column, the most needed first; what it comes down to shows while it is filled in. */
export function NewProposalView({ content: arrived }: { readonly content: NewProposalContent }) {
  const { text } = usePlanner();
  const { content, onInput, isLive } = usePreview(arrived);
  const { form } = arrived;
  const { proposing } = text;
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{proposing.title}</h1>
      <p class="nl-paragraph">{proposing.intro}</p>
      <Missing choices={content.choices} />
      <DeskForm to="/planner/voorstel/nieuw" name="newProposal" class="bl-stack">
        <DefaultButton />
        <div class="bl-stack" onInput={onInput}>
          <WhereFields form={form} choices={content.choices} />
          <h2 class="nl-heading nl-heading--level-2">{proposing.when}</h2>
          <MomentFields form={form.moment} rooms={content.choices.rooms} />
          <LivePreview preview={content.preview} isLive={isLive} />
          <h2 class="nl-heading nl-heading--level-2">{proposing.what}</h2>
          <WhatFields form={form} choices={content.choices} contact={content.contact} />
        </div>
        <TextArea name="words" label={proposing.words} value={form.words} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit" name="send" value="yes">
          {proposing.send}
        </button>
      </DeskForm>
    </>
  );
}

/** What there must be before anything can be proposed. */
function Missing({ choices: { organisations, places } }: Pick<NewProposalContent, 'choices'>) {
  const { page, text } = usePlanner();
  const { proposing } = text;
  if (organisations.length > 0 && places.length > 0) return null;
  return (
    <p class="nl-paragraph">
      <strong>{proposing.nothingYet}</strong>{' '}
      <a class="nl-link" href={localised(page.language, '/beheer/organisaties')}>
        {proposing.addOrganisation}
      </a>
    </p>
  );
}

/** Without a script a button asks for it. */
export function LivePreview({
  preview,
  isLive,
}: {
  readonly preview: MomentPreview | null;
  readonly isLive: boolean;
}) {
  const { text } = usePlanner();
  const { proposing } = text;
  return (
    <>
      {isLive ? null : (
        <button class="nl-button nl-button--secondary bl-noscript" type="submit" name="step" value="preview">
          {proposing.showPreview}
        </button>
      )}
      {preview === null ? null : (
        <section class="bl-preview" aria-label={proposing.preview} aria-live="polite">
          <PreviewOfMoment preview={preview} />
        </section>
      )}
    </>
  );
}

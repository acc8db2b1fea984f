import type { Answer, ProposalContent } from '../../../../server/contract/planner/proposal.ts';
import { DeskForm } from '../../desk-form.tsx';
import { DefaultButton } from '../../parts/default-button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { usePlanner } from '../../planner-state.ts';
import { usePreview } from '../../use-preview.ts';
import { LivePreview } from './new-proposal-view.tsx';
import { MomentFields } from './proposal-moment-fields.tsx';
import { TypedField } from './typed-field.tsx';

/** One form with a button for each answer; the words go with whichever is chosen. */
export function ProposalAnswer({ content: arrived }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  const { answers, side, version, form } = arrived;
  const { proposals } = text;
  if (answers.length === 0) return <Typed words={form.words} />;
  const has = (answer: Answer) => answers.includes(answer);
  const other = has('otherTime') ? 'otherTime' : 'again';
  return (
    <section aria-labelledby="answer">
      <h2 class="nl-heading nl-heading--level-2" id="answer">
        {proposals.answerTitle}
      </h2>
      <DeskForm to={arrived.action} name="answer" class="bl-stack">
        <DefaultButton />
        <input type="hidden" name="version" value={version} />
        <TextArea name="words" label={proposals.words} value={form.words} />
        <p class="bl-field__hint">{proposals.wordsHint}</p>
        {has('accept') ? (
          <SayYes label={side === 'place' ? proposals.accept : proposals.acceptOther} fit={arrived.fit} />
        ) : null}
        <OtherTime content={arrived} answer={other} />
        {(['decline', 'withdraw'] as const).filter(has).map((answer) => (
          <SayNo key={answer} answer={answer} />
        ))}
      </DeskForm>
    </section>
  );
}

/** Two taps where it hardly fits: something is in the way on more than half of its first dates. */
function SayYes({ label, fit }: { readonly label: string; readonly fit: ProposalContent['fit'] }) {
  const { proposals } = usePlanner().text;
  const button = (words: string) => (
    <button class="nl-button nl-button--primary bl-wide-button" type="submit" name="answer" value="accept">
      {words}
    </button>
  );
  if (fit === null || fit.hindered * 2 <= fit.times) return button(label);
  return (
    <details class="bl-other-time">
      <summary class="nl-button nl-button--primary bl-wide-button">{label}</summary>
      <div class="bl-stack">
        <p class="nl-paragraph">{proposals.beforeYes(fit.hindered, fit.times)}</p>
        {button(proposals.sendYes)}
      </div>
    </details>
  );
}

/** Two taps: it is mailed at once, and nothing takes it back. */
function SayNo({ answer }: { readonly answer: 'decline' | 'withdraw' }) {
  const { proposals } = usePlanner().text;
  return (
    <details class="bl-other-time">
      <summary class="nl-button nl-button--secondary bl-wide-button">{proposals[answer]}</summary>
      <div class="bl-stack">
        <p class="nl-paragraph">{proposals.beforeNo[answer]}</p>
        <button
          class="nl-button nl-button--secondary bl-wide-button"
          type="submit"
          name="answer"
          value={answer}
        >
          {proposals.sendNo[answer]}
        </button>
      </div>
    </details>
  );
}

interface OtherProps {
  readonly content: ProposalContent;
  readonly answer: 'otherTime' | 'again';
}

/** Folded until it is wanted; then what it would come down to shows while it is filled in. */
function OtherTime({ content: arrived, answer }: OtherProps) {
  const { text } = usePlanner();
  const { proposals, proposing } = text;
  const { content, onInput, isLive } = usePreview(arrived);
  const { askedWith, form, rooms } = arrived;
  return (
    <details class="bl-other-time" open={arrived.asksOther}>
      <summary class="nl-button nl-button--secondary bl-wide-button">{proposals[answer]}</summary>
      <div class="bl-stack" onInput={onInput}>
        {askedWith === 'lastDate' ? (
          <TypedField name="lastDate" type="date" label={proposing.lastDate} value={form.lastDate} />
        ) : (
          <>
            <MomentFields form={form.moment} rooms={rooms} onlyDate={askedWith === 'date'} />
            <LivePreview preview={content.other} isLive={isLive} />
          </>
        )}
        <button
          class="nl-button nl-button--primary bl-wide-button"
          type="submit"
          name="answer"
          value={answer}
        >
          {answer === 'otherTime' ? proposals.sendOther : proposals.sendAgain}
        </button>
      </div>
    </details>
  );
}

/** What somebody wrote with an answer that came too late: she may want to tell it otherwise. */
function Typed({ words }: { readonly words: string }) {
  const { text } = usePlanner();
  if (words === '') return null;
  return (
    <div class="bl-preview">
      <p class="nl-paragraph">{text.proposals.typed}</p>
      <blockquote>{words}</blockquote>
    </div>
  );
}

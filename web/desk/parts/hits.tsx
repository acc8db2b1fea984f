import { useEffect, useRef } from 'preact/hooks';
import {
  ASKED_FIELD,
  askStep,
  askWordsField,
  type HitsFound,
  type WalkInHit,
} from '../../../server/contract/desk/blocks.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { StepButton } from './step-button.tsx';

interface Props {
  readonly found: HitsFound;
  /** Absent: what a button changes is the server's to work out. */
  readonly onStep?: ((step: string) => void) | undefined;
}

/** Walk-in hours that would stand before a closed door, each with what can be done about it in this form. */
export function Hits({ found: { hits, mendAll }, onStep }: Props) {
  const { text } = useDesk();
  if (hits.length === 0) return null;
  return (
    <section class="bl-problems" id="hits" aria-label={text.blocks.hits}>
      {mendAll.length === 0 ? null : (
        <p class="bl-buttons">
          {mendAll.map(({ label, step }) => (
            <StepButton key={step} step={step} onStep={onStep}>
              {label}
            </StepButton>
          ))}
        </p>
      )}
      <ul>
        {hits.map((hit) => (
          <li key={hit.sentence}>
            {[hit.sentence, hit.noAsk].filter((part) => part !== null).join(' ')}
            {hit.mends.length === 0 ? null : (
              <span class="bl-buttons">
                {hit.mends.map(({ label, step }) => (
                  <StepButton key={step} step={step} onStep={onStep}>
                    {label}
                  </StepButton>
                ))}
              </span>
            )}
            <Ask hit={hit} />
            <Asked hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A message to the organisation, from the form that stays as it is. */
function Ask({ hit: { key, ask } }: { readonly hit: WalkInHit }) {
  const { page, text } = useDesk();
  const { blocks } = text;
  if (ask === null) return null;
  return (
    <details class="bl-fold">
      <summary>{blocks.ask(ask)}</summary>
      <div class="bl-save">
        <label class="bl-field">
          <span>{blocks.askWords}</span>
          <textarea class="bl-input" name={askWordsField(key)} rows={2} maxLength={280} />
        </label>
        <button
          class="nl-button nl-button--secondary"
          type="submit"
          formNoValidate
          formAction={`${localised(page.language, page.path)}#hits`}
          name="step"
          value={askStep(key)}
        >
          {blocks.sendAsk}
        </button>
      </div>
    </details>
  );
}

/** The field keeps it said through all that is sent from this form. */
function Asked({ hit: { key, asked } }: { readonly hit: WalkInHit }) {
  const { page } = useDesk();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The page goes to its top after an answer; a problem there goes first.
    if (page.problems.length === 0) said.current?.focus();
  }, []);
  if (asked === null) return null;
  return (
    <>
      <input type="hidden" name={ASKED_FIELD} value={key} />
      <p class="nl-paragraph" role="status" tabIndex={-1} ref={said}>
        <strong>{asked}</strong>
      </p>
    </>
  );
}

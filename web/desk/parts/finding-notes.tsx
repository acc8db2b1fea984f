import type { BlockFinding } from '../../../server/contract/desk/blocks.ts';
import { StepButton } from './step-button.tsx';

interface Props {
  readonly name: string;
  readonly findings: readonly BlockFinding[];
  readonly onStep: (step: string) => void;
}

export const findingsId = (name: string) => `${name}-findings`;

/** What is odd, in words, with the button that mends it. */
export function FindingNotes({ name, findings, onStep }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul class="bl-finding" id={findingsId(name)}>
      {findings.map(({ sentence, mends }) => (
        <li key={sentence}>
          <span class="bl-field__problem">{sentence}</span>
          {mends.length === 0 ? null : (
            <span class="bl-buttons">
              {mends.map(({ label, step }) => (
                <StepButton key={label} step={step} onStep={onStep}>
                  {label}
                </StepButton>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

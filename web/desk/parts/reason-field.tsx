import { useDesk } from '../desk-state.ts';
import { RadioChips } from './radio-chips.tsx';

interface ReasonProps {
  readonly legend: string;
  /** As it was chosen or typed; empty: none. */
  readonly reason: string;
}

/** Why the place is closed, folded until it is wanted. */
export function ReasonField({ legend, reason }: ReasonProps) {
  const { text } = useDesk();
  return (
    <details class="bl-fold" open={reason !== ''}>
      <summary>{legend}</summary>
      <ReasonChoice legend={legend} quiet reason={reason} words={text.closeToday} />
    </details>
  );
}

interface ChoiceProps extends ReasonProps {
  readonly quiet?: boolean;
  readonly words: {
    readonly reasons: readonly (readonly [value: string, label: string])[];
    readonly otherReason: string;
  };
}

/** As visitors will read it: a word to tap, or words of one's own. */
export function ReasonChoice({ legend, quiet = false, reason, words }: ChoiceProps) {
  const { reasons, otherReason } = words;
  const isOneOfThese = reasons.some(([value]) => value === reason);
  return (
    <RadioChips
      legend={legend}
      quiet={quiet}
      name="reason"
      chosen={isOneOfThese ? reason : ''}
      choices={reasons}
    >
      <label class="bl-field">
        {otherReason}
        <input
          class="bl-input"
          type="text"
          id="otherReason"
          name="otherReason"
          maxLength={80}
          autocomplete="off"
          defaultValue={isOneOfThese ? '' : reason}
        />
      </label>
    </RadioChips>
  );
}

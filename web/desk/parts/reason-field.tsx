import { useDesk } from '../desk-state.ts';
import { RadioChips } from './radio-chips.tsx';

interface Props {
  readonly legend: string;
  /** As it was chosen or typed; empty: none. */
  readonly reason: string;
}

/** Why it is closed, as visitors will read it: a word to tap, or words of one's own. */
export function ReasonField({ legend, reason }: Props) {
  const { text } = useDesk();
  const { reasons, otherReason } = text.closeToday;
  const isOneOfThese = reasons.some(([value]) => value === reason);
  return (
    <details class="bl-fold" open={reason !== ''}>
      <summary>{legend}</summary>
      <RadioChips legend={legend} quiet name="reason" chosen={isOneOfThese ? reason : ''} choices={reasons}>
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
    </details>
  );
}

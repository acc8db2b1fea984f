import type { PatternExample, PatternForm } from '../../../../server/contract/desk/pattern.ts';
import { steps } from '../../../../server/contract/desk/pattern-steps.ts';
import { useDesk } from '../../desk-state.ts';
import { StepButton } from '../step-button.tsx';

interface Props {
  readonly examples: readonly PatternExample[];
  /** Nothing was filled in yet. */
  readonly isNew: boolean;
  readonly onExample: (form: PatternForm) => void;
}

/** A start for who has nothing yet. */
export function Examples({ examples, isNew, onExample }: Props) {
  const { text } = useDesk();
  const { pattern } = text;
  if (examples.length === 0 || !isNew) return null;
  return (
    <fieldset class="bl-chips-field">
      <legend>{pattern.begin}</legend>
      <div class="bl-radio-chips">
        {examples.map(({ key, placeName, form }) => (
          <StepButton key={key} kind="chip" step={steps.example(key)} onStep={() => onExample(form)}>
            {placeName === null
              ? pattern[key === 'mornings' ? 'mornings' : 'weekdays']
              : pattern.like(placeName)}
          </StepButton>
        ))}
      </div>
    </fieldset>
  );
}

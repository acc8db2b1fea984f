import type { WalkInHit } from '../../../server/contract/desk/blocks.ts';
import { useDesk } from '../desk-state.ts';
import { StepButton } from './step-button.tsx';

interface Props {
  readonly hits: readonly WalkInHit[];
  readonly onStep: (step: string) => void;
}

/** Walk-in hours that would stand before a closed door, each with what can be done about it. */
export function Hits({ hits, onStep }: Props) {
  const { text } = useDesk();
  if (hits.length === 0) return null;
  return (
    <section class="bl-problems" id="hits" aria-label={text.blocks.hits}>
      <ul>
        {hits.map(({ sentence, mends, who }) => (
          <li key={sentence}>
            {sentence} {who === null ? null : text.blocks.talkTo(who)}
            {mends.length === 0 ? null : (
              <span class="bl-buttons">
                {mends.map(({ label, step }) => (
                  <StepButton key={step} step={step} onStep={onStep}>
                    {label}
                  </StepButton>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

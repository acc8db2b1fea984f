import { useEffect, useState } from 'preact/hooks';
import type { BarCardContent } from '../../../server/contract/desk/bar-card.ts';
import { useDesk } from '../desk-state.ts';
import { CodeDrawing } from './code-drawing.tsx';

interface Props {
  readonly fresh: NonNullable<BarCardContent['fresh']>;
  readonly placeName: string;
}

/** The card as it comes out of the printer, on A6 or A5. */
export function PrintedCard({ fresh: { code, address }, placeName }: Props) {
  const { text } = useDesk();
  const { barCard } = text;
  const [prints, setPrints] = useState(false);
  useEffect(() => setPrints(true), []);
  return (
    <>
      <p class="nl-paragraph">{barCard.freshNote}</p>
      <article class="bl-bar-card">
        <p class="bl-bar-card__place">{placeName}</p>
        <h2 class="nl-heading nl-heading--level-2">{barCard.cardTitle}</h2>
        <CodeDrawing code={code} label={barCard.codeLabel} />
        <ol class="bl-bar-card__steps">
          {barCard.cardSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="nl-paragraph">{barCard.cardMay}</p>
        <p class="bl-bar-card__address">{address}</p>
      </article>
      {prints ? (
        <button
          class="nl-button nl-button--primary bl-wide-button"
          type="button"
          onClick={() => window.print()}
        >
          {barCard.print}
        </button>
      ) : null}
    </>
  );
}

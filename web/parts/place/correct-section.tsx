import type { Answer } from '../../../server/contract/answer.ts';
import type { PlaceContent } from '../../../server/contract/page.ts';
import type { Catalogue } from '../../i18n/nl.ts';
import { usePageState } from '../../page-state.ts';

interface Props {
  readonly content: PlaceContent;
  readonly answer: Answer;
}

function wordsFor({ place }: Catalogue, { certainty }: Answer, phone: string | null): string {
  if (certainty === 'sample') return place.correctSample;
  return phone === null ? place.correctNone : place.correctCall(phone);
}

/** What a visitor can do today when she doubts the answer: no more than is true. */
export function CorrectSection({ content, answer }: Props) {
  const { text } = usePageState();
  const { phone } = content.place;
  return (
    <section class="bl-section" aria-labelledby="correct">
      <h2 class="nl-heading nl-heading--level-2" id="correct">
        {text.place.correct}
      </h2>
      <p class="nl-paragraph">{wordsFor(text, answer, phone)}</p>
    </section>
  );
}

import type { Answer } from '../../../server/contract/answer.ts';
import type { PlaceContent } from '../../../server/contract/page.ts';
import { usePageState } from '../../page-state.ts';

interface Props {
  readonly content: PlaceContent;
  readonly answer: Answer;
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
      {answer.certainty === 'sample' ? <p class="nl-paragraph">{text.place.correctSample}</p> : null}
      <p class="nl-paragraph">{phone === null ? text.place.correctNone : text.place.correctCall(phone)}</p>
    </section>
  );
}

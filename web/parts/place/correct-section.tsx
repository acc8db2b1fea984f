import type { Answer } from '../../../server/contract/answer.ts';
import type { PlaceContent } from '../../../server/contract/page.ts';
import { placeAddress } from '../../addresses.ts';
import { usePlaceState } from '../../place-state.ts';

interface Props {
  readonly content: PlaceContent;
  readonly answer: Answer;
}

/** What a visitor can do when she doubts the answer. One tap each; the words are hers to add. */
export function CorrectSection({ content, answer }: Props) {
  const { page, text } = usePlaceState();
  const { phone, slug } = content.place;
  const sample = answer.certainty === 'sample';
  return (
    <section class="bl-section" aria-labelledby="correct">
      <h2 class="nl-heading nl-heading--level-2" id="correct">
        {text.place.correct}
      </h2>
      {sample ? <p class="nl-paragraph">{text.place.correctSample}</p> : null}
      {phone === null || sample ? null : <p class="nl-paragraph">{text.place.correctCall(phone)}</p>}
      <form method="post" action={`${placeAddress(page.language, slug)}/melding`}>
        <details class="bl-more">
          <summary>{text.report.more}</summary>
          <label class="bl-field">
            <span>{text.report.words}</span>
            <textarea class="bl-input" name="words" rows={2} maxLength={280} />
          </label>
        </details>
        <p class="bl-keep__list">
          {/* Nobody stands before a door that is known to be closed, nor before one of invented hours. */}
          {sample || answer.state === 'closed' ? null : (
            <button class="nl-button nl-button--secondary" type="submit" name="kind" value="closedDoor">
              {text.report.closedDoor}
            </button>
          )}
          <button class="nl-button nl-button--secondary" type="submit" name="kind" value="wrong">
            {text.report.wrong}
          </button>
        </p>
      </form>
    </section>
  );
}

import type { Answer } from '../../server/contract/answer.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { lookOf } from '../look.ts';
import { usePageState } from '../page-state.ts';
import { Dutch } from './dutch.tsx';
import { StateIcon } from './state-icon.tsx';

interface Props {
  readonly answer: Answer;
  readonly at: Instant;
  readonly tense: Tense;
}

/** The state in a badge, its detail behind it (a reason in the words of an editor), and the tag that keeps a screenshot of invented hours honest. */
export function StateBadge({ answer, at, tense }: Props) {
  const { text } = usePageState();
  const { state, detail, next } = text.words.answerParts(answer, at, tense);
  const sample = answer.certainty === 'sample';
  return (
    <p class="nl-paragraph bl-answer">
      <span class={`nl-data-badge bl-state bl-state--${lookOf(answer)}${sample ? ' bl-state--sample' : ''}`}>
        <StateIcon look={lookOf(answer)} />
        {state}
      </span>
      {detail === null ? null : (
        <>
          {' '}
          <span class="bl-answer__detail">
            {detail === answer.reason?.label ? <Dutch>{detail}</Dutch> : detail}
          </span>
        </>
      )}
      {next === null ? null : (
        <>
          <span aria-hidden="true"> · </span>
          <span class="bl-answer__detail">{next}</span>
        </>
      )}
      {sample ? (
        <>
          {' '}
          <span class="nl-data-badge bl-sample">{text.list.sample}</span>
        </>
      ) : null}
    </p>
  );
}

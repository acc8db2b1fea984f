import type { Answer } from '../../server/contract/answer.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { usePageState } from '../page-state.ts';

interface Props {
  readonly answer: Answer;
  readonly at: Instant;
}

/** Who checked the hours and when, and what somebody found at the door. Samples and old times say it in the badge. */
export function TrustNotes({ answer, at }: Props) {
  const { text } = usePageState();
  const { report, certainty } = answer;
  const checked = certainty === 'sample' || certainty === 'old' ? null : text.words.certainty(answer, at);
  return (
    <>
      {report === null ? null : <p class="nl-paragraph bl-report">{text.words.doorReport(report.at)}</p>}
      {checked === null ? null : <p class="nl-paragraph bl-row__where">{checked}</p>}
    </>
  );
}

import type { WalkInHistoryLine } from '../../../../server/contract/planner/walk-in.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { usePlanner } from '../../planner-state.ts';

export function WalkInHistory({ lines }: { readonly lines: readonly WalkInHistoryLine[] }) {
  const { text, now } = usePlanner();
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  if (lines.length === 0) return null;
  return (
    <details class="bl-fold">
      <summary>
        <h2 class="bl-inline-heading">{text.walkIn.history}</h2>
      </summary>
      <ol class="bl-history">
        {lines.map(({ sequence, at, who, title, changes }) => (
          <li key={sequence} class="bl-history__line">
            <strong>{title}</strong>
            <br />
            {calendar.fullDate(wallTimeOf(at).date, today)} {calendar.clock(at)} · {who}
            {changes.map((change) => (
              <p key={change} class="nl-paragraph">
                {change}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

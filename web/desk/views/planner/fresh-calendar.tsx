import { useEffect, useState } from 'preact/hooks';
import type { OwnCalendarContent } from '../../../../server/contract/planner/calendar.ts';
import { CodeDrawing } from '../../parts/code-drawing.tsx';
import { usePlanner } from '../../planner-state.ts';

interface Props {
  readonly fresh: NonNullable<OwnCalendarContent['fresh']>;
}

/** The address of one's own calendar, as it is shown this once. */
export function FreshCalendar({ fresh: { address, subscribe, code } }: Props) {
  const { text, announce } = usePlanner();
  const { ownCalendar } = text;
  const [canCopy, setCanCopy] = useState(false);
  useEffect(() => setCanCopy('clipboard' in navigator), []);
  return (
    <section class="bl-section">
      <p class="nl-paragraph">
        <strong>{ownCalendar.once}</strong> {ownCalendar.alone}
      </p>
      <div class="bl-buttons">
        <a class="nl-button nl-button--primary bl-wide-button" href={subscribe}>
          {ownCalendar.subscribe}
        </a>
        {canCopy ? (
          <button
            class="nl-button nl-button--secondary bl-wide-button"
            type="button"
            onClick={async () => {
              await navigator.clipboard.writeText(address);
              announce(ownCalendar.copied);
            }}
          >
            {ownCalendar.copy}
          </button>
        ) : null}
      </div>
      <label class="bl-field">
        {ownCalendar.address}
        <input class="bl-input bl-address" type="text" readOnly value={address} />
      </label>
      <div class="bl-section">
        <p class="nl-paragraph">{ownCalendar.code}</p>
        <CodeDrawing code={code} label={ownCalendar.codeLabel} />
      </div>
    </section>
  );
}

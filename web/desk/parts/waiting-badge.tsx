import { useEffect, useRef } from 'preact/hooks';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import type { Trouble } from '../use-changes.ts';
import type { DeskWords } from '../words/nl.ts';

/** That something has not reached the server yet, why, and what can be done about it. */
export function WaitingBadge({ trouble }: { readonly trouble: Trouble | null }) {
  const { page, text, waiting: all, busy, sendWaiting, discard } = useDesk();
  const { frame } = text;
  const waiting = all.filter(({ refused }) => refused === undefined);
  const badge = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  // Whoever pressed a button far below sees that it was kept, and not sent.
  useEffect(() => {
    if (wasBusy.current && !busy) badge.current?.scrollIntoView({ block: 'nearest' });
    wasBusy.current = busy;
  }, [busy]);
  if (busy)
    return (
      <p class="bl-waiting" role="status">
        {frame.sending}
      </p>
    );
  if (waiting.length === 0) return null;
  return (
    <div class="bl-waiting" role="status" ref={badge}>
      <p class="nl-paragraph">
        <strong>{frame.waiting(waiting.length)}</strong> {reasonOf(frame, trouble)}
      </p>
      <div class="bl-buttons">
        {trouble === 'signInFirst' ? (
          <a class="nl-button nl-button--primary" href={localised(page.language, '/aanmelden')}>
            {frame.signIn}
          </a>
        ) : (
          <button class="nl-button nl-button--primary" type="button" onClick={sendWaiting}>
            {frame.sendNow}
          </button>
        )}
        <button class="nl-button nl-button--secondary" type="button" onClick={() => discard(waiting)}>
          {frame.discard}
        </button>
      </div>
    </div>
  );
}

function reasonOf(frame: DeskWords['frame'], trouble: Trouble | null): string {
  if (trouble === 'signInFirst') return frame.keptSignIn;
  if (trouble === 'busy') return frame.keptBusy;
  return trouble === 'noNetwork' ? frame.kept : '';
}

/** Changes that the server will not take as they are, each with its words and the choice that is left. */
export function SetAside() {
  const { text, waiting, busy, openAgain, discard } = useDesk();
  const { frame } = text;
  const aside = waiting.filter(({ refused }) => refused !== undefined);
  if (busy || aside.length === 0) return null;
  return (
    <div class="bl-waiting" role="status">
      {aside.map((change) => (
        <div key={change.body}>
          <p class="nl-paragraph">
            <strong>{frame.setAside(change.said ?? '')}</strong>{' '}
            {(change.refused ?? []).join(' ') || frame.setAsideWhy}
          </p>
          <div class="bl-buttons">
            <button class="nl-button nl-button--primary" type="button" onClick={() => openAgain(change)}>
              {frame.openAgain}
            </button>
            <button class="nl-button nl-button--secondary" type="button" onClick={() => discard([change])}>
              {frame.discard}
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}

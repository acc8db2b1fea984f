import { useState } from 'preact/hooks';
import { useDesk } from '../desk-state.ts';
import { showPasskey } from '../passkey.ts';

/** For what asks for a passkey: shows it, then loads the page again. */
export function ShowPasskey({ why }: { readonly why: string }) {
  const { text, announce } = useDesk();
  const { frame } = text;
  const [isRefused, setRefused] = useState(false);

  async function show(): Promise<void> {
    if (await showPasskey()) return window.location.reload();
    setRefused(true);
    announce(frame.showFailed);
  }

  return (
    <div class="bl-notice">
      <p class="nl-paragraph">{why}</p>
      {isRefused ? <p class="bl-field__problem">{frame.showFailed}</p> : null}
      <button class="nl-button nl-button--primary bl-scripted" type="button" onClick={() => void show()}>
        {frame.showPasskey}
      </button>
    </div>
  );
}

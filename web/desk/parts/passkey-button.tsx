import { useEffect, useState } from 'preact/hooks';
import { localised } from '../../addresses.ts';
import { useOwn } from '../own-state.ts';
import { hasPasskeys, showPasskey } from '../passkey.ts';

/** Only where the browser knows passkeys; without a script there is the mail. */
export function PasskeyButton({ back }: { readonly back: string | null }) {
  const { page, text, announce } = useOwn();
  const { signIn } = text;
  const [state, setState] = useState<'absent' | 'ready' | 'busy' | 'failed'>('absent');
  useEffect(() => {
    if (hasPasskeys()) setState('ready');
  }, []);
  if (state === 'absent') return null;

  async function show(): Promise<void> {
    setState('busy');
    if (await showPasskey()) return window.location.assign(back ?? localised(page.language, '/beheer'));
    setState('failed');
    announce(signIn.passkeyFailed);
  }

  return (
    <div class="bl-stack">
      <button
        class="nl-button nl-button--secondary bl-wide-button"
        type="button"
        disabled={state === 'busy'}
        onClick={() => void show()}
      >
        {state === 'busy' ? signIn.passkeyBusy : signIn.passkey}
      </button>
      {state === 'failed' ? <p class="bl-field__problem">{signIn.passkeyFailed}</p> : null}
      <p class="nl-paragraph">{signIn.or}</p>
    </div>
  );
}

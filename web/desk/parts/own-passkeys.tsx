import { useEffect, useState } from 'preact/hooks';
import type { AccountContent } from '../../../server/contract/desk/account.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOwn } from '../own-state.ts';
import { hasPasskeys, makePasskey } from '../passkey.ts';

/** Her passkeys, and a new one where the browser knows how. */
export function OwnPasskeys({ content }: { readonly content: AccountContent }) {
  const { text, now } = useOwn();
  const { account, words } = text;
  const today = wallTimeOf(now).date;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{account.passkeys}</h2>
      <p class="nl-paragraph">{account.passkeysIntro}</p>
      {content.passkeys.length === 0 ? <p class="nl-paragraph">{account.noPasskeys}</p> : null}
      <ul>
        {content.passkeys.map(({ id, label, madeAt }) => (
          <li key={id} class="bl-history__line">
            <strong>{label}</strong> {account.madeOn(words.calendar.fullDate(wallTimeOf(madeAt).date, today))}
            <DeskForm to="/beheer/account" name={`passkey-${id.slice(0, 12)}`}>
              <input type="hidden" name="step" value="forgetPasskey" />
              <input type="hidden" name="passkey" value={id} />
              <button
                class="nl-button nl-button--secondary"
                type="submit"
                aria-label={account.forgetPasskeyOf(label)}
              >
                {account.forgetPasskey}
              </button>
            </DeskForm>
          </li>
        ))}
      </ul>
      {content.isPasskeyDue ? null : <NewPasskey />}
    </>
  );
}

function NewPasskey() {
  const { text, announce } = useOwn();
  const { account } = text;
  const [state, setState] = useState<'absent' | 'ready' | 'failed'>('absent');
  useEffect(() => {
    if (hasPasskeys()) setState('ready');
  }, []);
  if (state === 'absent') return <p class="nl-paragraph">{account.passkeysNeedScript}</p>;

  async function make(): Promise<void> {
    if (await makePasskey()) return window.location.reload();
    setState('failed');
    announce(account.addFailed);
  }

  return (
    <>
      {state === 'failed' ? <p class="bl-field__problem">{account.addFailed}</p> : null}
      <button class="nl-button nl-button--primary" type="button" onClick={() => void make()}>
        {account.addPasskey}
      </button>
    </>
  );
}

import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** A plain form: it must not wait behind changes that have not been sent, and those go with whoever leaves. */
export function SignOutButton() {
  const { page, text, waiting, discardWaiting } = useDesk();
  return (
    <form
      method="post"
      action={localised(page.language, '/uitloggen')}
      onSubmit={(event) => {
        if (waiting.length > 0 && !window.confirm(text.frame.signOutLoses)) event.preventDefault();
        else discardWaiting();
      }}
    >
      <button class="bl-plain-button" type="submit">
        {text.frame.signOut}
      </button>
    </form>
  );
}

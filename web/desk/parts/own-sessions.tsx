import type { AccountContent, AccountSession } from '../../../server/contract/desk/account.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOwn } from '../own-state.ts';

/** Every phone that is signed in as her, and the ways to end that. */
export function OwnSessions({ content }: { readonly content: AccountContent }) {
  const { page, text, waiting, discardWaiting } = useOwn();
  const { account } = text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{account.sessions}</h2>
      <p class="nl-paragraph">{account.sessionsIntro}</p>
      <ul>
        {content.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <form
        method="post"
        action={localised(page.language, '/beheer/account')}
        onSubmit={(event) => {
          if (waiting.length > 0 && !window.confirm(text.frame.signOutLoses)) event.preventDefault();
          else discardWaiting();
        }}
      >
        <input type="hidden" name="step" value="everywhere" />
        <p class="nl-paragraph">{account.everywhereIntro}</p>
        <button class="nl-button nl-button--secondary" type="submit">
          {account.everywhere}
        </button>
      </form>
    </>
  );
}

function Session({ session: { id, device, seenAt, isThis } }: { readonly session: AccountSession }) {
  const { text, now } = useOwn();
  const { account, words } = text;
  const [day, today] = [wallTimeOf(seenAt).date, wallTimeOf(now).date];
  const name = device ?? account.unknownDevice;
  return (
    <li class="bl-history__line">
      <strong>{name}</strong>{' '}
      {isThis
        ? account.thisDevice
        : day === today
          ? account.seenToday
          : account.seen(words.calendar.fullDate(day, today))}
      {isThis ? null : (
        <DeskForm to="/beheer/account" name={`session-${id}`}>
          <input type="hidden" name="step" value="endSession" />
          <input type="hidden" name="session" value={id} />
          <button
            class="nl-button nl-button--secondary"
            type="submit"
            aria-label={account.endSessionOf(name)}
          >
            {account.endSession}
          </button>
        </DeskForm>
      )}
    </li>
  );
}

import type { AccountContent } from '../../../server/contract/desk/account.ts';
import { LANGUAGES } from '../../../server/contract/vocabulary.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOwn } from '../own-state.ts';
import { OwnPasskeys } from '../parts/own-passkeys.tsx';
import { OwnSessions } from '../parts/own-sessions.tsx';
import { RadioChips } from '../parts/radio-chips.tsx';
import { ShowPasskey } from '../parts/show-passkey.tsx';
import { TextField } from '../parts/text-field.tsx';

interface Props {
  readonly content: AccountContent;
}

const PATH = '/beheer/account';
/** Each language is named in that language. */
const ownNames = { nl: 'Nederlands', en: 'English' };

/** Her own page. Who has no address yet gives that first. */
export function AccountView({ content }: Props) {
  const { account } = useOwn().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{account.title}</h1>
      {content.saved === null ? null : (
        <p class="bl-notice" role="status">
          {account.saved[content.saved]}
        </p>
      )}
      {content.isPasskeyDue ? <ShowPasskey why={account.due} /> : null}
      {content.email === null ? <EmailForm content={content} /> : null}
      <DetailsForm content={content} />
      {content.email === null ? null : <EmailForm content={content} />}
      <OwnSessions content={content} />
      <OwnPasskeys content={content} />
    </section>
  );
}

function DetailsForm({ content }: Props) {
  const { account } = useOwn().text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{account.details}</h2>
      <DeskForm to={PATH} name="details" class="bl-stack">
        <input type="hidden" name="step" value="details" />
        <TextField
          name="name"
          type="text"
          label={account.name}
          hint={account.nameHint}
          value={content.name}
          autocomplete="name"
          maxLength={80}
        />
        <RadioChips
          legend={account.language}
          name="language"
          chosen={content.language}
          choices={LANGUAGES.map((language) => [language, ownNames[language]] as const)}
        />
        <button class="nl-button nl-button--primary" type="submit">
          {account.save}
        </button>
      </DeskForm>
    </>
  );
}

/** First the address, then, where mails leave, the code that came to it. */
function EmailForm({ content }: Props) {
  const { text } = useOwn();
  const { account } = text;
  const { email, newEmail, requestToken } = content;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{account.email}</h2>
      <p class="nl-paragraph">{email === null ? text.frame.emailNone : account.emailNow(email)}</p>
      <DeskForm to={PATH} name="newEmail" class="bl-stack">
        <input type="hidden" name="step" value="newEmail" />
        <TextField
          name="newEmail"
          type="email"
          label={account.newEmail}
          value={newEmail}
          autocomplete="email"
          required
        />
        <button class="nl-button nl-button--secondary" type="submit">
          {account.changeEmail}
        </button>
      </DeskForm>
      {requestToken === null ? null : (
        <DeskForm to={PATH} name="code" class="bl-stack">
          <input type="hidden" name="step" value="code" />
          <input type="hidden" name="newEmail" value={newEmail} />
          <input type="hidden" name="requestToken" value={requestToken} />
          <p class="nl-paragraph" role="status">
            {account.codeSent(newEmail)}
          </p>
          <TextField
            name="code"
            type="text"
            inputMode="numeric"
            label={account.code}
            value=""
            autocomplete="one-time-code"
            maxLength={10}
            required
          />
          <button class="nl-button nl-button--primary" type="submit">
            {account.useEmail}
          </button>
        </DeskForm>
      )}
    </>
  );
}

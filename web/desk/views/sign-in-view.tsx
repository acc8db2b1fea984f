import type { ComponentChildren } from 'preact';
import type { SignInContent } from '../../../server/contract/desk/sign-in.ts';
import { localised } from '../../addresses.ts';
import { useOwn } from '../own-state.ts';
import { PasskeyButton } from '../parts/passkey-button.tsx';
import { TextField } from '../parts/text-field.tsx';

interface Props {
  readonly content: SignInContent;
}

/** The way in and out. Plain forms, also with a script: nothing of them may wait on the phone. */
export function SignInView({ content }: Props) {
  switch (content.step) {
    case 'address':
      return <AddressStep content={content} />;
    case 'code':
      return <CodeStep content={content} />;
    case 'link':
      return <LinkStep content={content} />;
    case 'linkExpired':
      return <LinkExpired content={content} />;
    case 'resume':
      return <ResumeStep content={content} />;
    case 'signOut':
      return <SignOutStep content={content} />;
  }
}

function AddressStep({ content }: Props) {
  const { page, text } = useOwn();
  const { signIn } = text;
  const isKept = content.kept !== null;
  const name = page.caller?.name ?? null;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{isKept ? signIn.keptTitle : signIn.title}</h1>
      {content.isSignedOut && name === null ? (
        <p class="bl-notice" role="status">
          {signIn.signedOut}
        </p>
      ) : null}
      {name === null ? null : (
        <p class="bl-notice">
          {signIn.signedInAs(name)}{' '}
          <a class="nl-link" href={content.back ?? localised(page.language, '/beheer')}>
            {signIn.toDesk}
          </a>
        </p>
      )}
      <p class="nl-paragraph">{isKept ? signIn.keptIntro : signIn.intro}</p>
      {isKept ? null : <PasskeyButton back={content.back} />}
      <AddressForm content={content} />
    </section>
  );
}

function AddressForm({ content }: Props) {
  const { text } = useOwn();
  const { signIn } = text;
  return (
    <PlainForm content={content}>
      <TextField
        name="email"
        type="email"
        label={signIn.email}
        hint={signIn.emailHint}
        value={content.email}
        autocomplete="username webauthn"
        required
      />
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {signIn.askLink}
      </button>
    </PlainForm>
  );
}

function CodeStep({ content }: Props) {
  const { signIn } = useOwn().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{signIn.codeTitle}</h1>
      <p class="nl-paragraph">{content.sendsMail ? signIn.codeIntro : signIn.codeIntroOutbox}</p>
      <p class="nl-paragraph">{signIn.codeHere}</p>
      <PlainForm content={content}>
        <TextField
          name="code"
          type="text"
          inputMode="numeric"
          label={signIn.code}
          hint={signIn.codeHint(content.minutes)}
          value=""
          autocomplete="one-time-code"
          maxLength={10}
          required
        />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {signIn.enterCode}
        </button>
      </PlainForm>
      <p class="nl-paragraph">{signIn.notArrived}</p>
      <AskAgain content={content} />
    </section>
  );
}

function AskAgain({ content }: Props) {
  const { page, text } = useOwn();
  const { askAgain } = text.signIn;
  const to = localised(page.language, '/aanmelden');
  if (content.kept === null) {
    const query = content.back === null ? '' : `?terug=${encodeURIComponent(content.back)}`;
    return (
      <a class="nl-link" href={`${to}${query}`}>
        {askAgain}
      </a>
    );
  }
  return (
    <form method="post" action={to}>
      <Carried content={content} />
      <input type="hidden" name="email" value={content.email} />
      <button class="bl-plain-button" type="submit">
        {askAgain}
      </button>
    </form>
  );
}

function LinkStep({ content }: Props) {
  const { signIn } = useOwn().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{signIn.linkTitle}</h1>
      <p class="nl-paragraph">{signIn.linkIntro}</p>
      <PlainForm content={content}>
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {signIn.useLink}
        </button>
      </PlainForm>
    </section>
  );
}

function LinkExpired({ content }: Props) {
  const { signIn } = useOwn().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{signIn.expiredTitle}</h1>
      <p class="nl-paragraph">{content.kept === null ? signIn.expiredIntro : signIn.expiredKept}</p>
      <AddressForm content={content} />
    </section>
  );
}

/** Signed in again: the form that was sent too late, with one button. */
function ResumeStep({ content: { kept } }: Props) {
  const { page, text } = useOwn();
  const { signIn } = text;
  if (kept === null) return null;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{signIn.resumeTitle}</h1>
      <p class="nl-paragraph">{signIn.resumeIntro}</p>
      <form method="post" action={kept.action}>
        {[...new URLSearchParams(kept.body)].map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {signIn.resume}
        </button>
      </form>
      <p class="nl-paragraph">
        <a class="nl-link bl-tall-link" href={localised(page.language, '/beheer')}>
          {signIn.leave}
        </a>
      </p>
    </section>
  );
}

function SignOutStep({ content }: Props) {
  const { signIn } = useOwn().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{signIn.signOutTitle}</h1>
      <p class="nl-paragraph">{signIn.signOutIntro}</p>
      <PlainForm content={content}>
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {signIn.signOutTitle}
        </button>
      </PlainForm>
    </section>
  );
}

interface FormProps extends Props {
  readonly children: ComponentChildren;
}

function PlainForm({ content, children }: FormProps) {
  const { page } = useOwn();
  return (
    <form method="post" action={localised(page.language, content.action)} class="bl-stack">
      <Carried content={content} />
      {children}
    </form>
  );
}

/** What goes along from step to step. */
function Carried({ content: { back, kept } }: Props) {
  return (
    <>
      {back === null ? null : <input type="hidden" name="terug" value={back} />}
      {kept === null ? null : (
        <>
          <input type="hidden" name="keptAction" value={kept.action} />
          <input type="hidden" name="keptBody" value={kept.body} />
        </>
      )}
    </>
  );
}

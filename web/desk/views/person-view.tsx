import type { PersonContent, RightChoice } from '../../../server/contract/desk/people.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { ShowPasskey } from '../parts/show-passkey.tsx';
import { usePresence } from '../parts/use-presence.ts';

interface Props {
  readonly content: PersonContent;
}

/** The second step before something is taken away: what that does is said first. */
export function PersonView({ content }: Props) {
  const { page, text } = useOversee();
  const { people } = text;
  const { person, rights, hasMore, mayRemove } = content;
  const who = person.name ?? person.email;
  const presence = usePresence(person);
  return (
    <section class="bl-section">
      <p class="nl-paragraph">
        <a class="nl-link" href={localised(page.language, '/beheer/mensen')}>
          {people.back}
        </a>
      </p>
      <h1 class="nl-heading nl-heading--level-1">{who}</h1>
      <p class="nl-paragraph">
        {person.email} · {presence}
      </p>
      <h2 class="nl-heading nl-heading--level-2">{people.personMay}</h2>
      <ul>
        {rights.map((right) => (
          <Held key={right.value} content={content} right={right} mayWithdraw={hasMore} />
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">{people.removeTitle}</h2>
      {mayRemove ? (
        <DeskForm to={`/beheer/mensen/${person.id}`} name="remove">
          <p class="nl-paragraph">{people.removeWhat}</p>
          <button class="nl-button nl-button--secondary" type="submit" name="step" value="remove">
            {people.remove(who)}
          </button>
        </DeskForm>
      ) : (
        <p class="nl-paragraph">{people.mayNotRemove}</p>
      )}
    </section>
  );
}

interface HeldProps extends Props {
  readonly right: RightChoice;
  readonly mayWithdraw: boolean;
}

function Held({ content: { person }, right: { value, role, name }, mayWithdraw }: HeldProps) {
  const { people } = useOversee().text;
  const held = people.rights[role](name);
  return (
    <li class="bl-history__line">
      {held}
      <div class="bl-buttons">
        {person.isInvited ? (
          <DeskForm to="/beheer/mensen" name={`again-${value}`}>
            <input type="hidden" name="email" value={person.email} />
            <input type="hidden" name="right" value={value} />
            <button
              class="nl-button nl-button--secondary"
              type="submit"
              aria-label={people.inviteAgainOf(held)}
            >
              {people.inviteAgain}
            </button>
          </DeskForm>
        ) : null}
        {mayWithdraw ? (
          <DeskForm to={`/beheer/mensen/${person.id}`} name={`withdraw-${value}`}>
            <input type="hidden" name="step" value="withdraw" />
            <input type="hidden" name="right" value={value} />
            <button class="nl-button nl-button--secondary" type="submit" aria-label={people.withdrawOf(held)}>
              {people.withdraw}
            </button>
          </DeskForm>
        ) : null}
      </div>
    </li>
  );
}

/** Before addresses and rights are shown. */
export function PasskeyDueView() {
  const { people } = useOversee().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{people.dueTitle}</h1>
      <ShowPasskey why={people.due} />
      <noscript>
        <p class="nl-paragraph">{people.dueNeedsScript}</p>
      </noscript>
    </section>
  );
}

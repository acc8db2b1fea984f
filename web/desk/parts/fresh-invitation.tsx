import type { FreshInvitation } from '../../../server/contract/desk/people.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { CodeDrawing } from './code-drawing.tsx';
import { SendButtons } from './send-buttons.tsx';

/** An invitation that was just made; without mail its link is passed on by hand, and shown this once. */
export function Invited({ invited }: { readonly invited: FreshInvitation }) {
  const { page, text, now } = useOversee();
  const { people, words } = text;
  const { email, link } = invited;
  const until = words.calendar.fullDate(wallTimeOf(invited.until).date, wallTimeOf(now).date);
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">
        <strong>{people.invited(email)}</strong>
      </p>
      {link === null ? (
        <p class="nl-paragraph">{invited.isMailed ? people.mailed(until) : people.inOutbox}</p>
      ) : (
        <>
          <p class="nl-paragraph">{people.linkOnce(until)}</p>
          <label class="bl-field">
            {people.link}
            <input class="bl-input bl-address" type="text" readOnly value={link.address} />
          </label>
          <SendButtons address={link.address} message={people.linkMessage(page.baseUrl)} />
          <CodeDrawing code={link.code} label={people.codeLabel} />
        </>
      )}
      {invited.given === null ? null : (
        <DeskForm to={`/beheer/mensen/${invited.given.personId}`} name="withdrawInvitation">
          <input type="hidden" name="step" value="withdraw" />
          <input type="hidden" name="right" value={invited.given.right} />
          <button class="nl-button nl-button--secondary" type="submit">
            {people.withdrawInvitation}
          </button>
        </DeskForm>
      )}
    </div>
  );
}

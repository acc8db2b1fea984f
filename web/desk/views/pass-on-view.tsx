import type { PassOnContent } from '../../../server/contract/desk/pass-on.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { SendButtons } from '../parts/send-buttons.tsx';

/** A link for whoever stands in, sent on by the phone's own share sheet or copied by hand. */
export function PassOnView({ content: { link } }: { readonly content: PassOnContent }) {
  const { page, text, now } = useDesk();
  const { passOn, words } = text;
  const { place } = page;
  if (place === null) return null;
  return (
    <section class="bl-section">
      <BackLink />
      {link === null ? (
        <>
          <h1 class="nl-heading nl-heading--level-1">{passOn.title}</h1>
          <p class="nl-paragraph">{passOn.intro(place.name)}</p>
          <DeskForm to={`${place.base}/doorsturen`} name="passOn">
            <button class="nl-button nl-button--primary bl-wide-button" type="submit">
              {passOn.make}
            </button>
          </DeskForm>
        </>
      ) : (
        <>
          <h1 class="nl-heading nl-heading--level-1">{passOn.ready}</h1>
          <p class="nl-paragraph">
            {passOn.until(words.calendar.fullDate(wallTimeOf(link.until).date, wallTimeOf(now).date))}
          </p>
          <label class="bl-field">
            {passOn.address}
            <input class="bl-input bl-address" type="text" readOnly value={link.address} />
          </label>
          <SendButtons address={link.address} message={passOn.message(place.name)} />
        </>
      )}
    </section>
  );
}

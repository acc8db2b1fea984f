import { useEffect, useState } from 'preact/hooks';
import type { PassOnContent } from '../../../server/contract/desk/pass-on.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';

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

interface Sent {
  readonly address: string;
  readonly message: string;
}

/** Only what this browser can do. */
function SendButtons({ address, message }: Sent) {
  const { text, announce } = useDesk();
  const [can, setCan] = useState({ share: false, copy: false });
  useEffect(() => setCan({ share: 'share' in navigator, copy: 'clipboard' in navigator }), []);
  return (
    <div class="bl-buttons">
      {can.share ? (
        <button
          class="nl-button nl-button--primary bl-wide-button"
          type="button"
          // Whoever closes the share sheet chose not to.
          onClick={() => void navigator.share({ url: address, text: message }).catch(() => undefined)}
        >
          {text.passOn.share}
        </button>
      ) : null}
      {can.copy ? (
        <button
          class="nl-button nl-button--secondary bl-wide-button"
          type="button"
          onClick={async () => {
            await navigator.clipboard.writeText(address);
            announce(text.passOn.copied);
          }}
        >
          {text.passOn.copy}
        </button>
      ) : null}
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-state.ts';

interface Sent {
  readonly address: string;
  readonly message: string;
}

/** Only what this browser can do. */
export function SendButtons({ address, message }: Sent) {
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

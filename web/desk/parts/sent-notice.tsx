import { useDesk } from '../desk-state.ts';

/** A change went by itself while somebody was at work on this page: it stays, and here is the way to see what became of it. */
export function SentNotice({ address }: { readonly address: string | null }) {
  const { text } = useDesk();
  if (address === null) return null;
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">
        <strong>{text.frame.sent}</strong>{' '}
        <a class="nl-link" href={address}>
          {text.frame.seeSent}
        </a>
      </p>
    </div>
  );
}

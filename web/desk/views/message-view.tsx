import type { DeskMessageContent } from '../../../server/contract/desk/desk-page.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

export function MessageView({ content }: { readonly content: DeskMessageContent }) {
  const { page, text } = useDesk();
  const message = text.frame.messages[content.message];
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{message.title}</h1>
      <p class="nl-paragraph">{message.text}</p>
      <p class="nl-paragraph">
        <a
          class="nl-button nl-button--primary"
          href={localised(page.language, page.caller === null ? '/aanmelden' : '/beheer')}
        >
          {page.caller === null ? text.frame.signIn : text.frame.places}
        </a>
      </p>
    </section>
  );
}

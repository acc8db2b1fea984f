import type { PairPhoneContent } from '../../../server/contract/desk/bar-card.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

/** What the code on the card opens: only the button pairs. */
export function PairPhoneView({ content }: { readonly content: PairPhoneContent }) {
  const { pair } = useDesk().text.barCard;
  const { placeName, action, replacesPerson } = content;
  if (placeName === null)
    return (
      <section class="bl-section">
        <h1 class="nl-heading nl-heading--level-1">{pair.goneTitle}</h1>
        <p class="nl-paragraph">{pair.gone}</p>
      </section>
    );
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{pair.title(placeName)}</h1>
      <p class="nl-paragraph">{pair.intro}</p>
      {replacesPerson ? <p class="bl-waiting">{pair.replaces}</p> : null}
      <DeskForm to={action} name="pair">
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {pair.button}
        </button>
      </DeskForm>
    </section>
  );
}

import type { PlaceContent } from '../../../server/contract/page.ts';
import { calendarAddress, placeAddress } from '../../addresses.ts';
import { usePlaceState } from '../../place-state.ts';
import { Link } from '../link.tsx';

/** Calendar, share and print. What needs a script hides where none run. */
export function KeepSection({ content }: { readonly content: PlaceContent }) {
  const { page, text, announce } = usePlaceState();
  const { name, slug } = content.place;
  const url = `${page.baseUrl}${placeAddress(page.language, slug)}`;
  const copy = () => navigator.clipboard.writeText(url).then(() => announce(text.place.copied));
  const share = () => {
    // A share sheet that the visitor dismisses rejects; that is her choice, not a fault.
    if ('share' in navigator) navigator.share({ title: name, url }).catch(() => undefined);
    else copy().catch(() => undefined);
  };
  return (
    <section class="bl-section bl-keep" aria-labelledby="keep">
      <h2 class="nl-heading nl-heading--level-2" id="keep">
        {text.place.keep}
      </h2>
      <ul class="bl-keep__list">
        <li>
          <Link href={calendarAddress(page.language, slug)}>{text.place.calendar}</Link>
        </li>
        <li class="bl-scripted">
          <button class="nl-button nl-button--secondary" type="button" onClick={share}>
            {text.place.share}
          </button>
        </li>
        <li class="bl-scripted">
          <button class="nl-button nl-button--secondary" type="button" onClick={() => window.print()}>
            {text.place.print}
          </button>
        </li>
      </ul>
    </section>
  );
}

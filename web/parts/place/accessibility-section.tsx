import type { PlaceContent } from '../../../server/contract/page.ts';
import { usePlaceState } from '../../place-state.ts';

export function AccessibilitySection({ content }: { readonly content: PlaceContent }) {
  const { text } = usePlaceState();
  const { facilities, place } = content;
  const spoken = place.languages.map((code) => text.words.spokenLanguages[code]);
  return (
    <section class="bl-section" aria-labelledby="accessible">
      <h2 class="nl-heading nl-heading--level-2" id="accessible">
        {text.place.accessibility}
      </h2>
      {facilities.length === 0 ? (
        <p class="nl-paragraph">{text.place.noFacilities}</p>
      ) : (
        <ul class="bl-facilities">
          {facilities.map(({ facility, availability }) => (
            <li key={facility} class={`bl-facility bl-facility--${availability}`}>
              {text.place.facility(text.words.facilities[facility], text.words.availabilities[availability])}
            </li>
          ))}
        </ul>
      )}
      {spoken.length === 0 ? null : <p class="nl-paragraph">{text.place.spoken(text.words.list(spoken))}</p>}
    </section>
  );
}

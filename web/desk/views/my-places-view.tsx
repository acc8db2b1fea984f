import type { MyPlacesContent } from '../../../server/contract/desk/my-places.ts';
import { openStateAt } from '../../../server/contract/open-state.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** The places in her care, each with what visitors see of it. */
export function MyPlacesView({ content: { places, oversees } }: { readonly content: MyPlacesContent }) {
  const { page, text, now } = useDesk();
  const { myPlaces, words } = text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{myPlaces.title}</h1>
      {places.length === 0 ? <p class="nl-paragraph">{myPlaces.none}</p> : null}
      <ul class="bl-my-places">
        {places.map(({ slug, name, draft, timetable }) => {
          const answer = openStateAt(timetable, now);
          const certainty = words.certainty(answer, now);
          return (
            <li key={slug}>
              <a class="nl-link" href={localised(page.language, `/beheer/plek/${slug}`)}>
                {name}
              </a>
              <span>
                {draft ? myPlaces.draft : words.answer(answer, now)}
                {draft || certainty === null ? null : ` · ${certainty}`}
              </span>
            </li>
          );
        })}
      </ul>
      {oversees ? (
        <p class="nl-paragraph">
          <a class="nl-button nl-button--secondary" href={localised(page.language, '/beheer/plekken')}>
            {myPlaces.all}
          </a>
        </p>
      ) : null}
    </section>
  );
}

import type { PlaceInList, PlacesContent } from '../../../server/contract/desk/places.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { OverseeLinks } from '../parts/oversee-links.tsx';
import { SelectField } from '../parts/select-field.tsx';

export function PlacesView({ content }: { readonly content: PlacesContent }) {
  const { page, text } = useOversee();
  const { places } = text;
  const to = (path: string) => localised(page.language, path);
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{places.title}</h1>
      <OverseeLinks />
      {content.districts.length < 2 ? null : (
        <form method="get" action={to('/beheer/plekken')} class="bl-stack">
          <SelectField
            name="wijk"
            label={places.district}
            chosen={content.districtSlug}
            choices={content.districts.map(({ slug, name }) => [slug, name])}
          />
          <button class="nl-button nl-button--secondary" type="submit">
            {places.show}
          </button>
        </form>
      )}
      {content.toPutOnMap.length === 0 ? null : (
        <section class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{places.onMap}</h2>
          <p class="nl-paragraph">{places.onMapWhy}</p>
          <ul class="bl-my-places">
            {content.toPutOnMap.map(({ slug, name }) => (
              <li key={slug}>
                <a class="nl-link" href={to(`/beheer/plek/${slug}/over#waar`)}>
                  {places.putOnMap(name)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="bl-section">
        <h2 class="nl-heading nl-heading--level-2">{places.title}</h2>
        {content.places.length < content.total ? (
          <p class="nl-paragraph">{places.notAll(content.places.length, content.total)}</p>
        ) : null}
        <ul class="bl-overview">
          {content.places.map((place) => (
            <PlaceLine key={place.slug} place={place} />
          ))}
        </ul>
      </section>
      {content.gone.length === 0 ? null : (
        <section class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{places.gone}</h2>
          <ul class="bl-my-places">
            {content.gone.map(({ slug, name }) => (
              <li key={slug}>
                <a class="nl-link" href={to(`/beheer/plek/${slug}/publiceren`)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PlaceLine({ place }: { readonly place: PlaceInList }) {
  const { page, text, now } = useOversee();
  const { places, words } = text;
  const { slug, name, answer, askedAt, attention, openReports, wishes } = place;
  const to = (path: string) => localised(page.language, `/beheer/plek/${slug}${path}`);
  const today = wallTimeOf(now).date;
  // Old times say themselves when they were last looked at.
  const certainty = answer.certainty === 'old' ? null : words.certainty(answer, now);
  const urgent = attention.map((one) => places.attention[one]);
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">
        <a class="nl-link" href={to('')}>
          {name}
        </a>
      </h3>
      <p class="nl-paragraph">
        <strong>{urgent.length === 0 ? places.fine : words.list(urgent)}</strong>
      </p>
      <p class="nl-paragraph">
        {words.answer(answer, now)}
        {certainty === null ? null : ` · ${certainty}`}
        {askedAt === null
          ? null
          : ` · ${places.asked(words.calendar.fullDate(wallTimeOf(askedAt).date, today))}`}
      </p>
      {openReports === 0 && wishes === 0 ? null : (
        <p class="nl-paragraph">
          {openReports === 0 ? null : (
            <a class="nl-link" href={to('/meldingen')}>
              {places.reports(openReports)}
            </a>
          )}
          {openReports === 0 || wishes === 0 ? null : ' · '}
          {wishes === 0 ? null : places.wishes(wishes)}
        </p>
      )}
      <div class="bl-buttons">
        {place.mayConfirm ? (
          <DeskForm to="/beheer/plekken" name={`phoned-${slug}`}>
            <input type="hidden" name="place" value={slug} />
            <button class="nl-button nl-button--secondary" type="submit" aria-label={places.phonedFor(name)}>
              {places.phoned}
            </button>
          </DeskForm>
        ) : (
          <a class="nl-button nl-button--secondary" href={to('/tijden')} aria-label={places.fillInFor(name)}>
            {places.fillIn}
          </a>
        )}
        {place.draft ? (
          <a
            class="nl-button nl-button--secondary"
            href={to('/publiceren')}
            aria-label={places.publishFor(name)}
          >
            {places.publish}
          </a>
        ) : null}
      </div>
    </li>
  );
}

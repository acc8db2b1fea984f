import type { BarCardContent } from '../../../server/contract/desk/bar-card.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { PrintedCard } from '../parts/printed-card.tsx';

/** The cards that pair phones behind the bar: made, printed and withdrawn here. */
export function BarCardView({ content: { cards, links, fresh } }: { readonly content: BarCardContent }) {
  const { page, text } = useDesk();
  const { barCard } = text;
  if (page.place === null) return null;
  const to = `${page.place.base}/barkaart`;
  return (
    <section class="bl-section bl-bar-cards">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{barCard.title}</h1>
      {fresh === null ? (
        <>
          <p class="nl-paragraph">{barCard.intro}</p>
          <DeskForm to={to} name="make">
            <button
              class="nl-button nl-button--primary bl-wide-button"
              name="step"
              value="make"
              type="submit"
            >
              {barCard.make}
            </button>
          </DeskForm>
        </>
      ) : (
        <PrintedCard fresh={fresh} placeName={page.place.name} />
      )}
      <h2 class="nl-heading nl-heading--level-2">{barCard.list}</h2>
      {cards.length === 0 ? (
        <p class="nl-paragraph">{barCard.none}</p>
      ) : (
        <>
          <p class="nl-paragraph">{barCard.revokeNote}</p>
          <ul class="bl-card-list">
            {cards.map((card) => (
              <CardLine key={card.id} card={card} to={to} />
            ))}
          </ul>
        </>
      )}
      <h2 class="nl-heading nl-heading--level-2">{barCard.links.title}</h2>
      <p class="nl-paragraph">{barCard.links.open(links)}</p>
      {links === 0 ? null : (
        <DeskForm to={to} name="revokeLinks">
          <p class="nl-paragraph">{barCard.links.note}</p>
          <button class="nl-button nl-button--secondary" type="submit" name="step" value="revokeLinks">
            {barCard.links.revoke}
          </button>
        </DeskForm>
      )}
    </section>
  );
}

function CardLine({ card, to }: { readonly card: BarCardContent['cards'][number]; readonly to: string }) {
  const { text, now } = useDesk();
  const { barCard, words } = text;
  const made = words.calendar.fullDate(wallTimeOf(card.madeAt).date, wallTimeOf(now).date);
  return (
    <li>
      <span>
        {barCard.madeOn(`${made}, ${words.calendar.clock(card.madeAt)}`)} · {barCard.phones(card.phones)}
      </span>
      <DeskForm to={to} name={`revoke-${card.id}`}>
        <input type="hidden" name="card" value={card.id} />
        <button
          class="nl-button nl-button--secondary"
          type="submit"
          name="step"
          value="revoke"
          aria-label={`${barCard.revoke}: ${barCard.madeOn(made)}`}
        >
          {barCard.revoke}
        </button>
      </DeskForm>
    </li>
  );
}

import type { AddressOnPage, PlaceContent } from '../../../server/contract/page.ts';
import { usePlaceState } from '../../place-state.ts';
import { Dutch } from '../dutch.tsx';
import { Link } from '../link.tsx';

export function ContactSection({ content }: { readonly content: PlaceContent }) {
  const { text } = usePlaceState();
  const { place, description, rooms } = content;
  return (
    <section class="bl-section" aria-labelledby="contact">
      <h2 class="nl-heading nl-heading--level-2" id="contact">
        {text.place.contact}
      </h2>
      <dl class="bl-facts">
        <dt>{text.place.address}</dt>
        <dd>
          <Address address={place.address} />
        </dd>
        <dt>{text.place.phone}</dt>
        <dd>
          {place.phone === null ? (
            text.place.noPhone
          ) : (
            <Link href={`tel:${place.phone.replaceAll(/[^+\d]/g, '')}`}>{place.phone}</Link>
          )}
        </dd>
        {rooms.length === 0 ? null : (
          <>
            <dt>{text.place.rooms}</dt>
            <dd>
              <Dutch>{rooms.map(({ name }) => name).join(', ')}</Dutch>
            </dd>
          </>
        )}
      </dl>
      {content.website === null ? null : (
        <p class="nl-paragraph">
          <Link href={content.website} rel="external noreferrer">
            {text.place.website}
          </Link>
        </p>
      )}
      {description === null ? null : (
        <>
          <h3 class="nl-heading nl-heading--level-3">{text.place.about}</h3>
          <p class="nl-paragraph">
            <Dutch>{description}</Dutch>
          </p>
        </>
      )}
    </section>
  );
}

/** The map app is another site: it hears of the visitor only when she taps, and not where she came from. */
function Address({ address }: { readonly address: AddressOnPage | null }) {
  const { text } = usePlaceState();
  if (address === null || address.street === null) return <>{text.place.noAddress}</>;
  const town = [address.postalCode, address.locality].filter((part) => part !== null).join(' ');
  const words = [address.street, town].filter((part) => part !== '').join(', ');
  return (
    <>
      <Dutch>{words}</Dutch>
      <br />
      <Link
        href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(words)}`}
        rel="external noreferrer"
      >
        {text.place.route}
      </Link>
    </>
  );
}

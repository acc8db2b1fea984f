import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { placeAddress } from '../addresses.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { distanceWords } from './distance-words.ts';
import { Dutch } from './dutch.tsx';
import { Happening } from './happening.tsx';
import { StateBadge } from './state-badge.tsx';
import { TrustNotes } from './trust-notes.tsx';
import { WheelchairIcon } from './wheelchair-icon.tsx';
import { WishForm } from './wish-form.tsx';

interface Props {
  readonly row: Row;
  readonly at: Instant;
  readonly tense: Tense;
  readonly selected: boolean;
  /** What was asked for stands before what the door says. */
  readonly isHelp: boolean;
  /** The address that shows this list as a map. */
  readonly mapHref: string;
  onSelect(slug: string, options: { readonly showMap: boolean }): void;
}

export function PlaceRow({ row, at, tense, selected, isHelp, mapHref, onSelect }: Props) {
  const { page, text } = usePageState();
  const { place, number } = row;
  const happening = <Happening row={row} at={at} tense={tense} />;
  return (
    <li
      class={selected ? 'bl-row bl-row--selected' : 'bl-row'}
      id={`place-${place.slug}`}
      onFocusIn={() => onSelect(place.slug, { showMap: false })}
    >
      <a
        class="nl-number-badge bl-row__number"
        href={mapHref}
        aria-label={text.list.onMap(number, place.name)}
        onClick={(event) => {
          event.preventDefault();
          onSelect(place.slug, { showMap: true });
        }}
      >
        {number}
      </a>
      <div class="bl-row__body">
        <h3 class="nl-heading nl-heading--level-3 bl-row__name">
          <a class="bl-row__link" href={placeAddress(page.language, place.slug)}>
            <Dutch>{place.name}</Dutch>
          </a>
        </h3>
        {isHelp ? happening : null}
        <StateBadge answer={row.answer} at={at} tense={tense} />
        <TrustNotes answer={row.answer} at={at} />
        <Where row={row} />
        {isHelp ? null : happening}
        {row.answer.state === 'closed' ? <WishForm place={place} at={at} tense={tense} /> : null}
      </div>
    </li>
  );
}

function Where({ row: { place, metres, answer } }: { readonly row: Row }) {
  const { text } = usePageState();
  const words = [place.address?.street, place.neighbourhoodName].filter((word) => typeof word === 'string');
  return (
    <p class="nl-paragraph bl-row__where">
      {words.length === 0 ? text.list.noAddress : <Dutch>{words.join(' · ')}</Dutch>}
      {metres === null ? null : ` · ${distanceWords(text, metres)}`}
      {answer.state === 'unknown' && place.phone !== null ? (
        <>
          {' · '}
          <a class="nl-link bl-row__call" href={`tel:${place.phone.replaceAll(/[^+\d]/g, '')}`}>
            {text.list.call}
          </a>
        </>
      ) : null}
      {place.wheelchair === 'yes' || place.wheelchair === 'limited' ? (
        <span class="bl-row__wheelchair">
          <WheelchairIcon />
          {place.wheelchair === 'yes' ? text.list.wheelchair : text.list.wheelchairLimited}
        </span>
      ) : null}
    </p>
  );
}

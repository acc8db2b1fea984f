import type { Occurrence } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { placeAddress } from '../addresses.ts';
import type { Catalogue } from '../i18n/nl.ts';
import { capitalised } from '../list/moments.ts';
import { nextFor, titleFor } from '../list/next-for.ts';
import type { Row } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { distanceWords } from './distance-words.ts';
import { Dutch, NAME, SentenceWithName } from './dutch.tsx';
import { StateBadge } from './state-badge.tsx';
import { TrustNotes } from './trust-notes.tsx';
import { WheelchairIcon } from './wheelchair-icon.tsx';
import { WishForm } from './wish-form.tsx';

interface Props {
  readonly row: Row;
  readonly at: Instant;
  readonly tense: Tense;
  readonly selected: boolean;
  /** The address that shows this list as a map. */
  readonly mapHref: string;
  onSelect(slug: string, options: { readonly showMap: boolean }): void;
}

export function PlaceRow({ row, at, tense, selected, mapHref, onSelect }: Props) {
  const { page, text } = usePageState();
  const { place, number } = row;
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
        <StateBadge answer={row.answer} at={at} tense={tense} />
        <TrustNotes answer={row.answer} at={at} />
        <Where row={row} />
        <Happening row={row} at={at} tense={tense} />
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

/**
 * What one could join: what runs, else the next of the day; never behind a door that may be closed. Whoever asked for
 * a kind of help reads when that is next instead, with a warning where the door is in doubt.
 */
function Happening({ row, at, tense }: Pick<Props, 'row' | 'at' | 'tense'>) {
  const { page, text } = usePageState();
  const asked = page.content.view === 'list' ? page.content.filter.helpTopic : null;
  const { occurrence, isSure } = nextFor(row, at, asked);
  if (occurrence === undefined) return null;
  return (
    <p class="nl-paragraph bl-row__happening">
      <SentenceWithName
        sentence={happeningWords(text, occurrence, at, tense)}
        name={occurrence.title}
        nameLanguage={occurrence.titleLanguage}
      />
      {isSure ? null : <strong> · {text.list.doorDoubt}</strong>}
    </p>
  );
}

function happeningWords(text: Catalogue, occurrence: Occurrence, at: Instant, tense: Tense) {
  const { start } = occurrence;
  const { list, words } = text;
  const { calendar } = words;
  const title = titleFor(NAME, occurrence, text);
  if (start > at) {
    const day = calendar.dayWord(wallTimeOf(start).date, wallTimeOf(at).date, tense);
    const from = calendar.clock(start);
    return day === null ? list.happeningLater(title, from) : list.happeningOn(title, capitalised(day), from);
  }
  const until = calendar.clock(occurrence.end);
  return tense === 'now' ? list.happening(title, until) : list.happeningThen(title, until);
}

import type { Occurrence, PlaceContent } from '../../../server/contract/page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { capitalised } from '../../list/moments.ts';
import { type WalkInDates, walkInsByTitle } from '../../list/walk-ins-by-title.ts';
import { usePlaceState } from '../../place-state.ts';
import { Dutch, TextIn } from '../dutch.tsx';

/** What one can come for, with its dates; each date says whether the door is open. */
export function WalkInsSection({ content }: { readonly content: PlaceContent }) {
  const { text, now } = usePlaceState();
  const coming = walkInsByTitle(content.walkIns.filter(({ end }) => end > now));
  return (
    <section class="bl-section" aria-labelledby="walk-ins">
      <h2 class="nl-heading nl-heading--level-2" id="walk-ins">
        {text.place.walkIns}
      </h2>
      {coming.length === 0 ? (
        <p class="nl-paragraph">{text.place.noWalkIns}</p>
      ) : (
        <ul class="bl-occurrences">
          {coming.map((walkIn) => (
            <li key={walkIn.about.slug} class="bl-occurrence">
              <WalkIn walkIn={walkIn} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WalkIn({ walkIn: { about, dates } }: { readonly walkIn: WalkInDates }) {
  const { text } = usePlaceState();
  const { words, place } = text;
  const particulars = [about.who, about.roomName].filter((word) => word !== null).join(' · ');
  const others = about.languages.filter((code) => code !== 'nl').map((code) => words.spokenLanguages[code]);
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">
        <TextIn language={about.titleLanguage}>{about.title}</TextIn>
        {about.sample ? (
          <>
            {' '}
            <span class="nl-data-badge bl-sample">{text.list.sample}</span>
          </>
        ) : null}
      </h3>
      {particulars === '' ? null : (
        <p class="nl-paragraph bl-occurrence__who">
          <Dutch>{particulars}</Dutch>
        </p>
      )}
      {about.audience === 'everyone' ? null : (
        <p class="nl-paragraph">{capitalised(words.spans.forAudience(words.audiences[about.audience]))}</p>
      )}
      {about.byAppointment ? <p class="nl-paragraph">{place.byAppointment}</p> : null}
      {others.length === 0 ? null : <p class="nl-paragraph">{place.languages(words.list(others))}</p>}
      <ul class="bl-spans">
        {dates.map((occurrence) => (
          <li key={occurrence.start}>
            <DateAndDoor occurrence={occurrence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DateAndDoor({ occurrence: { start, end, door } }: { readonly occurrence: Occurrence }) {
  const { text, now } = usePlaceState();
  const { calendar } = text.words;
  const [date, today] = [wallTimeOf(start).date, wallTimeOf(now).date];
  const day = date === today ? text.when.today : calendar.fullDate(date, today);
  return (
    <>
      {capitalised(text.place.occurrence(day, calendar.clock(start), calendar.clock(end)))}
      {door === 'open' ? null : (
        <span class="bl-occurrence__door">
          {' '}
          {door === 'closed' ? text.place.doorClosed : text.place.doorUnknown}
        </span>
      )}
    </>
  );
}

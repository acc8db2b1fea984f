import type { Occurrence, PlaceContent } from '../../../server/contract/page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { capitalised } from '../../list/moments.ts';
import { usePageState } from '../../page-state.ts';
import { Dutch } from '../dutch.tsx';

/** What one can come for, as dated occurrences; each says whether its door is open. */
export function WalkInsSection({ content }: { readonly content: PlaceContent }) {
  const { text, now } = usePageState();
  const coming = content.walkIns.filter(({ end }) => end > now);
  return (
    <section class="bl-section" aria-labelledby="walk-ins">
      <h2 class="nl-heading nl-heading--level-2" id="walk-ins">
        {text.place.walkIns}
      </h2>
      {coming.length === 0 ? (
        <p class="nl-paragraph">{text.place.noWalkIns}</p>
      ) : (
        <ul class="bl-occurrences">
          {coming.map((occurrence) => (
            <li key={`${occurrence.slug}${occurrence.start}`} class="bl-occurrence">
              <WalkIn occurrence={occurrence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WalkIn({ occurrence }: { readonly occurrence: Occurrence }) {
  const { text } = usePageState();
  const { title, who, roomName, audience, byAppointment, door, languages, sample } = occurrence;
  const particulars = [who, roomName].filter((word) => word !== null).join(' · ');
  const others = languages.filter((code) => code !== 'nl').map((code) => text.words.spokenLanguages[code]);
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3 bl-occurrence__title">
        <Dutch>{title}</Dutch>
        {sample ? (
          <>
            {' '}
            <span class="nl-data-badge bl-sample">{text.list.sample}</span>
          </>
        ) : null}
      </h3>
      <p class="nl-paragraph bl-occurrence__when">
        <When occurrence={occurrence} />
        {audience === 'everyone' ? null : ` · ${text.place.forAudience(text.words.audiences[audience])}`}
      </p>
      {particulars === '' ? null : (
        <p class="nl-paragraph bl-occurrence__who">
          <Dutch>{particulars}</Dutch>
        </p>
      )}
      {byAppointment ? <p class="nl-paragraph">{text.place.byAppointment}</p> : null}
      {others.length === 0 ? null : (
        <p class="nl-paragraph">{text.place.languages(text.words.list(others))}</p>
      )}
      {door === 'open' ? null : (
        <p class="nl-paragraph bl-occurrence__door">
          {door === 'closed' ? text.place.doorClosed : text.place.doorUnknown}
        </p>
      )}
    </>
  );
}

function When({ occurrence: { start, end } }: { readonly occurrence: Occurrence }) {
  const { text, now } = usePageState();
  const { calendar } = text.words;
  const [date, today] = [wallTimeOf(start).date, wallTimeOf(now).date];
  const day = calendar.dayWord(date, today, 'now') ?? text.when.today;
  const full = day === text.when.today || day === text.words.tomorrow ? day : calendar.fullDate(date, today);
  return <>{capitalised(text.place.occurrence(full, calendar.clock(start), calendar.clock(end)))}</>;
}

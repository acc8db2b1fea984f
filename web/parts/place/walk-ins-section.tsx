import type { PlaceContent, WalkInDate } from '../../../server/contract/page.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { capitalised } from '../../list/moments.ts';
import { type WalkInDates, walkInsByTitle } from '../../list/walk-ins-by-title.ts';
import { usePlaceState } from '../../place-state.ts';
import { TextIn } from '../dutch.tsx';
import { DateWarning, WalkInFacts } from '../walk-in-facts.tsx';

/** What one can come for, with its dates; each date says whether the door is open, and whether it is held. */
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
      {about.rhythm === null ? null : <p class="nl-paragraph">{about.rhythm}</p>}
      <WalkInFacts date={about} words={text.walkIn} />
      <ul class="bl-spans">
        {dates.map((date) => (
          <li key={date.start}>
            <DateAndDoor date={date} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DateAndDoor({ date }: { readonly date: WalkInDate }) {
  const { text, now } = usePlaceState();
  const { calendar } = text.words;
  const [day, today] = [wallTimeOf(date.start).date, wallTimeOf(now).date];
  const dayWord = day === today ? text.when.today : calendar.fullDate(day, today);
  const words = capitalised(
    text.walkIn.occurrence(dayWord, calendar.clock(date.start), calendar.clock(date.end)),
  );
  return (
    <>
      {date.cancelled === null ? words : <s>{words}</s>} <DateWarning date={date} words={text.walkIn} />
    </>
  );
}

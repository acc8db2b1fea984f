import type { HelpMoment, HelpTopicContent } from '../../server/contract/help-page.ts';
import { addDays, wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { districtAddress, helpCalendarAddress, MOMENT_NOW, NO_FILTER, queryEntries } from '../addresses.ts';
import type { HelpWords } from '../i18n/help-nl.ts';
import { capitalised } from '../list/moments.ts';
import { type PageState, usePageState } from '../page-state.ts';
import { Dutch } from '../parts/dutch.tsx';
import { addressOfHelp, NO_HELP_FILTER } from '../parts/help/help-address.ts';
import { ChosenHelpFilters, HelpFilterMenu } from '../parts/help/help-filter.tsx';
import { BackLink, Moments, OtherDistricts } from '../parts/help/help-frame.tsx';
import { HelpMomentCard } from '../parts/help/help-moment.tsx';
import { Link } from '../parts/link.tsx';
import { WishForm } from '../parts/wish-form.tsx';

interface Props {
  readonly content: HelpTopicContent;
  readonly words: HelpWords;
}

/** One kind of help: where and when in the coming two weeks, by time. Only here is it called by its name. */
export function HelpTopicView({ content, words }: Props) {
  const { page } = usePageState();
  const { topic, filter, district } = content;
  const near = { ...NO_HELP_FILTER, near: filter.near };
  return (
    <div class="bl-page">
      <BackLink
        href={addressOfHelp(page.language, null, { district, filter: near })}
        words={words.toTopics}
      />
      <h1 class="nl-heading nl-heading--level-1">{topic.name}</h1>
      <div class="bl-toolbar">
        <HelpFilterMenu content={content} words={words} />
      </div>
      <ChosenHelpFilters content={content} />
      <Moments moments={content.moments} words={words}>
        <Days content={content} words={words} />
        {content.leftOut === 0 ? null : (
          <p class="nl-paragraph">
            {words.leftOut(content.leftOut)}{' '}
            <Link href={addressOfHelp(page.language, topic.slug, { district, filter: near })}>
              {words.all}
            </Link>
          </p>
        )}
        <Beyond content={content} words={words} />
      </Moments>
      <Keep content={content} words={words} />
      <OtherDistricts content={content} words={words} />
    </div>
  );
}

function Days({ content: { moments, topic }, words }: Props) {
  const state = usePageState();
  // What began the evening before stands with today.
  const today = wallTimeOf(state.now).date;
  const days = Map.groupBy(moments, ({ date }) => {
    const day = wallTimeOf(date.start).date;
    return day < today ? today : day;
  });
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} class="bl-section" aria-labelledby={`day-${day}`}>
          <h2 class="nl-heading nl-heading--level-2" id={`day-${day}`}>
            {dayHeading(day, today, words, state)}
          </h2>
          <ul class="bl-occurrences">
            {ofDay.map((moment) => (
              <HelpMomentCard key={keyOf(moment)} moment={moment} topic={topic} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function dayHeading(day: string, today: string, words: HelpWords, { text }: PageState): string {
  const date = text.words.calendar.fullDate(day, today);
  if (day === today) return words.today(date);
  return day === addDays(today, 1) ? words.tomorrow(date) : capitalised(date);
}

function keyOf({ date }: HelpMoment): string {
  return `${date.slug}${date.start}`;
}

/** Where two weeks have nothing: what comes after them, and a way to say that one had wanted to come. */
function Beyond({ content, words }: Props) {
  const state = usePageState();
  const { beyond, moments, leftOut, topic } = content;
  if (moments.some(({ date }) => date.cancelled === null)) return null;
  const today = wallTimeOf(state.now).date;
  return (
    <div class="bl-section">
      <p class="nl-paragraph nl-paragraph--lead">{leftOut === 0 ? words.nothing : words.nothingHere}</p>
      <p class="nl-paragraph">{beyond === null ? words.noBeyond : words.beyond}</p>
      {beyond === null ? null : (
        <>
          <h2 class="nl-heading nl-heading--level-2">
            {dayHeading(wallTimeOf(beyond.date.start).date, today, words, state)}
          </h2>
          <ul class="bl-occurrences">
            <HelpMomentCard moment={beyond} topic={topic} words={words} />
          </ul>
        </>
      )}
      <Wishes content={content} words={words} />
    </div>
  );
}

function Wishes({ content: { wishPlaces, topic }, words }: Props) {
  const { now } = usePageState();
  if (wishPlaces.length === 0) return null;
  return (
    <>
      <p class="nl-paragraph">{words.wish}</p>
      <ul class="bl-spans">
        {wishPlaces.map((place) => (
          <li key={place.slug}>
            <Dutch>{place.name}</Dutch>
            <WishForm place={place} at={now} tense="now">
              <input type="hidden" name="helpTopic" value={topic.slug} />
            </WishForm>
          </li>
        ))}
      </ul>
    </>
  );
}

function Keep({ content: { topic, district }, words }: Props) {
  const { page } = usePageState();
  const query = new URLSearchParams(
    queryEntries({
      moment: MOMENT_NOW,
      filter: { ...NO_FILTER, helpTopic: topic.slug },
      show: 'map',
    }).map(([key, value]) => [key, value]),
  );
  return (
    <section class="bl-section bl-keep" aria-labelledby="keep">
      <h2 class="nl-heading nl-heading--level-2" id="keep">
        {words.keep}
      </h2>
      <ul class="bl-keep__list">
        <li>
          <Link href={helpCalendarAddress(page.language, topic.slug, district)}>{words.calendar}</Link>
        </li>
        <li>
          <Link href={`${districtAddress(page.language, district)}?${query}`}>{words.onMap}</Link>
        </li>
      </ul>
    </section>
  );
}

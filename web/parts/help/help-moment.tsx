import type { HelpMoment } from '../../../server/contract/help-page.ts';
import type { Topic } from '../../../server/contract/page.ts';
import { placeAddress } from '../../addresses.ts';
import type { HelpWords } from '../../i18n/help-nl.ts';
import { usePageState } from '../../page-state.ts';
import { distanceWords } from '../distance-words.ts';
import { Dutch, TextIn } from '../dutch.tsx';
import { DateWarning, WalkInFacts } from '../walk-in-facts.tsx';

interface Props {
  readonly moment: HelpMoment;
  readonly topic: Topic;
  readonly words: HelpWords;
}

/** One moment: from when to when and where, what to know before one goes, and whether one can count on it. */
export function HelpMomentCard({ moment: { date, place }, topic, words }: Props) {
  const { page, text, now } = usePageState();
  const { calendar } = text.words;
  const times = words.times(calendar.clock(date.start), calendar.clock(date.end));
  const isRunning = date.start <= now && date.door === 'open';
  return (
    <li class="bl-occurrence">
      <h3 class="nl-heading nl-heading--level-3">
        {date.cancelled === null ? times : <s>{times}</s>}
        {' · '}
        <a class="nl-link" href={placeAddress(page.language, place.slug)}>
          <Dutch>{place.name}</Dutch>
        </a>
      </h3>
      <p class="nl-paragraph">
        {isRunning ? (
          <>
            <strong>{words.running}</strong>
            {' · '}
          </>
        ) : null}
        {date.title === topic.name ? null : <TextIn language={date.titleLanguage}>{date.title}</TextIn>}
        {date.sample ? (
          <>
            {' '}
            <span class="nl-data-badge bl-sample">{text.list.sample}</span>
          </>
        ) : null}
      </p>
      <Where place={place} />
      <p class="nl-paragraph">
        <DateWarning date={date} words={words} />
      </p>
      <WalkInFacts date={date} words={words} />
    </li>
  );
}

function Where({ place: { street, neighbourhoodName, metres } }: Pick<HelpMoment, 'place'>) {
  const { text } = usePageState();
  const where = [street, neighbourhoodName].filter((word) => word !== null).join(' · ');
  return (
    <p class="nl-paragraph bl-occurrence__who">
      {where === '' ? text.list.noAddress : <Dutch>{where}</Dutch>}
      {metres === null ? null : ` · ${distanceWords(text, metres)}`}
    </p>
  );
}

import type { HelpMoment } from '../../../server/contract/help-page.ts';
import type { Topic, WalkInDate } from '../../../server/contract/page.ts';
import { placeAddress } from '../../addresses.ts';
import type { HelpWords } from '../../i18n/help-nl.ts';
import { usePageState } from '../../page-state.ts';
import { distanceWords } from '../distance-words.ts';
import { Dutch, TextIn } from '../dutch.tsx';
import { DateWarning, WalkInFacts } from '../walk-in-facts.tsx';
import { goesOn } from './topics-by-day.ts';

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
  return (
    <li class="bl-occurrence">
      <h3 class="nl-heading nl-heading--level-3">
        {date.cancelled === null ? times : <s>{times}</s>}
        {' · '}
        <a class="nl-link" href={placeAddress(page.language, place.slug)}>
          <Dutch>{place.name}</Dutch>
        </a>
      </h3>
      <What date={date} topic={topic} running={goesOn(date, now) ? words.running : null} />
      <Where place={place} />
      {date.cancelled === null && date.doorTrouble === null ? null : (
        <p class="nl-paragraph">
          <DateWarning date={date} words={words} />
        </p>
      )}
      <WalkInFacts date={date} words={words} />
    </li>
  );
}

interface WhatProps {
  readonly date: WalkInDate;
  readonly topic: Topic;
  readonly running: string | null;
}

/** Its own title, where that says more than the page does. */
function What({ date, topic, running }: WhatProps) {
  const { text } = usePageState();
  const saysMore = date.title !== topic.name;
  if (!saysMore && !date.sample && running === null) return null;
  return (
    <p class="nl-paragraph">
      {running === null ? null : <strong>{running}</strong>}
      {running === null || !saysMore ? null : ' · '}
      {saysMore ? <TextIn language={date.titleLanguage}>{date.title}</TextIn> : null}
      {date.sample ? (
        <>
          {' '}
          <span class="nl-data-badge bl-sample">{text.list.sample}</span>
        </>
      ) : null}
    </p>
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

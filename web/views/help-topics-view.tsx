import type { HelpMoment, HelpTopicsContent } from '../../server/contract/help-page.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { districtAddress } from '../addresses.ts';
import type { HelpWords } from '../i18n/help-nl.ts';
import { capitalised } from '../list/moments.ts';
import { usePageState } from '../page-state.ts';
import { NAME, SentenceWithName } from '../parts/dutch.tsx';
import { addressOfHelp } from '../parts/help/help-address.ts';
import { ChosenHelpFilters, HelpFilterMenu } from '../parts/help/help-filter.tsx';
import { BackLink, Moments, OtherDistricts } from '../parts/help/help-frame.tsx';
import { goesOn, topicsByDay } from '../parts/help/topics-by-day.ts';
import { Link } from '../parts/link.tsx';

interface Props {
  readonly content: HelpTopicsContent;
  readonly words: HelpWords;
}

/** Every kind of help: what goes on now, what comes today and later, and last what is not there in two weeks. */
export function HelpTopicsView({ content, words }: Props) {
  const { page, text, now } = usePageState();
  const { never, ...coming } = topicsByDay(content.topics, now);
  const { date } = wallTimeOf(now);
  const names = {
    now: words.running,
    today: words.today(text.words.calendar.fullDate(date, date)),
    later: words.later,
  };
  const sections = (['now', 'today', 'later'] as const).filter((when) => coming[when].length > 0);
  return (
    <div class="bl-page">
      <BackLink href={districtAddress(page.language, content.district)} words={words.toList} />
      <h1 class="nl-heading nl-heading--level-1">
        <SentenceWithName sentence={words.titleIn(NAME)} name={content.district.name} />
      </h1>
      <div class="bl-toolbar">
        <HelpFilterMenu content={content} words={words} />
      </div>
      <ChosenHelpFilters content={content} />
      <Moments moments={content.topics.flatMap(({ moments }) => moments)} words={words}>
        {sections.map((when) => (
          <section key={when} class="bl-group" aria-labelledby={`help-${when}`}>
            <h2 class="nl-heading nl-heading--level-2 bl-group__name" id={`help-${when}`}>
              {names[when]}
            </h2>
            <ul class="bl-group__rows">
              {coming[when].map(({ topic, moments }) => (
                <li key={topic.slug} class="bl-help">
                  <h3 class="nl-heading nl-heading--level-3 bl-help__name">
                    <Link href={addressOfHelp(page.language, topic.slug, content)}>{topic.name}</Link>
                  </h3>
                  <ul class="bl-spans">
                    {moments.map((moment) => (
                      <li key={`${moment.date.slug}${moment.date.start}`}>
                        <NextMoment moment={moment} words={words} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {never.length === 0 ? null : (
          <section class="bl-section" aria-labelledby="not-now">
            <h2 class="nl-heading nl-heading--level-2" id="not-now">
              {words.notNow}
            </h2>
            <ul class="bl-footer__links">
              {never.map(({ topic }) => (
                <li key={topic.slug}>
                  <Link href={addressOfHelp(page.language, topic.slug, content)}>{topic.name}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Moments>
      <OtherDistricts content={content} words={words} />
    </div>
  );
}

/** "Vandaag 13:00 – 15:00, De Groene Stee". Why the door is in doubt stands on the page of its own kind of help. */
function NextMoment({
  moment: { date, place },
  words,
}: { readonly moment: HelpMoment } & Pick<Props, 'words'>) {
  const { text, now } = usePageState();
  const { calendar } = text.words;
  const [from, to] = [calendar.clock(date.start), calendar.clock(date.end)];
  const day = calendar.dayWord(wallTimeOf(date.start).date, wallTimeOf(now).date, 'now') ?? text.when.today;
  return (
    <>
      <SentenceWithName
        sentence={goesOn(date, now) ? words.nowUntil(to, NAME) : words.at(capitalised(day), from, to, NAME)}
        name={place.name}
      />
      {date.audience === 'everyone'
        ? null
        : ` (${text.words.spans.forAudience(text.words.audiences[date.audience])})`}
      {date.sample ? (
        <>
          {' '}
          <span class="nl-data-badge bl-sample">{text.list.sample}</span>
        </>
      ) : null}
      {date.doorTrouble === null ? null : (
        <>
          {' · '}
          <span class="bl-occurrence__door">{words.perhapsNot[date.doorTrouble.kind]}</span>
        </>
      )}
    </>
  );
}

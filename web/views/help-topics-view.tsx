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
import { Link } from '../parts/link.tsx';
import { DateWarning } from '../parts/walk-in-facts.tsx';

interface Props {
  readonly content: HelpTopicsContent;
  readonly words: HelpWords;
}

/** Every kind of help with when it is next; what is not there in two weeks comes last. */
export function HelpTopicsView({ content, words }: Props) {
  const { page } = usePageState();
  const coming = content.topics.filter(({ moments }) => moments.length > 0);
  const others = content.topics.filter(({ moments }) => moments.length === 0);
  return (
    <div class="bl-page">
      <BackLink href={districtAddress(page.language, content.district)} words={words.toList} />
      <h1 class="nl-heading nl-heading--level-1">
        <SentenceWithName sentence={words.titleIn(NAME)} name={content.district.name} />
      </h1>
      <p class="nl-paragraph nl-paragraph--lead">{words.lead}</p>
      <div class="bl-toolbar">
        <HelpFilterMenu content={content} words={words} />
      </div>
      <ChosenHelpFilters content={content} />
      <Moments moments={coming.flatMap((each) => each.moments)} words={words}>
        <ul class="bl-occurrences">
          {coming.map(({ topic, moments }) => (
            <li key={topic.slug} class="bl-occurrence">
              <h2 class="nl-heading nl-heading--level-3">
                <Link href={addressOfHelp(page.language, topic.slug, content)}>{topic.name}</Link>
              </h2>
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
        {others.length === 0 ? null : (
          <section class="bl-section" aria-labelledby="not-now">
            <h2 class="nl-heading nl-heading--level-2" id="not-now">
              {words.notNow}
            </h2>
            <ul class="bl-footer__links">
              {others.map(({ topic }) => (
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

/** "Vandaag 13:00 – 15:00, De Groene Stee" */
function NextMoment({
  moment: { date, place },
  words,
}: { readonly moment: HelpMoment } & Pick<Props, 'words'>) {
  const { text, now } = usePageState();
  const { calendar } = text.words;
  const day = calendar.dayWord(wallTimeOf(date.start).date, wallTimeOf(now).date, 'now') ?? text.when.today;
  return (
    <>
      <SentenceWithName
        sentence={words.at(capitalised(day), calendar.clock(date.start), calendar.clock(date.end), NAME)}
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
      ) : null}{' '}
      <DateWarning date={date} words={words} />
    </>
  );
}

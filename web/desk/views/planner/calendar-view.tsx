import type { NamedFeed, OwnCalendarContent } from '../../../../server/contract/planner/calendar.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { usePlanner } from '../../planner-state.ts';
import { FreshCalendar } from './fresh-calendar.tsx';
import { Dutch, InLanguage } from './in-language.tsx';

const TO = '/planner/agenda';

/** One's own calendar at an address of its own, and those that anybody may subscribe to. */
export function CalendarView({ content }: { readonly content: OwnCalendarContent }) {
  const { text } = usePlanner();
  const { ownCalendar } = text;
  const { fresh } = content;
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{fresh === null ? ownCalendar.title : ownCalendar.ready}</h1>
      {fresh === null ? <OwnCalendar content={content} /> : <FreshCalendar fresh={fresh} />}
      <details class="bl-fold" open={fresh !== null}>
        <summary>{ownCalendar.how}</summary>
        {ownCalendar.apps.map(({ app, how }) => (
          <p key={app} class="nl-paragraph">
            <strong>{app}</strong>
            <br />
            {how}
          </p>
        ))}
        <p class="nl-paragraph">{ownCalendar.howOften}</p>
      </details>
      <section class="bl-section" aria-labelledby="others">
        <h2 class="nl-heading nl-heading--level-2" id="others">
          {ownCalendar.others}
        </h2>
        <p class="nl-paragraph">{ownCalendar.othersNote}</p>
        <Feeds name={ownCalendar.organisations} feeds={content.organisations} areNames />
        <Feeds name={ownCalendar.places} feeds={content.places} areNames />
        <Feeds name={ownCalendar.topics} feeds={content.topics} />
      </section>
    </>
  );
}

function OwnCalendar({
  content: { madeAt, revoked, held, proposed, toJoin },
}: {
  readonly content: OwnCalendarContent;
}) {
  const { text, now } = usePlanner();
  const { ownCalendar, words } = text;
  const since =
    madeAt === null ? null : words.calendar.fullDate(wallTimeOf(madeAt).date, wallTimeOf(now).date);
  return (
    <section class="bl-section" aria-labelledby="own">
      <p class="nl-paragraph">{ownCalendar.intro}</p>
      {revoked && since === null ? (
        <p class="bl-notice" role="status">
          {ownCalendar.revoked}
        </p>
      ) : null}
      <h2 class="nl-heading nl-heading--level-2" id="own">
        {ownCalendar.own}
      </h2>
      <p class="nl-paragraph">
        {ownCalendar.holds(held, proposed)} {ownCalendar.contains}
      </p>
      <ToJoin walkIns={toJoin} />
      <p class="nl-paragraph">{since === null ? ownCalendar.none : ownCalendar.since(since)}</p>
      {since === null ? null : <p class="nl-paragraph">{ownCalendar.replaceNote}</p>}
      <DeskForm to={TO} name="calendar" class="bl-buttons">
        <button class="nl-button nl-button--primary bl-wide-button" name="step" value="make" type="submit">
          {since === null ? ownCalendar.make : ownCalendar.replace}
        </button>
        {since === null ? null : (
          <button
            class="nl-button nl-button--secondary bl-wide-button"
            name="step"
            value="revoke"
            type="submit"
          >
            {ownCalendar.revoke}
          </button>
        )}
      </DeskForm>
    </section>
  );
}

function ToJoin({ walkIns }: { readonly walkIns: OwnCalendarContent['toJoin'] }) {
  const { page, text } = usePlanner();
  if (walkIns.length === 0) return null;
  return (
    <>
      <p class="nl-paragraph">
        <strong>{text.ownCalendar.joinFirst}</strong>
      </p>
      <ul class="bl-my-places">
        {walkIns.map(({ slug, title, titleLanguage, placeName }) => (
          <li key={slug}>
            <a class="nl-link" href={localised(page.language, `/planner/spreekuur/${slug}#holder`)}>
              <InLanguage language={titleLanguage}>{title}</InLanguage>
            </a>
            <span>
              <Dutch>{placeName}</Dutch>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FeedsProps {
  readonly name: string;
  readonly feeds: readonly NamedFeed[];
  /** Of places or organisations: as they stand, in any language. */
  readonly areNames?: boolean;
}

function Feeds({ name, feeds, areNames = false }: FeedsProps) {
  const { text } = usePlanner();
  const { ownCalendar } = text;
  return (
    <details class="bl-fold">
      <summary>{`${name} (${feeds.length})`}</summary>
      {feeds.length === 0 ? <p class="nl-paragraph">{ownCalendar.empty}</p> : null}
      <ul class="bl-my-places">
        {feeds.map((feed) => (
          <li key={feed.address}>
            <strong>{areNames ? <Dutch>{feed.name}</Dutch> : feed.name}</strong>
            <span>
              <a class="nl-link" href={feed.subscribe} aria-label={ownCalendar.subscribeTo(feed.name)}>
                {ownCalendar.subscribe}
              </a>
              {' · '}
              <a class="nl-link" href={feed.address} aria-label={ownCalendar.addressOf(feed.name)}>
                {ownCalendar.address}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

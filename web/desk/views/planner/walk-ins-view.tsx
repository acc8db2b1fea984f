import type { WalkInLine, WalkInsContent } from '../../../../server/contract/planner/walk-in.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { Trouble, Troubles } from './date-line.tsx';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';
import { ListPartNav } from './list-part-nav.tsx';
import { GoneWalkIns, PastWalkIns } from './past-walk-ins.tsx';

/** What somebody answers for, the next one first; two taps from here it is cancelled. */
export function WalkInsView({ content }: { readonly content: WalkInsContent }) {
  const { page, text } = usePlanner();
  const { walkIns, words } = text;
  const names = content.organisations.map(([, name]) => name);
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">
        <WithNames
          sentence={content.isOwnOnly ? walkIns.titleOf(words.list(names)) : walkIns.title}
          names={names}
        />
      </h1>
      {content.walkIns.length === 0 ? <p class="nl-paragraph">{nothingOf(content, walkIns)}</p> : null}
      <ul class="bl-overview">
        {content.walkIns.map((line) => (
          <Line key={line.slug} line={line} />
        ))}
      </ul>
      <ListPartNav part={content.part} />
      <GoneWalkIns lines={content.gone} pathOf={pathOf} />
      {content.mayPropose ? (
        <p class="bl-buttons">
          <a class="nl-button nl-button--primary" href={localised(page.language, '/planner/moment')}>
            {walkIns.proposeNew}
          </a>
        </p>
      ) : null}
      <PastWalkIns lines={content.over} pathOf={pathOf} />
      <ul class="bl-my-places">
        {content.organisations.map(([slug, name]) => (
          <li key={slug}>
            <a class="nl-link" href={localised(page.language, `/planner/organisatie/${slug}`)}>
              <WithNames sentence={walkIns.organisation(name)} names={[name]} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nothingOf(
  { mayPropose, gone, over }: WalkInsContent,
  { none, noneNow, noneHost }: ReturnType<typeof usePlanner>['text']['walkIns'],
): string {
  if (!mayPropose) return noneHost;
  return gone.length + over.length > 0 ? noneNow : none;
}

const pathOf = (slug: string) => `/planner/spreekuur/${slug}`;

function Line({ line }: { readonly line: WalkInLine }) {
  const { page, text, now } = usePlanner();
  const { walkIns, words } = text;
  const { slug, title, titleLanguage, placeName, roomName, organisationName, moment, sample, next } = line;
  const { clashingDates, openProposals, mayChange } = line;
  const own = localised(page.language, `/planner/spreekuur/${slug}`);
  const today = wallTimeOf(now).date;
  const button = next?.date === today ? walkIns.notToday : walkIns.notThisTime;
  const named = <InLanguage language={titleLanguage}>{title}</InLanguage>;
  return (
    <li class="bl-overview__place">
      <h2 class="nl-heading nl-heading--level-3">
        {mayChange ? (
          <a class="nl-link bl-tall-link" href={own}>
            {named}
          </a>
        ) : (
          named
        )}
      </h2>
      <p class="nl-paragraph">
        <WithNames
          sentence={[walkIns.where(placeName, roomName), organisationName, sample ? walkIns.sample : null]
            .filter((part) => part !== null)
            .join(' · ')}
          names={namesIn(placeName, roomName, organisationName)}
        />
      </p>
      <p class="nl-paragraph">{moment}</p>
      <p class="nl-paragraph">
        {next === null
          ? walkIns.noNext
          : (next.cancelled === null ? walkIns.next : walkIns.nextNot)(
              next.date === today ? walkIns.today : words.calendar.fullDate(next.date, today),
              words.calendar.clock(next.start),
              words.calendar.clock(next.end),
            )}
        {next === null ? null : <Troubles date={{ ...next, clashes: [] }} />}
        {clashingDates === 0 ? null : (
          <Trouble shape="⚠">
            <a class="nl-link" href={localised(page.language, line.clashesAt)}>
              {walkIns.clashing(clashingDates)}
            </a>
          </Trouble>
        )}
      </p>
      {openProposals === 0 ? null : (
        <p class="nl-paragraph">
          <a class="nl-link" href={localised(page.language, line.proposalsAt)}>
            {walkIns.waiting(openProposals)}
          </a>
        </p>
      )}
      {mayChange && !sample && next !== null && next.cancelled === null ? (
        <a
          class="nl-button nl-button--secondary"
          href={`${own}/niet?date=${next.date}`}
          aria-label={walkIns.buttonOf(button, title)}
        >
          {button}
        </a>
      ) : null}
    </li>
  );
}

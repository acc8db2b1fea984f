import type { ProposalContent } from '../../../../server/contract/planner/proposal.ts';
import { localised, placeAddress } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import type { PlannerText } from '../../words/planner-nl.ts';
import { Dutch, InLanguage, namesIn, WithNames } from './in-language.tsx';
import { ProposalAnswer } from './proposal-answer.tsx';
import { PreviewOfMoment } from './proposal-preview.tsx';
import { Story } from './proposal-story.tsx';

/** What is proposed, how it fits, the answer, and all that was said: the same for both sides. */
export function ProposalView({ content }: { readonly content: ProposalContent }) {
  const { page, text } = usePlanner();
  const { proposals } = text;
  const { kind, organisationName, placeName } = content;
  return (
    <section class="bl-section">
      <JustDone content={content} />
      {content.list === null ? null : (
        <p class="nl-paragraph bl-back">
          <a class="nl-link" href={localised(page.language, content.list)}>
            {proposals.back}
          </a>
        </p>
      )}
      <h1 class="nl-heading nl-heading--level-1">
        {isForReader(content) ? (
          <WithNames
            sentence={proposals.asks[kind](organisationName, placeName)}
            names={namesIn(organisationName, placeName)}
          />
        ) : (
          <Named content={content} />
        )}
      </h1>
      <p class="nl-paragraph">{stateIn(content, proposals)}</p>
      <WayOn content={content} />
      <Asked content={content} />
      {content.otherwiseAgreed ? <p class="bl-notice">{proposals.otherwiseAgreed}</p> : null}
      {content.fit === null ? null : (
        <section class="bl-preview" aria-labelledby="fits">
          <h2 class="nl-heading nl-heading--level-2" id="fits">
            {proposals.fits}
          </h2>
          <PreviewOfMoment preview={content.fit} quiet />
        </section>
      )}
      <ProposalAnswer content={content} />
      <Story content={content} />
    </section>
  );
}

/** To who is to answer something new its page says what is asked of her; else what it is about. */
function isForReader({ side, state }: ProposalContent): boolean {
  return side === 'place' && state === 'open';
}

function Named({ content: { kind, title, titleLanguage } }: { readonly content: ProposalContent }) {
  const { proposals } = usePlanner().text;
  return (
    <>
      {proposals.kinds[kind]}: <InLanguage language={titleLanguage}>{title}</InLanguage>
    </>
  );
}

function WayOn({ content: { state, placeSlug, onward } }: { readonly content: ProposalContent }) {
  const { page, text } = usePlanner();
  const { proposals } = text;
  const ways: readonly (readonly [string | null, string])[] = [
    [onward.walkIn, proposals.seeWalkIn],
    [onward.otherMoment, proposals.otherMoment],
    [onward.desk, proposals.toDesk],
  ];
  return (
    <>
      {ways.map(([to, name]) =>
        to === null ? null : (
          <p key={name} class="nl-paragraph">
            <a class="nl-link bl-tall-link" href={localised(page.language, to)}>
              {name}
            </a>
          </p>
        ),
      )}
      {state === 'accepted' ? (
        <p class="nl-paragraph">
          <a class="nl-link bl-tall-link" href={placeAddress(page.language, placeSlug)}>
            {proposals.seePlace}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** The notice of what was done: once, with where it shows, and that a mail cannot be unsent. */
function JustDone({ content: { justDone, kind, side, state } }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  const { proposals } = text;
  if (!justDone) return null;
  const isAgreed = state === 'accepted';
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">
        <strong>{isAgreed && kind === 'end' ? proposals.done.ended : proposals.done[state]}</strong>
      </p>
      {isAgreed ? (
        <p class="nl-paragraph">{side === 'place' ? proposals.noUndoPlace : proposals.noUndo}</p>
      ) : null}
    </div>
  );
}

function stateIn(
  { side, state, steps }: ProposalContent,
  { states, lapsed }: PlannerText['proposals'],
): string {
  const why = steps.at(-1)?.lapsed ?? null;
  if (why !== null) return `${lapsed[why]}.`;
  if (side === 'place' && state === 'open') return states.openPlace;
  return side === 'place' && state === 'otherTime' ? states.otherTimePlace : states[state];
}

function headingOf({ state }: ProposalContent, { agreed, proposed, wasProposed }: PlannerText['proposals']) {
  if (state === 'accepted') return agreed;
  return state === 'open' || state === 'otherTime' ? proposed : wasProposed;
}

function Asked({ content }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  const { proposals } = text;
  const { present, title, titleLanguage } = content;
  const roomOf = (name: string | null) => proposals.room(name ?? proposals.noRoom);
  return (
    <>
      {present === null ? null : (
        <p class="nl-paragraph">
          {proposals.present}: {present.moment}{' '}
          <WithNames sentence={`${roomOf(present.roomName)}.`} names={namesIn(present.roomName)} />
        </p>
      )}
      <h2 class="nl-heading nl-heading--level-2">{headingOf(content, proposals)}</h2>
      <p class="nl-paragraph">
        <strong>
          <InLanguage language={titleLanguage}>{title}</InLanguage>
        </strong>
        <br />
        {content.moment}
        {content.kind === 'end' ? null : (
          <>
            <br />
            <WithNames sentence={roomOf(content.roomName)} names={namesIn(content.roomName)} />
          </>
        )}
      </p>
      <LastSaid content={content} />
      {content.kind === 'start' ? <About content={content} /> : null}
    </>
  );
}

/** What the latest step changed, and the words that came with it: what whoever answers wants to know first. */
function LastSaid({ content: { steps, answers } }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  const last = steps.at(-1);
  if (last === undefined || answers.length === 0) return null;
  const { moment, words } = last;
  return (
    <>
      {moment === null || moment.from === null ? null : (
        <p class="nl-paragraph">{text.proposals.was(moment.from)}</p>
      )}
      {words === null ? null : (
        <blockquote>
          <Dutch>{words}</Dutch>
        </blockquote>
      )}
    </>
  );
}

function About({ content: { about } }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  const { proposals, words } = text;
  const contact = [about.phone, about.email].filter((each) => each !== null);
  const lines: readonly (readonly [string, string])[] = [
    [proposals.helpTopics, words.list(about.helpTopics)],
    [proposals.audience, words.audiences[about.audience]],
    [proposals.appointment, about.byAppointment ? proposals.yes : ''],
    [proposals.languages, words.list(about.languages.map((language) => words.spokenLanguages[language]))],
    [proposals.theme, about.theme ?? ''],
    [proposals.contact, contact.join(', ')],
  ];
  return (
    <ul class="bl-list">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <li key={name}>
            {name}: {value}
          </li>
        ))}
    </ul>
  );
}

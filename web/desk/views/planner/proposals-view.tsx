import {
  PROPOSAL_STATES,
  type ProposalLine,
  type ProposalSide,
  type ProposalStateName,
  type ProposalsContent,
} from '../../../../server/contract/planner/proposal.ts';
import { localised } from '../../../addresses.ts';
import { BackLink } from '../../parts/back-link.tsx';
import { PlaceName } from '../../parts/place-name.tsx';
import { usePlanner } from '../../planner-state.ts';
import { InLanguage, namesIn, WithNames } from './in-language.tsx';
import { LastStep } from './proposal-story.tsx';

/** By state, what waits for the reader's own answer first. */
export function ProposalsView({ content }: { readonly content: ProposalsContent }) {
  const { page, text } = usePlanner();
  const { side, proposals: all } = content;
  const { proposals, proposing } = text;
  const isPlace = side === 'place';
  return (
    <section class="bl-section">
      {isPlace ? <BackLink /> : null}
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{isPlace ? proposals.placeTitle : proposals.title}</h1>
      {content.mayPropose ? (
        <p class="bl-buttons">
          <a class="nl-button nl-button--primary" href={localised(page.language, '/planner/voorstel/nieuw')}>
            {proposing.title}
          </a>
          <a class="nl-button nl-button--secondary" href={localised(page.language, '/planner/moment')}>
            {proposals.findMoment}
          </a>
        </p>
      ) : null}
      {all.length === 0 ? <p class="nl-paragraph">{isPlace ? proposals.nonePlace : proposals.none}</p> : null}
      {statesFor(side).map((state) => (
        <Group
          key={state}
          name={proposals.groups[side][state]}
          id={state}
          proposals={all.filter((each) => each.state === state)}
        />
      ))}
      {content.hasOlder ? <p class="nl-paragraph">{proposals.older}</p> : null}
    </section>
  );
}

function statesFor(side: ProposalSide): readonly ProposalStateName[] {
  const first = side === 'place' ? 'open' : 'otherTime';
  return [first, ...PROPOSAL_STATES.filter((state) => state !== first)];
}

interface GroupProps {
  readonly name: string;
  readonly id: string;
  readonly proposals: readonly ProposalLine[];
}

function Group({ name, id, proposals }: GroupProps) {
  if (proposals.length === 0) return null;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2" id={id}>
        {`${name} (${proposals.length})`}
      </h2>
      <ul class="bl-overview" aria-labelledby={id}>
        {proposals.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

function Line({ proposal }: { readonly proposal: ProposalLine }) {
  const { page, text } = usePlanner();
  const { proposals } = text;
  const { organisationName, placeName, title, moment } = proposal;
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">
        <a class="nl-link" href={localised(page.language, proposal.to)}>
          <InLanguage language={proposal.titleLanguage}>{title}</InLanguage>
        </a>
      </h3>
      <p class="nl-paragraph">
        <WithNames
          sentence={[proposals.kinds[proposal.kind], proposals.by(organisationName, placeName)].join(' · ')}
          names={namesIn(organisationName, placeName)}
        />
      </p>
      {moment === '' ? null : <p class="nl-paragraph">{moment}</p>}
      {proposal.isPlaceGone ? (
        <p class="nl-paragraph">
          <strong>{text.walkIns.placeGone}</strong>
        </p>
      ) : null}
      <p class="nl-paragraph">
        {proposal.isYours ? (
          <>
            <strong>{proposals.yourTurn}</strong>
            {' · '}
          </>
        ) : null}
        <LastStep parties={proposal} last={proposal.last} />
      </p>
    </li>
  );
}

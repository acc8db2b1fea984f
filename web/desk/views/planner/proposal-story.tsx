import type { ProposalContent, StoryStep } from '../../../../server/contract/planner/proposal.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { usePlanner } from '../../planner-state.ts';
import { Dutch, namesIn, WithNames } from './in-language.tsx';

interface Parties {
  readonly organisationName: string;
  readonly placeName: string;
}

/** "Geldcheck033 stelde dit voor · dinsdag 24 november, 10:00" */
export function LastStep({
  parties: { organisationName, placeName },
  last: { step, side, at, lapsed },
}: {
  readonly parties: Parties;
  readonly last: Pick<StoryStep, 'step' | 'side' | 'at' | 'lapsed'>;
}) {
  const { text, now } = usePlanner();
  const { proposals, words } = text;
  const date = words.calendar.fullDate(wallTimeOf(at).date, wallTimeOf(now).date);
  const who = side === 'place' ? placeName : organisationName;
  const told = lapsed === null ? proposals.told[step](who) : proposals.lapsed[lapsed];
  return (
    <>
      <WithNames sentence={told} names={[who]} />
      {` · ${proposals.at(date, words.calendar.clock(at))}`}
    </>
  );
}

/** All that was said and done, in order. */
export function Story({ content }: { readonly content: ProposalContent }) {
  const { text } = usePlanner();
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2" id="story">
        {text.proposals.story}
      </h2>
      <ol class="bl-steps" aria-labelledby="story">
        {content.steps.map((step) => (
          <Step key={`${step.at} ${step.step}`} parties={content} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ parties, step }: { readonly parties: Parties; readonly step: StoryStep }) {
  const { text } = usePlanner();
  const { proposals } = text;
  const { moment, room, words } = step;
  const rooms = room === null ? [] : namesIn(room.from, room.to);
  const nameOf = (name: string) => proposals.room(name === '' ? proposals.noRoom : name);
  const changes = [
    ...(moment === null || moment.from === null ? [] : [[moment.from, moment.to] as const]),
    ...(room === null ? [] : [[nameOf(room.from), nameOf(room.to)] as const]),
  ];
  return (
    <li>
      <p class="nl-paragraph">
        <LastStep parties={parties} last={step} />
      </p>
      {moment !== null && moment.from === null ? <p class="nl-paragraph">{moment.to}</p> : null}
      {changes.map(([from, to]) => (
        <p key={to} class="nl-paragraph">
          <WithNames sentence={proposals.was(from)} names={rooms} />
          <br />
          <strong>
            <WithNames sentence={proposals.becomes(to)} names={rooms} />
          </strong>
        </p>
      ))}
      {words === null ? null : (
        <blockquote>
          <Dutch>{words}</Dutch>
        </blockquote>
      )}
    </li>
  );
}

import type { MomentCard } from '../../../../server/contract/planner/slots.ts';
import { localised, placeAddress } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';
import { Dutch, namesIn, WithNames } from './in-language.tsx';

/** As many as one reads. */
const TIMES_TOLD = 4;

/** One free moment: where and when, why, and what falls behind a closed door. */
export function MomentLine({ moment }: { readonly moment: MomentCard }) {
  const { page, text } = usePlanner();
  const { slots, words } = text;
  const { placeName, when, alsoAt, alsoIn, shut, proposeAt } = moment;
  const whereabouts = [moment.roomName, moment.neighbourhoodName].filter((part) => part !== null);
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">
        {capitalised(when)}
        {moment.sample ? (
          <>
            {' '}
            <span class="nl-data-badge bl-sample">{slots.sample}</span>
          </>
        ) : null}
      </h3>
      <p class="nl-paragraph">
        <a class="nl-link" href={placeAddress(page.language, moment.placeSlug)}>
          <strong>
            <Dutch>{placeName}</Dutch>
          </strong>
        </a>
        <WithNames
          sentence={whereabouts.length === 0 ? '' : ` · ${whereabouts.join(' · ')}`}
          names={whereabouts}
        />
        {` · ${slots.score(moment.score)}`}
      </p>
      <Reasons name={slots.pluses} mark="+" sentences={moment.pluses} />
      <Reasons name={slots.minuses} mark="–" sentences={moment.minuses} />
      <p class="nl-paragraph">
        <WithNames
          sentence={[
            slots.dates(moment.dates),
            ...(alsoAt.length === 0 ? [] : [otherTimes(alsoAt, text)]),
            ...(alsoIn.length === 0 ? [] : [slots.alsoIn(words.list(alsoIn))]),
          ].join(' ')}
          names={namesIn(...alsoIn)}
        />
      </p>
      {shut.length === 0 ? null : (
        <details class="bl-fold">
          <summary>{slots.shut(shut.length)}</summary>
          <ul class="bl-list">
            {shut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {proposeAt === null ? null : (
        <div class="bl-buttons">
          <a
            class="nl-button nl-button--primary"
            href={localised(page.language, proposeAt)}
            aria-label={slots.proposeFor(placeName, when)}
          >
            {slots.propose}
          </a>
        </div>
      )}
    </li>
  );
}

function otherTimes(
  times: readonly string[],
  { slots, words }: ReturnType<typeof usePlanner>['text'],
): string {
  const [first = '', last = ''] = [times[0], times.at(-1)];
  return times.length > TIMES_TOLD
    ? slots.alsoBetween(times.length, first, last)
    : slots.alsoAt(words.list(times));
}

interface ReasonsProps {
  readonly name: string;
  readonly mark: string;
  readonly sentences: readonly string[];
}

/** The mark is for the eye; the name says the same to a screen reader. */
function Reasons({ name, mark, sentences }: ReasonsProps) {
  if (sentences.length === 0) return null;
  return (
    <ul class="bl-reasons" aria-label={name}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span aria-hidden="true">{mark}</span>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

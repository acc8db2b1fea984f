/** Where a proposal that was answered leads to: nobody is left on a page without a next step. */
import type { Onward } from '../../contract/planner/proposal.ts';
import { localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import { timesOf } from '../../hours/walk-in-times.ts';
import type { WalkInContent } from '../../model/walk-in.ts';
import { walkInAddress } from './planner-addresses.ts';
import type { Reading } from './proposal-content.ts';
import { formOfTimes } from './proposal-moment-form.ts';
import { SLOTS_PATH } from './slot-addresses.ts';

export function onwardFrom({ visit, side, proposal, list }: Reading): Onward {
  const { kind, state, walkInSlug, placeSlug, content } = proposal;
  const isOfOrganisation = side === 'organisation';
  const cameToNothing = kind === 'start' && (state === 'declined' || state === 'withdrawn');
  const isAnswered = state !== 'open' && state !== 'otherTime';
  return {
    walkIn:
      isOfOrganisation && state === 'accepted' && walkInSlug !== null ? walkInAddress(walkInSlug) : null,
    otherMoment: isOfOrganisation && cameToNothing ? finderAgain(content, localOf(visit.now).date) : null,
    desk: list === null && isAnswered ? `/beheer/plek/${placeSlug}` : null,
  };
}

/** The slot finder for the same help, as long and as often; on whatever day. */
function finderAgain({ helpTopics, themeSlug, audience, hours }: WalkInContent, today: IsoDate): string {
  const times = timesOf(hours, today);
  const [helpTopic] = helpTopics;
  const query = new URLSearchParams({
    ...(helpTopic !== undefined && { helpTopic }),
    ...(themeSlug !== null && { theme: themeSlug }),
    ...(times !== null && {
      minutes: String(times.closes - times.opens),
      rhythm: formOfTimes(times, null).rhythm,
    }),
    ...(audience !== 'everyone' && { audience }),
  });
  return `${SLOTS_PATH}?${query}`;
}

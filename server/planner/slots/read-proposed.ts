import type { Database } from '../../../db/open-database.ts';
import { findProposals, UNANSWERED } from '../../../db/queries/proposals.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { newSlots } from '../own-calendar.ts';
import type { Days } from './day-grid.ts';
import type { ProposedTime } from './slot-facts.ts';

/** What somebody in the district is still to answer, whoever proposed it; of a move only the dates that it would bring. */
export function readProposed(db: Database, districtSlug: string, { first, last }: Days): ProposedTime[] {
  const dates = { from: dayNumbered(first).date, through: dayNumbered(last).date };
  return findProposals(db, { districtSlug, states: UNANSWERED }).flatMap((proposal) => {
    const { placeSlug, content } = proposal;
    return newSlots(db, proposal, dates).map(({ start, end }) => ({
      ...{ start, end, placeSlug, roomSlug: roomSlugAt(content, start) },
    }));
  });
}

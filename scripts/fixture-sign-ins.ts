/** Where whoever tries the fixtures comes in as each of their people, and what to look at first. */
import type { Database } from '../db/open-database.ts';
import { getPersonByEmail } from '../db/queries/people.ts';
import { emailOf, FIXTURE_PEOPLE, FIXTURE_PLACE } from '../seeds/fixture-visits.ts';
import { makeInvitationLink } from '../server/auth/invite.ts';
import type { Instant } from '../server/contract/timetable.ts';

const LOOK_AT = {
  coordinator: '/planner/botsingen',
  host: `/beheer/plek/${FIXTURE_PLACE}/voorstellen`,
  professional: '/planner/spreekuren',
};

/** Made anew at each start: the links of the start before do not work any more. */
export function fixtureSignIns(db: Database, baseUrl: string, now: Instant): string[] {
  return FIXTURE_PEOPLE.flatMap(({ role }) => {
    const person = getPersonByEmail(db, emailOf(role));
    if (person === null) return [];
    const { address } = makeInvitationLink(db, person, baseUrl, now);
    return `Sign in as a ${role}: ${address} — then see ${baseUrl}${LOOK_AT[role]}`;
  });
}

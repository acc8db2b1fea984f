/** Two organisations and two hosts, who propose to each other what the tests ask. */
import type { Database } from '../../db/open-database.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { hoursOfTimes, type WalkInTimes } from '../../server/hours/walk-in-times.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import type { Proposal } from '../../server/model/proposal.ts';
import type { WalkIn, WalkInContent } from '../../server/model/walk-in.ts';
import { acceptProposal } from '../../server/planner/answer-proposal.ts';
import type { ProposalSaved } from '../../server/planner/outcome.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import type { Turn } from '../../server/planner/take-turn.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';

export const NOW = TUESDAY_MORNING;
export const PLACE = 'de-horsten';
export const ORGANISATION = 'geldcheck033';
export const OTHER_ORGANISATION = 'ggdru';
export const PROFESSIONAL: Right = { role: 'professional', organisationSlug: ORGANISATION };
export const OTHER_PROFESSIONAL: Right = { role: 'professional', organisationSlug: OTHER_ORGANISATION };
export const HOST: Right = { role: 'host', placeSlug: PLACE };
export const OTHER_HOST: Right = { role: 'host', placeSlug: 'madiba' };
export const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };

export interface Visiting {
  readonly db: Database;
  readonly professional: Person;
  readonly host: Person;
}

export function visiting(db: Database): Visiting {
  return { db, professional: personWith(db, [PROFESSIONAL]), host: personWith(db, [HOST]) };
}

export const actOf = ({ pseudonym: who }: Person, at: Instant = NOW) => ({ who, at });

/** Every Tuesday from 13:00 to 15:00, from 1 December on. */
export const TUESDAYS: WalkInTimes = {
  rhythm: { kind: 'everyWeeks', weeks: 1 },
  weekday: 2,
  opens: 780,
  closes: 900,
  from: '2026-12-01',
  through: null,
  onHolidays: false,
  inSchoolHolidays: true,
};

export const timesOn = (more: Partial<WalkInTimes>) => hoursOfTimes({ ...TUESDAYS, ...more });

export const CONTENT: WalkInContent = {
  title: 'Hulp met computer en telefoon',
  titleEn: null,
  helpTopics: ['digital'],
  themeSlug: null,
  audience: 'everyone',
  byAppointment: false,
  languages: ['nl'],
  phone: null,
  email: null,
  roomSlug: 'havikshorst',
  hours: hoursOfTimes(TUESDAYS),
};

export const toStart = ({ professional }: Visiting, more: Partial<WalkInContent> = {}) => ({
  placeSlug: PLACE,
  organisationSlug: ORGANISATION,
  content: { ...CONTENT, ...more },
  words: null,
  personId: professional.id,
  actKey: null,
  baseUrl: BASE_URL,
});

/** What was kept; a test fails where nothing was. */
export function kept<Outcome extends { readonly kind: string }>(
  outcome: Outcome,
): Extract<Outcome, { readonly kind: 'saved' }> {
  if (isSaved(outcome)) return outcome;
  throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
}

function isSaved<Outcome extends { readonly kind: string }>(
  outcome: Outcome,
): outcome is Extract<Outcome, { readonly kind: 'saved' }> {
  return outcome.kind === 'saved';
}

export function proposed(at: Visiting, more: Partial<WalkInContent> = {}): Proposal {
  return kept(proposeStart(at.db, toStart(at, more), actOf(at.professional))).proposal;
}

export const turnOf = (
  { id, version }: Proposal,
  { id: personId }: Person,
  more: Partial<Turn> = {},
): Turn => ({
  proposalId: id,
  ifVersion: version,
  words: null,
  personId,
  actKey: null,
  baseUrl: BASE_URL,
  ...more,
});

export function accepted(at: Visiting, proposal: Proposal, now: Instant = NOW): ProposalSaved {
  return kept(acceptProposal(at.db, turnOf(proposal, at.host), actOf(at.host, now)));
}

/** One that both sides agreed on. */
export function agreed(at: Visiting, more: Partial<WalkInContent> = {}): WalkIn {
  return walkInOf(at.db, accepted(at, proposed(at, more)).proposal.walkInSlug ?? '');
}

export function walkInOf(db: Database, slug: string): WalkIn {
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null) throw new Error(`There is no walk-in hour "${slug}".`);
  return walkIn;
}

export interface QueuedMail {
  readonly to: string;
  readonly purpose: string;
  readonly subject: string;
  readonly body: string;
}

/** What waits to be sent, oldest first. */
export function mailsIn(db: Database): QueuedMail[] {
  return db.sqlite
    .prepare<[], QueuedMail>(
      'SELECT to_address AS "to", purpose, subject, coalesce(body, \'\') AS body FROM outbox ORDER BY id',
    )
    .all();
}

/**
 * What somebody needs to try the planner by hand: people who may sign in, walk-in hours that they hold, two that want
 * one room at once, and proposals that wait for either side. All INVENTED; dates count from the first time.
 */
import type { Database } from '../db/open-database.ts';
import { addEntryOnce } from '../db/queries/add-entry.ts';
import { type Act, isDone } from '../db/queries/change-log.ts';
import { addPerson, getPersonByEmail } from '../db/queries/people.ts';
import { getPlaceBySlug } from '../db/queries/places.ts';
import { getProposal } from '../db/queries/proposals.ts';
import { grantRight } from '../db/queries/rights.ts';
import { addProposal, takeStep } from '../db/queries/save-proposal.ts';
import { saveProfessional } from '../db/queries/save-walk-in.ts';
import { getWalkIn } from '../db/queries/walk-ins.ts';
import { organisations } from '../db/schema.ts';
import type { Weekday } from '../server/hours/model.ts';
import { hoursOfTimes } from '../server/hours/walk-in-times.ts';
import type { Person, Right } from '../server/model/caller.ts';
import type { WalkInContent } from '../server/model/walk-in.ts';
import { weekdayAfter } from './dates.ts';
import { addWalkInOnce, FIXTURE_ORGANISATION, visit } from './fixture-walk-ins.ts';

export const FIXTURE_PLACE = 'fixture-twee-zalen';
const SECOND_ORGANISATION = 'fixture-wijzer';

/** Who may sign in to try things, each with one right. */
export const FIXTURE_PEOPLE = [
  { role: 'coordinator', districtSlug: 'liendert-rustenburg' },
  { role: 'host', placeSlug: FIXTURE_PLACE },
  { role: 'professional', organisationSlug: FIXTURE_ORGANISATION },
] as const satisfies readonly Right[];

export function emailOf(role: Right['role']): string {
  return `${role}@fixture.example`;
}

/** After the places and the walk-in hours of the fixtures; once. A part of a transaction. */
export function addFixtureVisits(db: Database, act: Act): void {
  addSecondOrganisation(db, act);
  addDoubleRoom(db, act);
  for (const right of FIXTURE_PEOPLE) addPersonOnce(db, right, act);
  addProposals(db, act);
}

function addSecondOrganisation(db: Database, act: Act): void {
  const row = {
    slug: SECOND_ORGANISATION,
    position: 100,
    name: 'Fixture: Wegwijzer',
    description: 'Verzonnen',
  };
  const contact = { phone: '033 000 00 10', email: 'wijzer@fixture.example' };
  const subject = `organisation:${SECOND_ORGANISATION}`;
  addEntryOnce(db, { table: organisations, row: { ...row, ...contact }, subject }, act);
}

/** Both in the studio, on Tuesdays from 11:15 to 12:00. */
function addDoubleRoom(db: Database, act: Act): void {
  const where = { placeSlug: FIXTURE_PLACE, roomSlug: 'atelier' };
  const rent = { slug: 'fixture-huur', title: 'Vragen over je huur', helpTopics: ['housing'] };
  addWalkInOnce(db, visit('2', '11:15-12:00', { ...where, ...rent }), act);
  const forms = {
    slug: 'fixture-formulieren',
    title: 'Hulp met formulieren',
    helpTopics: ['letters-and-forms'],
    organisationSlug: SECOND_ORGANISATION,
  };
  addWalkInOnce(db, visit('2', '11:00-12:00', { ...where, ...forms }), act);
}

function addPersonOnce(db: Database, right: Right, act: Act): void {
  const email = emailOf(right.role);
  if (getPersonByEmail(db, email) !== null) return;
  const pseudonym = `${right.role}-fixture`;
  const person = addPerson(db, { pseudonym, email, name: null, language: 'nl' }, act);
  grantRight(db, person, right, act);
  if (right.role === 'professional') holdTwo(db, person);
}

/** One with her name, one without. */
function holdTwo(db: Database, { id: personId }: Person): void {
  const shownNames = { 'fixture-geld': 'Fixtura', 'fixture-brieven': null };
  for (const [slug, shownName] of Object.entries(shownNames)) {
    const walkIn = getWalkIn(db, slug);
    if (walkIn !== null) saveProfessional(db, walkIn.id, { personId, shownName });
  }
}

/** One waits for the host, the other for the organisation. */
function addProposals(db: Database, act: Act): void {
  propose(db, 'Fixture: hulp met brieven', { weekday: 3, opens: 10 }, act);
  const proposalId = propose(db, 'Fixture: hulp met formulieren', { weekday: 1, opens: 13 }, act);
  const proposal = proposalId === null ? null : getProposal(db, proposalId);
  if (proposal === null) return;
  const content = { ...proposal.content, hours: weekly({ weekday: 1, opens: 9 }, act) };
  const words = 'Fixture: dan is de deur open en is er koffie.';
  const step = { step: 'otherTime', side: 'place', state: 'otherTime', content, words, key: null } as const;
  takeStep(db, proposal, step, { ...act, who: 'host-fixture' });
}

/** Its number; null: that was done before. */
function propose(db: Database, title: string, when: When, act: Act): number | null {
  const key = `${act.who}:proposal:${title}`;
  const place = getPlaceBySlug(db, FIXTURE_PLACE);
  if (isDone(db, key) || place === null) return null;
  const about = { kind: 'start', placeId: place.id, walkInId: null, madeOn: null } as const;
  const by = {
    organisationSlug: FIXTURE_ORGANISATION,
    personId: getPersonByEmail(db, emailOf('professional'))?.id ?? null,
  };
  const asked = { content: { ...CONTENT, title, hours: weekly(when, act) }, words: 'Fixture: mag dat?', key };
  return addProposal(db, { ...about, ...by, ...asked }, { ...act, who: 'professional-fixture' }).proposalId;
}

interface When {
  readonly weekday: Weekday;
  /** An hour of the day. */
  readonly opens: number;
}

/** For an hour, from the week after next on. */
function weekly({ weekday, opens }: When, { at }: Act): WalkInContent['hours'] {
  return hoursOfTimes({
    ...{ rhythm: { kind: 'everyWeeks', weeks: 1 }, weekday, opens: opens * 60, closes: (opens + 1) * 60 },
    ...{ from: weekdayAfter(at, 8, weekday), through: null, onHolidays: false, inSchoolHolidays: true },
  });
}

const CONTENT: Omit<WalkInContent, 'title' | 'hours'> = {
  titleEn: null,
  helpTopics: ['letters-and-forms'],
  themeSlug: null,
  audience: 'everyone',
  byAppointment: false,
  languages: ['nl'],
  phone: null,
  email: null,
  roomSlug: null,
};

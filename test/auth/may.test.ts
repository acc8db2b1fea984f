import { describe, expect, it } from 'vitest';
import { type Act, ANY, may, mayReadHolders, RIGHTS } from '../../server/auth/may.ts';
import { type Caller, NOBODY, type Right } from '../../server/model/caller.ts';

const TARGET = {
  placeSlug: 'groene-stee',
  districtSlug: 'liendert-rustenburg',
  organisationSlug: 'sovee',
  proposalId: 7,
};

/** Each beside whether what it has in its care is the target. */
const CALLERS: Readonly<Record<string, Caller>> = {
  nobody: NOBODY,
  host: somebody({ role: 'host', placeSlug: 'groene-stee' }),
  otherHost: somebody({ role: 'host', placeSlug: 'madiba' }),
  professional: somebody({ role: 'professional', organisationSlug: 'sovee' }),
  coordinator: somebody({ role: 'coordinator', districtSlug: 'liendert-rustenburg' }),
  otherCoordinator: somebody({ role: 'coordinator', districtSlug: 'nieuwland' }),
  administrator: somebody({ role: 'administrator' }),
  withoutRights: somebody(),
  link: { kind: 'placeLink', placeSlug: 'groene-stee', pseudonym: 'host-1' },
  otherLink: { kind: 'placeLink', placeSlug: 'madiba', pseudonym: 'host-2' },
  barPhone: { kind: 'barPhone', placeSlug: 'groene-stee', sessionId: 1 },
  otherBarPhone: { kind: 'barPhone', placeSlug: 'madiba', sessionId: 2 },
  otherProfessional: somebody({ role: 'professional', organisationSlug: 'abc' }),
  proposalLink: { kind: 'proposalLink', proposalId: 7, placeSlug: 'groene-stee', pseudonym: 'host-1' },
  otherProposalLink: { kind: 'proposalLink', proposalId: 8, placeSlug: 'groene-stee', pseudonym: 'host-1' },
  operator: { kind: 'operator' },
};

function somebody(...rights: Right[]): Caller {
  const person = {
    ...{ id: 1, pseudonym: 'somebody-1', email: 'somebody@example.org', name: null, language: 'nl' as const },
    ...{ rights, invitedAt: 1, firstSignedInAt: 1 },
  };
  return { kind: 'person', person, sessionId: 1, passkeyAt: null };
}

const EVERYBODY = Object.keys(CALLERS);
const PEOPLE = EVERYBODY.filter((name) => CALLERS[name]?.kind === 'person');
const KEEPERS = ['host', 'coordinator', 'administrator'];
const OVERSEERS = ['coordinator', 'administrator'];

/** Who may do what to the target, as product.md and the issue have it. The command line may do all. */
const EXPECTED: Readonly<Record<Act, readonly string[]>> = {
  read: EVERYBODY,
  report: EVERYBODY,
  wish: EVERYBODY,
  signIn: EVERYBODY,
  keepAccount: PEOPLE,
  openDesk: [...PEOPLE, 'barPhone'],
  confirm: [...KEEPERS, 'link', 'barPhone'],
  closeToday: [...KEEPERS, 'barPhone'],
  switchLive: [...KEEPERS, 'barPhone'],
  announceDays: [...KEEPERS, 'link'],
  passOn: [...KEEPERS, 'link'],
  changeHours: KEEPERS,
  changeFacts: KEEPERS,
  readHistory: KEEPERS,
  restore: KEEPERS,
  handleReports: KEEPERS,
  keepBarCards: KEEPERS,
  openPlanner: ['professional', ...KEEPERS],
  propose: ['professional', ...OVERSEERS],
  openProposalLink: EVERYBODY,
  answerProposal: [...KEEPERS, 'proposalLink'],
  changeWalkIn: ['professional', ...OVERSEERS],
  cancelDates: ['professional', ...OVERSEERS],
  endWalkIn: ['professional', ...OVERSEERS],
  keepOrganisation: ['professional', ...OVERSEERS],
  keepActivities: KEEPERS,
  askOrganisation: KEEPERS,
  confirmByPhone: OVERSEERS,
  oversee: OVERSEERS,
  addPlace: OVERSEERS,
  publishPlace: OVERSEERS,
  wipeSamples: OVERSEERS,
  changeDistrict: OVERSEERS,
  invite: OVERSEERS,
  removePerson: OVERSEERS,
  readOutbox: OVERSEERS,
  changeSettings: ['administrator'],
};

const acts = Object.keys(RIGHTS).filter((name): name is Act => name in RIGHTS);

describe('may', () => {
  it.each(acts)('%s: those who may, and nobody else', (act) => {
    const allowed = EVERYBODY.filter((name) => may(CALLERS[name] ?? NOBODY, act, TARGET));
    expect(new Set(allowed)).toEqual(new Set([...(EXPECTED[act] ?? []), 'operator']));
  });

  it.each(acts)('%s: to nothing in particular, for those who have something in their care', (act) => {
    const OTHERS: Readonly<Record<string, string>> = {
      host: 'otherHost',
      coordinator: 'otherCoordinator',
      link: 'otherLink',
      barPhone: 'otherBarPhone',
      professional: 'otherProfessional',
      proposalLink: 'otherProposalLink',
    };
    const allowed = EVERYBODY.filter((name) => may(CALLERS[name] ?? NOBODY, act, ANY));
    const expected = (EXPECTED[act] ?? []).flatMap((name) => [name, OTHERS[name] ?? name]);
    expect(new Set(allowed)).toEqual(new Set([...expected, 'operator']));
  });

  it('is no wider for somebody who has two roles than for both together', () => {
    const both = somebody(
      { role: 'host', placeSlug: 'madiba' },
      { role: 'coordinator', districtSlug: 'nieuwland' },
    );
    expect(may(both, 'changeHours', TARGET)).toBe(false);
    expect(may(both, 'changeHours', { placeSlug: 'madiba', districtSlug: 'liendert-rustenburg' })).toBe(true);
    expect(may(both, 'publishPlace', { placeSlug: 'madiba', districtSlug: 'liendert-rustenburg' })).toBe(
      false,
    );
    expect(may(both, 'publishPlace', { placeSlug: 'de-bron', districtSlug: 'nieuwland' })).toBe(true);
  });

  it('gives nobody what a target does not say that it is', () => {
    for (const name of ['host', 'coordinator', 'professional', 'link', 'barPhone']) {
      expect(may(CALLERS[name] ?? NOBODY, 'changeHours', {})).toBe(false);
    }
  });
});

/** The place and the organisation are of the target's district. */
const AROUND = {
  districtOfPlace: (slug: string) => (slug === TARGET.placeSlug ? TARGET.districtSlug : null),
  reachOf: () => ({ districtSlugs: [TARGET.districtSlug], letInBy: [] }),
};

describe('who has a right is read', () => {
  it.each<[Right, readonly string[]]>([
    [{ role: 'administrator' }, ['administrator']],
    [{ role: 'coordinator', districtSlug: TARGET.districtSlug }, OVERSEERS],
    [{ role: 'coordinator', districtSlug: 'nieuwland' }, ['otherCoordinator', 'administrator']],
    [{ role: 'host', placeSlug: TARGET.placeSlug }, OVERSEERS],
    [{ role: 'host', placeSlug: 'nowhere' }, ['administrator']],
    [{ role: 'professional', organisationSlug: TARGET.organisationSlug }, OVERSEERS],
  ])('%j: by %j', (right, readers) => {
    const read = EVERYBODY.filter((name) => mayReadHolders(CALLERS[name] ?? NOBODY, right, AROUND));
    expect(new Set(read)).toEqual(new Set([...readers, 'operator']));
  });
});

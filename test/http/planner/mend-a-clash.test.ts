/** The mends of a clash that need the other side, followed up to what they propose and what is left of the clash. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProposals } from '../../../db/queries/proposals.ts';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { findClashes } from '../../../server/directory/clashes/find-clashes.ts';
import { instantOf } from '../../../server/hours/local-time.ts';
import { acceptProposal } from '../../../server/planner/answer-proposal.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { actOf, CONTENT, kept, NOW, ORGANISATION, PROFESSIONAL, turnOf } from '../../planner/visiting.ts';
import { formFields } from '../desk/form-fields.ts';

const HORSTEN = 'de-horsten';
const LIST = '/planner/botsingen';
const MOVE = '/planner/spreekuur/een/verzetten';

let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk();
  for (const slug of ['een', 'twee']) {
    const held = { ...CONTENT, slug, kind: 'walkIn', placeSlug: HORSTEN, title: slug } as const;
    const of = { organisationSlug: ORGANISATION, visitorRole: null, sample: false } as const;
    const hours = weekly(on([2], '14:00-16:00'));
    addWalkIn(desk.db, { ...held, ...of, roomSlug: 'havikshorst', hours }, { who: 'test', at: NOW });
  }
  professional = desk.signIn(PROFESSIONAL);
  host = desk.signIn(hostOf(HORSTEN));
});
afterEach(() => desk.close());

/** Where a button of the list leads to for this date. */
async function mendOn(date: string, room: string): Promise<string> {
  const { body } = await desk.get(LIST, professional);
  const link = new RegExp(`href="(${MOVE.replaceAll('/', '\\/')}\\?date=${date}${room})"`);
  return link.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? 'no such mend';
}

/** Sends a form of that page as it stands there, with what she adds to it; what is then proposed, agreed to. */
async function agreedTo(path: string, name: string, more: Record<string, string>): Promise<void> {
  const fields = formFields((await desk.get(path, professional)).body, name);
  expect((await desk.post(MOVE, { ...fields, ...more }, professional)).statusCode).toBe(303);
  const [proposal] = findProposals(desk.db, { walkInSlug: 'een' });
  if (proposal === undefined) throw new Error('Nothing was proposed.');
  kept(acceptProposal(desk.db, turnOf(proposal, host.person), actOf(host.person)));
}

function roomClashesOn(date: string): number {
  const window = { start: instantOf(date, 0), end: instantOf(date, 24 * 60) };
  return findClashes(desk.db, { placeSlugs: [HORSTEN] }, window, null).filter(
    ({ kind }) => kind === 'roomTaken',
  ).length;
}

describe('a mend that needs the other side', () => {
  it('proposes the free room that it names for that date only, at the same time', async () => {
    const path = await mendOn('2026-12-08', '&amp;room=[\\w-]+');
    const room = new URLSearchParams(path.split('?')[1]).get('room') ?? '';
    expect(formFields((await desk.get(path, professional)).body, 'once')).toMatchObject({
      ...{ date: '2026-12-08', toDate: '2026-12-08', onceOpens: '14:00', onceCloses: '16:00' },
    });
    expect((await desk.get(path, professional)).body).toMatch(new RegExp(`<option value="${room}" selected`));
    expect(roomClashesOn('2026-12-08')).toBeGreaterThan(0);
    await agreedTo(path, 'once', { send: 'once', onceRoom: room });
    expect([roomClashesOn('2026-12-08'), roomClashesOn('2026-12-15') > 0]).toEqual([0, true]);
  });

  it('proposes to move the date that it is about, with only the day to choose', async () => {
    const path = await mendOn('2026-12-08', '');
    const { body } = await desk.get(path, professional);
    expect(formFields(body, 'once')).toMatchObject({
      ...{ date: '2026-12-08', toDate: '', onceOpens: '14:00', onceCloses: '16:00' },
    });
    await agreedTo(path, 'once', { toDate: '2026-12-09', send: 'once' });
    expect([roomClashesOn('2026-12-08'), roomClashesOn('2026-12-09')]).toEqual([0, 0]);
    expect(roomClashesOn('2026-12-15')).toBeGreaterThan(0);
  });

  it('has the date among its choices where that is beyond the first ones', async () => {
    const { body } = await desk.get(`${MOVE}?date=2027-03-09`, professional);
    expect(formFields(body, 'once')).toMatchObject({ date: '2027-03-09' });
  });

  it.each(['2026-13-45', 'bla', '2026-12-09', '2026-11-24'])(
    'fills in nothing for %s, on which it cannot be moved',
    async (date) => {
      const { body, statusCode } = await desk.get(`${MOVE}?date=${date}&room=none`, professional);
      expect(statusCode).toBe(200);
      expect(formFields(body, 'once')).toMatchObject({ onceOpens: '', onceCloses: '' });
      expect(formFields(body, 'move')).toMatchObject({ room: 'havikshorst' });
    },
  );

  it('is not offered for today, for which it is too late to ask', async () => {
    expect(await mendOn('2026-11-24', '')).toBe('no such mend');
  });
});

/** What began on Friday at 22:00 and lasts until 2:00 can be cancelled while it runs, as the Friday that it is of. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { calendarsOf } from '../../../server/directory/known-places.ts';
import { heldWithin } from '../../../server/directory/occurrences.ts';
import { cancelDates } from '../../../server/planner/cancel-dates.ts';
import { holdAfterAll } from '../../../server/planner/hold-after-all.ts';
import { type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { BASE_URL } from '../../helpers/signed-in.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { CONTENT, NOW, ORGANISATION, PROFESSIONAL, walkInOf } from '../../planner/visiting.ts';
import { formFields } from '../desk/form-fields.ts';

const FRIDAY = '2026-11-27';
const NIGHT = Date.parse('2026-11-28T00:30:00+01:00');
const MORNING = Date.parse('2026-11-28T02:00:00+01:00');
const PATH = '/planner/spreekuur/nacht';

let desk: TestDesk;
let professional: SignedIn;
beforeEach(async () => {
  desk = await testDesk();
  const held = {
    ...CONTENT,
    slug: 'nacht',
    kind: 'walkIn',
    placeSlug: 'de-horsten',
    roomSlug: null,
  } as const;
  const of = { organisationSlug: ORGANISATION, visitorRole: null, sample: false } as const;
  addWalkIn(desk.db, { ...held, ...of, hours: weekly(on([5], '22:00-2:00')) }, { who: 'test', at: NOW });
  desk.now = NIGHT;
  professional = desk.signIn(PROFESSIONAL);
});
afterEach(() => desk.close());

const given = { slug: 'nacht', ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null };
const cancel = (date: string, at: number) =>
  cancelDates(desk.db, { ...given, from: date, through: date, reason: 'ziek' }, { who: 'test', at });
const holdAgain = (at: number) =>
  holdAfterAll(desk.db, { ...given, from: FRIDAY, through: FRIDAY }, { who: 'test', at });
const runsAt = (at: number) =>
  heldWithin(walkInOf(desk.db, 'nacht'), { start: at, end: at + 1 }, calendarsOf(desk.db)).length > 0;

describe('a walk-in hour that runs past midnight', () => {
  it('is cancelled from its page while it runs, and is held after all', async () => {
    const fields = formFields((await desk.get(`${PATH}/niet`, professional)).body, 'cancel');
    expect(fields).toMatchObject({ when: FRIDAY });
    expect((await desk.post(`${PATH}/niet`, fields, professional)).statusCode).toBe(303);
    expect(runsAt(NIGHT)).toBe(false);
    expect((await desk.get(PATH, professional)).body).toContain('Gaat niet door');
    expect(holdAgain(NIGHT).kind).toBe('saved');
    expect(runsAt(NIGHT)).toBe(true);
  });

  it.each([
    [FRIDAY, MORNING],
    ['2026-11-20', NIGHT],
    ['2026-11-26', NIGHT],
  ])('of %s is in the past when it is over', (date, at) => {
    expect(cancel(date, at)).toMatchObject({ kind: 'refused', findings: [{ code: 'inThePast' }] });
  });

  it('is not held after all when its time is over', () => {
    expect(cancel(FRIDAY, NIGHT).kind).toBe('saved');
    expect(holdAgain(MORNING)).toMatchObject({ kind: 'refused', findings: [{ code: 'inThePast' }] });
  });
});

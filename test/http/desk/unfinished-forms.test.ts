import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf, deskDatabase, placeIn } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const JSON_ONLY = { accept: 'application/json' };

let desk: TestDesk;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const MONDAYS = {
  'p0.layer': '',
  'p0.g0.rhythm': 'everyWeek',
  'p0.when': 'always',
  'p0.g0.days': '1',
  'p0.g0.b0.opens': '09:00',
  'p0.g0.b0.closes': '12:00',
};

const answer = async (path: string, fields: Record<string, string>) => {
  const { statusCode, body } = await desk.post(`${PLACE}${path}`, fields, host, JSON_ONLY);
  return { statusCode, page: JSON.parse(body) };
};

describe('a pattern', () => {
  const preview = async (fields: Record<string, string>) =>
    (await answer('/tijden', { ...MONDAYS, ...fields, step: 'preview' })).page.content.preview;

  it.each([
    ['every so many weeks from no date', { 'p0.g0.rhythm': 'everyWeeks', 'p0.g0.n': '2' }],
    ['some days of the month, but which', { 'p0.g0.rhythm': 'ofMonth' }],
  ])('that comes back %s is not told of as if it were every week', async (_what, fields) => {
    expect(await preview(fields)).toMatchObject({ sentence: '', days: [], nextDates: [], refuses: true });
  });

  it('that is complete is', async () => {
    const fields = { 'p0.g0.rhythm': 'everyWeeks', 'p0.g0.n': '2', 'p0.g0.anchor': '2026-11-30' };
    const complete = await preview(fields);
    expect(complete.refuses).toBe(false);
    expect(complete.nextDates).toEqual([{ at: 'p0.g0', dates: ['2026-11-30', '2026-12-14', '2026-12-28'] }]);
  });

  it.each([
    ['ends before it begins', { 'p0.g0.b0.opens': '17:00', 'p0.g0.b0.closes': '09:00' }, true],
    ['is all day or nothing', { 'p0.g0.b0.opens': '00:00', 'p0.g0.b0.closes': '00:00' }, true],
    ['overlaps', { 'p0.g0.b1.opens': '11:00', 'p0.g0.b1.closes': '13:00' }, true],
    ['lasts very long', { 'p0.g0.b0.opens': '06:00', 'p0.g0.b0.closes': '22:00' }, false],
  ])('of which a time %s cannot, or can, be saved by who insists', async (_what, fields, refuses) => {
    const shown = await preview(fields);
    expect(shown.findings.length).toBeGreaterThan(0);
    expect(shown.refuses).toBe(refuses);
    const { statusCode } = await answer('/tijden', { ...MONDAYS, ...fields, anyway: '1' });
    expect(statusCode === 400).toBe(refuses);
  });
});

describe('a week that is different', () => {
  it('begins with nothing chosen, and nothing is shown of it', async () => {
    const { content } = (await desk.get(`${PLACE}/anders`, host, JSON_ONLY)).json();
    expect(content.form.says).toBe(null);
    expect(content.preview).toMatchObject({ days: [], found: { hits: [], mendAll: [] }, findings: [] });
  });

  it('is not closed by who saves without choosing: she is asked', async () => {
    const before = [dayOf(desk.db, SLUG, '2026-11-26'), placeIn(desk.db, SLUG).hours];
    const fields = { from: '2026-11-24', through: '2026-11-29', reason: '', anyway: '1' };
    const { statusCode, page } = await answer('/anders', fields);
    expect(statusCode).toBe(400);
    expect(page.problems).toEqual([
      { field: 'says', sentence: 'Kies hoe het dan is: dicht, andere tijden of zoals altijd.', mend: null },
    ]);
    expect([dayOf(desk.db, SLUG, '2026-11-26'), placeIn(desk.db, SLUG).hours]).toEqual(before);
  });
});

/** What is odd about typed times is in sight, and what they hit can be saved all the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf, deskDatabase } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;

let desk: TestDesk;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const fieldsOf = async (path: string, name: string) => formFields((await desk.get(path, host)).body, name);

describe('a block with something wrong inside its fold', () => {
  it.each([
    ['day.b0.audience', 'zzz'],
    ['day.b0.access', 'zzz'],
    ['day.b0.note', 'x'.repeat(81)],
  ])('is unfolded: %s', async (field, value) => {
    const day = {
      from: '2026-12-03',
      through: '2026-12-03',
      says: 'changed',
      'day.b0.opens': '10:00',
      'day.b0.closes': '12:00',
    };
    const folded = await desk.post(`${PLACE}/anders`, { ...day, step: 'preview' }, host);
    expect(folded.body).toMatch(/<details class="bl-fold"><summary>voor iedereen/);
    const { statusCode, body } = await desk.post(`${PLACE}/anders`, { ...day, [field]: value }, host);
    expect(statusCode).toBe(400);
    expect(body).toMatch(/<details class="bl-fold" open><summary>voor iedereen/);
    expect(body).toContain(`id="${field}"`);
  });
});

describe('"Toch opslaan"', () => {
  it.each<readonly [path: string, name: string, fields: Record<string, string>]>([
    // On Wednesdays there is a walk-in hour from 13:00.
    ['/anders', 'days', { from: '2026-12-02', through: '2026-12-02', says: 'closed' }],
    [
      '/bijzondere-dagen',
      'specialDays',
      {
        'i0.kind': 'day',
        'i0.from': '2026-12-02',
        'i0.through': '',
        'i0.name': 'studiedag',
        'i0.says': 'closed',
      },
    ],
  ])('on %s asks first, then saves with the walk-in hour before a closed door', async (path, name, typed) => {
    const fields = { version: (await fieldsOf(`${PLACE}${path}`, name)).version ?? '', ...typed };
    const asked = await desk.post(`${PLACE}${path}`, fields, host);
    expect(asked.statusCode).toBe(409);
    expect(asked.body).toMatch(/name="anyway" value="1"[^>]*>Toch opslaan</);
    expect(asked.body).toContain('Hulp met geld');
    expect(dayOf(desk.db, SLUG, '2026-12-02')).toContain('open');

    const saved = await desk.post(`${PLACE}${path}`, { ...fields, anyway: '1' }, host);
    expect(saved.statusCode).toBe(303);
    expect(dayOf(desk.db, SLUG, '2026-12-02')).toContain('closed');
  });
});

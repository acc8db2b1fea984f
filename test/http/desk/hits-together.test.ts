/** Where a closing hits two or more walk-in hours: one tap that mends all, and no two buttons that look the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import { makePlaceLink } from '../../../server/auth/place-links.ts';
import { dayOf, deskDatabase, HOST } from '../../desk/real-place.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { formFields } from './form-fields.ts';
import { MONEY, SLUG } from './money-on-tuesdays.ts';

const PLACE = `/beheer/plek/${SLUG}`;
let desk: TestDesk;
let host: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase() });
  addWalkIn(desk.db, MONEY, HOST);
  // Beside the sample of the seeds, from 10:00 to 12:00.
  host = desk.signIn(hostOf(SLUG));
});
afterEach(() => desk.close());

const hitsIn = (html: string) => /id="hits".*?<\/section>/s.exec(html)?.[0] ?? '';
/** Before any single walk-in hour is named. */
const forAll = (html: string) => hitsIn(html).split('<ul>')[0] ?? '';
const buttons = (html: string) =>
  [...hitsIn(html).matchAll(/value="([^"]+)"[^>]*>([^<]+)<\/button>/g)]
    .filter(([, step]) => step?.startsWith('ask:') === false)
    .map(([, , label]) => label);
const stepOf = (html: string, label: string) =>
  [...html.matchAll(/value="([^"]+)"[^>]*>([^<]+)<\/button>/g)].find(([, , each]) => each === label)?.[1] ??
  `no button ${label}`;
const closed = (from: string, through = from) => ({ from, through, says: 'closed', reason: 'studiedag' });

describe('closing today', () => {
  it('stays open for both with one tap, and closes the rest of the day', async () => {
    const { body } = await desk.get(`${PLACE}/dicht`, host);
    const label = 'Open blijven van 10:00 tot 12:00 en van 14:00 tot 16:00';
    const typed = { closing: 'allDay', until: '', from: '', reason: 'ziekte' };
    const kept = await desk.post(`${PLACE}/dicht`, { ...typed, step: stepOf(forAll(body), label) }, host);
    expect(hitsIn(kept.body)).toBe('');
    const form = formFields(kept.body, 'close');
    expect(form).toMatchObject({ keep: '2026-11-24/14:00-16:00' });
    const keeps = ['2026-11-24/10:00-12:00', '2026-11-24/14:00-16:00'].map(
      (value) => ['keep', value] as const,
    );
    const saved = await desk.post(`${PLACE}/dicht`, [...Object.entries(typed), ...keeps], host);
    expect(saved.statusCode).toBe(303);
    expect(dayOf(desk.db, SLUG, '2026-11-24')).toBe('open 10:00-12:00 14:00-16:00 (ziekte)');
  });

  it('tells by each button whom it saves, and shows none twice', async () => {
    const { body } = await desk.get(`${PLACE}/dicht`, host);
    const labels = buttons(body);
    expect(new Set(labels).size).toBe(labels.length);
    expect(forAll(body)).toContain('>Tot 16:00 open blijven<');
    expect(labels.filter((label) => label?.startsWith('Tot 12:00 open blijven (voor '))).toHaveLength(1);
  });

  it('shows one button for two that end together', async () => {
    const hours = weekly(on([2], '14:30-16:00'));
    addWalkIn(desk.db, { ...MONEY, slug: 'werk', title: 'Werkvragen', hours }, HOST);
    const { body } = await desk.get(`${PLACE}/dicht`, host);
    expect(hitsIn(body).match(/>Tot 16:00 open blijven/g)).toHaveLength(1);
    expect(forAll(body)).toContain('Open blijven van 10:00 tot 12:00 en van 14:00 tot 16:00');
  });

  it('asks again where a tick is taken away', async () => {
    const typed = { closing: 'allDay', keep: '2026-11-24/10:00-12:00', step: 'preview' };
    const { body } = await desk.post(`${PLACE}/dicht`, typed, host);
    expect(hitsIn(body)).toContain('Geldvragen');
    expect(hitsIn(body)).not.toContain('Taalvragen');
  });
});

describe('a day that is closed', () => {
  it.each<readonly [string, Record<string, string>]>([
    ['/anders', closed('2026-12-01')],
    [
      '/bijzondere-dagen',
      { 'i0.kind': 'day', 'i0.from': '2026-12-01', 'i0.through': '', 'i0.name': 'x', 'i0.says': 'closed' },
    ],
  ])('is open for both with one tap: %s', async (path, typed) => {
    const { body } = await desk.post(PLACE + path, { ...typed, step: 'preview' }, host);
    const [label = 'no button'] = buttons(body);
    expect([
      'Open van 10:00 tot 12:00 en van 14:00 tot 16:00',
      'Open blijven van 10:00 tot 12:00 en van 14:00 tot 16:00',
    ]).toContain(label);
    expect(new Set(buttons(body)).size).toBe(buttons(body).length);
    const mended = await desk.post(PLACE + path, { ...typed, step: stepOf(body, label) }, host);
    expect(hitsIn(mended.body)).toBe('');
    expect(mended.body).toMatch(/value="10:00".*value="14:00"/s);
  });
});

describe('several days that are closed', () => {
  it('stay open for all of them with one tap, in one change', async () => {
    const range = closed('2026-12-01', '2026-12-08');
    const { body } = await desk.post(`${PLACE}/anders`, { ...range, step: 'preview' }, host);
    const step = stepOf(forAll(body), 'Open blijven voor alles wat hieronder staat');
    const kept = await desk.post(`${PLACE}/anders`, { ...range, step }, host);
    expect(hitsIn(kept.body)).toBe('');
    expect(kept.body).toContain('dinsdag 8 december van 14:00 tot 16:00');
    const keeps = step
      .slice('keep:'.length)
      .split(',')
      .map((value) => ['keep', value] as const);
    const saved = await desk.post(`${PLACE}/anders`, [...Object.entries(range), ...keeps], host);
    expect(saved.statusCode).toBe(303);
    const days = ['2026-12-01', '2026-12-03', '2026-12-08'].map((date) => dayOf(desk.db, SLUG, date));
    expect(days.map((day) => day.includes('10:00-12:00 14:00-16:00'))).toEqual([true, false, true]);
    expect(days[1]).toContain('closed');
  });

  it.each([
    ['2026-12-01', '2026-12-08', true],
    ['2026-12-01', '2026-12-01', false],
    ['2026-12-02', '2026-12-08', false],
  ])('from %s through %s say of 1 December that it stays open: %s', async (from, through, says) => {
    const typed = { ...closed(from, through), keep: '2026-12-01/14:00-16:00', step: 'preview' };
    const { body } = await desk.post(`${PLACE}/anders`, typed, host);
    expect(formFields(body, 'days').keep).toBe(says ? typed.keep : undefined);
  });

  it('do so in the list of special days as well, each as a day of its own', async () => {
    const range = { 'i0.kind': 'day', 'i0.from': '2026-12-01', 'i0.through': '2026-12-08', 'i0.name': 'x' };
    const typed = { ...range, 'i0.says': 'closed' };
    const { body } = await desk.post(`${PLACE}/bijzondere-dagen`, { ...typed, step: 'preview' }, host);
    const step = stepOf(forAll(body), 'Open blijven voor alles wat hieronder staat');
    const mended = await desk.post(`${PLACE}/bijzondere-dagen`, { ...typed, step }, host);
    expect(hitsIn(mended.body)).toBe('');
    const fields = formFields(mended.body, 'specialDays');
    const day = Object.keys(fields).find(
      (name) => fields[name] === '2026-12-08' && /^i[1-9]\d*\.from$/.test(name),
    );
    const times = ['b0.opens', 'b1.opens'].map((name) => fields[`${day?.replace('from', '')}${name}`]);
    expect(times).toEqual(['10:00', '14:00']);
  });

  it.each<readonly [string, Record<string, string>, string]>([
    ['/anders', closed('2026-12-01', '2026-12-08'), 'keep:2026-12-01/14:00-16:00'],
    ['/week-dicht', { reason: 'studiedag', through: '2026-11-29' }, 'keep:2026-11-24/14:00-16:00'],
    [
      '/bijzondere-dagen',
      {
        ...{ 'i0.kind': 'day', 'i0.from': '2026-12-01', 'i0.through': '2026-12-08', 'i0.name': 'studiedag' },
        'i0.says': 'closed',
      },
      'addDay:2026-12-01:14:00-16:00',
    ],
  ])(
    'stay open for one of them by a button that loses nothing that was typed: %s',
    async (path, typed, step) => {
      const { body } = await desk.post(PLACE + path, { ...typed, step: 'preview' }, host);
      expect(hitsIn(body)).not.toContain('<a ');
      expect(hitsIn(body)).toContain(`value="${step}"`);
      const mended = await desk.post(PLACE + path, { ...typed, step }, host);
      expect(mended.body).toContain('studiedag');
      expect(hitsIn(mended.body)).not.toContain(step);
      expect(hitsIn(mended.body)).toContain('Hulp met brieven');
    },
  );

  it.each(['/anders', '/bijzondere-dagen'])(
    'name the times where these are the same each day: %s',
    async (path) => {
      const hours = weekly(on([4], '13:00-15:00'));
      addWalkIn(desk.db, { ...MONEY, slug: 'werk', title: 'Werkvragen', hours }, HOST);
      const range = closed('2026-12-02', '2026-12-03');
      const item = Object.entries({ ...range, kind: 'day', name: 'x' }).map(([name, value]) => [
        `i0.${name}`,
        value,
      ]);
      const typed = path === '/anders' ? range : Object.fromEntries(item);
      const { body } = await desk.post(PLACE + path, { ...typed, step: 'preview' }, host);
      expect(buttons(body)[0]).toBe('Op de dagen hieronder open blijven van 13:00 tot 15:00');
    },
  );

  it('do so under the mailed link, which says why nobody can be written to', async () => {
    const base = `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now)}/week-dicht`;
    const { body } = await desk.get(base);
    expect(hitsIn(body)).toContain('Wil je Geldcheck033 een bericht sturen? Meld je dan eerst aan.');
    expect(hitsIn(body)).not.toContain('Overleg met');
    const keep = forAll(body).match(/value="(keep:[^"]+)"/)?.[1] ?? 'no button';
    const kept = await desk.post(base, { step: keep });
    expect(hitsIn(kept.body)).toBe('');
    const values = keep
      .slice('keep:'.length)
      .split(',')
      .map((value) => ['keep', value] as const);
    const saved = await desk.post(base, [['reason', ''], ...values]);
    expect(saved.statusCode).toBe(303);
    expect(dayOf(desk.db, SLUG, '2026-11-24')).toContain('10:00-12:00 14:00-16:00');
  });
});

it('other ordinary times are open for both with one tap', async () => {
  const { body: page } = await desk.get(`${PLACE}/tijden`, host);
  const typed = {
    version: formFields(page, 'pattern').version ?? '',
    ...{ 'p0.layer': '', 'p0.g0.rhythm': 'everyWeek', 'p0.g0.days': '2' },
    ...{ 'p0.g0.b0.opens': '11:00', 'p0.g0.b0.closes': '15:00' },
  };
  const { body } = await desk.post(`${PLACE}/tijden`, { ...typed, step: 'preview' }, host);
  expect(hitsIn(body)).toContain('Geldvragen');
  const step = stepOf(forAll(body), 'Open blijven voor alles wat hieronder staat');
  const mended = await desk.post(`${PLACE}/tijden`, { ...typed, step }, host);
  expect(hitsIn(mended.body)).toBe('');
});

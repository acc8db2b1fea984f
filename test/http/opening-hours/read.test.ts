import { describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { versionOf } from '../../../server/desk/hours-version.ts';
import { hoursApi, OTHER_HOST, SLUG, span, week } from './hours-api.ts';

const api = hoursApi();

describe('GET /places/{slug}/opening-hours', () => {
  it('gives the rules to anybody, in wall times with a mark for the next day', async () => {
    const answer = await api.read();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.json()).toMatchObject({
      sample: false,
      source: 'host',
      confirmedBy: 'host',
      room: null,
      rooms: [],
    });
    const [late, midnight] = answer.json().hours.layers[0].rules;
    expect(late.spans[0]).toEqual(span('20:00', '02:30', { nextDay: true }));
    expect(midnight.spans[0]).toEqual(span('20:00', '00:00', { nextDay: true }));
  });

  it('says so of what is a sample, and where there is nothing', async () => {
    expect((await api.read('madiba')).json()).toMatchObject({
      sample: true,
      source: 'sample',
      confirmedAt: null,
    });
    expect((await api.read('fixture-zonder-uren')).json()).toMatchObject({
      sample: false,
      source: null,
      hours: null,
    });
  });

  it('has an ETag that the hours alone decide in its first part', async () => {
    const first = await api.etag();
    expect(first).toBe(`"${versionOf(getPlaceBySlug(api.db, SLUG)?.hours ?? null)}.${first.slice(24, -1)}"`);
    expect((await api.get(`/places/${SLUG}/opening-hours`, { 'if-none-match': first })).statusCode).toBe(304);
    await api.send('POST', `${SLUG}/confirmations`, {});
    expect(await api.etag()).not.toBe(first);
    expect((await api.etag()).slice(0, 23)).toBe(first.slice(0, 23));
  });

  it('gives those of a room, and lists the rooms', async () => {
    const place = (await api.read('de-horsten')).json();
    expect(place).toMatchObject({ hours: null, rooms: [{ slug: 'havikshorst', hasHours: true }, {}] });
    expect((await api.read('de-horsten', '?room=havikshorst')).json()).toMatchObject({
      room: 'havikshorst',
      hours: {},
    });
    expect((await api.read('de-horsten', '?room=zolder')).statusCode).toBe(404);
  });

  it('knows no draft but for those who keep it', async () => {
    api.db.sqlite.exec(`UPDATE places SET draft = 1 WHERE slug = '${SLUG}'`);
    expect((await api.read()).statusCode).toBe(404);
    const own = await api.get(`/places/${SLUG}/opening-hours`, api.host);
    expect(own.statusCode).toBe(200);
    expect(own.headers['cache-control']).toContain('private');
    expect((await api.get(`/places/${SLUG}/opening-hours`, api.signIn(OTHER_HOST))).statusCode).toBe(404);
    api.db.sqlite.exec(`UPDATE places SET draft = 0 WHERE slug = '${SLUG}'`);
  });
});

describe('over all places', () => {
  it('what is read can be sent back as it is, and changes nothing', async () => {
    const administrator = api.signIn({ role: 'administrator' });
    const slugs = (await api.get('/places')).json().places.map(({ slug }: { slug: string }) => slug);
    for (const slug of slugs) {
      const rooms = (await api.read(slug))
        .json()
        .rooms.filter(({ hasHours }: { hasHours: boolean }) => hasHours);
      for (const query of ['', ...rooms.map((room: { slug: string }) => `?room=${room.slug}`)]) {
        const before = await api.read(slug, query);
        const { hours } = before.json();
        if (hours === null) continue;
        const headers = { ...administrator, 'if-match': String(before.headers.etag) };
        const saved = await api.send('PUT', `${slug}/opening-hours${query}`, { hours }, headers);
        expect([slug, saved.statusCode, saved.json().openingHours?.hours]).toEqual([slug, 200, hours]);
      }
    }
  });

  it('samples do not come back', async () => {
    const administrator = api.signIn({ role: 'administrator' });
    const headers = { ...administrator, 'if-match': await api.etag('madiba') };
    await api.put(week(span('09:00', '17:00')), headers, 'madiba');
    const { entries } = (await api.get('/places/madiba/history', administrator)).json();
    expect(entries.at(-1)).toMatchObject({ what: 'addPlace', restorable: false });
    const refused = await api.send(
      'POST',
      `madiba/history/${entries.at(-1).sequence}/restore`,
      {},
      administrator,
    );
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { findings: [{ code: 'sample' }] }]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApi, testApi } from '../helpers/api.ts';

let api: TestApi;
beforeAll(() => {
  api = testApi();
});
afterAll(() => api.close());

const ADDRESSES = [
  '/places?limit=500',
  '/places?limit=500&near=5.4,52.163',
  '/places/fixture-op-afspraak',
  '/places/fixture-op-afspraak?lang=en',
  '/places/fixture-op-afspraak/open-intervals?from=2026-11-01&through=2026-12-01',
  '/walk-ins',
  '/walk-ins/voorbeeld-geld',
  '/organisations',
  '/openapi.json',
];

// "Geheim" did not choose to show her name; what an import could not read is for editors.
it.each(ADDRESSES)('keeps to itself what is not for visitors: %s', async (path) => {
  for (const accept of ['application/json', 'application/geo+json, application/json;q=0.5']) {
    const answer = await api.get(path, { accept });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('Geheim');
    expect(answer.body).not.toContain('sunrise');
    expect(answer.body).not.toContain('hoursSourceText');
    expect(answer.body).not.toContain('nameShown');
  }
});

it('shows a first name by choice, and the role of the others', async () => {
  const { hosts } = (await api.get('/places/fixture-op-afspraak')).json();
  expect(hosts).toEqual([
    { firstName: 'Fixtura', role: 'gastvrouw', sample: false },
    { firstName: null, role: 'gastheer', sample: false },
    { firstName: null, role: 'vrijwilliger', sample: false },
  ]);
});

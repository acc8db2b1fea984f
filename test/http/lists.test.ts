import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../helpers/api.ts';

let api: TestApi;
beforeAll(() => {
  api = testApi();
});
afterAll(() => api.close());

interface WalkIn {
  readonly start: string;
  readonly helpTopics: readonly string[];
  readonly door: string;
  readonly place: { readonly slug: string };
}

describe('GET /walk-ins', () => {
  it('lists the coming fourteen days by start', async () => {
    const { walkIns } = (await api.get('/walk-ins')).json();
    const starts: string[] = walkIns.map(({ start }: WalkIn) => start);
    expect(starts.length).toBeGreaterThan(10);
    expect(starts).toEqual(starts.toSorted());
    expect(starts[0]).toBe('2026-11-24T08:30:00Z');
    expect(starts.every((start) => start < '2026-12-07T23:00:00Z')).toBe(true);
  });

  it('narrows by day, topic and place', async () => {
    const day = (await api.get('/walk-ins?from=2026-11-25&through=2026-11-25')).json().walkIns;
    expect(day.every(({ start }: WalkIn) => start.startsWith('2026-11-25'))).toBe(true);
    const money = (await api.get('/walk-ins?helpTopic=money')).json().walkIns;
    expect(money.length).toBeGreaterThan(0);
    expect(money.every(({ helpTopics }: WalkIn) => helpTopics.includes('money'))).toBe(true);
    const horsten = (await api.get('/walk-ins?place=de-horsten')).json().walkIns;
    expect(horsten.every(({ place }: WalkIn) => place.slug === 'de-horsten')).toBe(true);
  });

  it('never sends anybody to a closed door without saying so', async () => {
    const { walkIns } = (await api.get('/walk-ins')).json();
    expect(walkIns.every(({ door }: WalkIn) => ['open', 'closed', 'unknown'].includes(door))).toBe(true);
  });
});

describe('the small lists', () => {
  it('has the districts, home first', async () => {
    const { districts } = (await api.get('/districts')).json();
    expect(districts).toHaveLength(9);
    expect(districts[0]).toMatchObject({ slug: 'liendert-rustenburg', home: true });
    expect(districts[0].neighbourhoods).toHaveLength(7);
    expect(districts[0].bbox).toEqual([5.39, 52.155, 5.428, 52.175]);
  });

  it('has the nine themes by their exact names', async () => {
    const { themes } = (await api.get('/themes')).json();
    expect(themes).toHaveLength(9);
    expect(themes[2].name).toBe('Rondkomen');
  });

  it('has the help topics in both languages', async () => {
    const dutch = (await api.get('/help-topics')).json().helpTopics;
    const english = (await api.get('/help-topics?lang=en')).json().helpTopics;
    expect(dutch.find(({ slug }: { slug: string }) => slug === 'money').name).toBe('Hulp met geld');
    expect(english.find(({ slug }: { slug: string }) => slug === 'money').name).not.toBe('Hulp met geld');
  });

  it('has the organisations', async () => {
    const { organisations } = (await api.get('/organisations')).json();
    expect(organisations).toContainEqual(expect.objectContaining({ name: 'Voedselbank Amersfoort' }));
  });
});

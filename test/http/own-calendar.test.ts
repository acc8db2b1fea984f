import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revokeCalendarLink } from '../../db/queries/calendar-links.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { removePerson } from '../../db/queries/people.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import { makeCalendarLink, personOfCalendarLink } from '../../server/auth/calendar-links.ts';
import { newToken } from '../../server/auth/token.ts';
import { declineProposal } from '../../server/planner/answer-proposal.ts';
import { proposeMove } from '../../server/planner/propose.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { type ReadCalendar, readCalendar } from '../helpers/read-calendar.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  kept,
  OTHER_PROFESSIONAL,
  PROFESSIONAL,
  proposed,
  timesOn,
  turnOf,
  type Visiting,
  visiting,
} from '../planner/visiting.ts';

let api: TestApi;
let at: Visiting;
beforeEach(() => {
  api = testApi();
  at = visiting(api.db);
});
afterEach(() => api.close());

const MORNINGS = { opens: 600, closes: 690 };
const make = (person = at.professional) => makeCalendarLink(api.db, person, actOf(person));
const ask = (token: string, prefix = '') => api.app.inject(`${prefix}/agenda/eigen/${token}.ics`);

async function read(token: string, prefix = ''): Promise<ReadCalendar> {
  const answer = await ask(token, prefix);
  expect(answer.statusCode).toBe(200);
  return readCalendar(answer.body);
}

describe('the address of her own calendar', () => {
  it('is kept as a hash alone, and is in no log', () => {
    const token = make();
    expect(api.db.sqlite.serialize().includes(token)).toBe(false);
    expect(
      findLoggedChanges(api.db, { subject: `person:${at.professional.pseudonym}`, limit: 1 })[0],
    ).toMatchObject({
      what: 'makeCalendarLink',
      subject: `person:${at.professional.pseudonym}`,
    });
  });

  it('is never kept on the way, nor found by a search engine', async () => {
    const { headers } = await ask(make());
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(headers).not.toHaveProperty('etag');
  });

  it.each<readonly [string, (token: string) => void]>([
    ['when she withdraws it', () => revokeCalendarLink(api.db, at.professional, actOf(at.professional))],
    ['when she makes another', () => void make()],
    [
      'when she is no professional any more',
      () => revokeRight(api.db, at.professional, PROFESSIONAL, actOf(at.host)),
    ],
    ['when she is removed', () => removePerson(api.db, at.professional, actOf(at.host))],
  ])('opens nothing any more %s', async (_, ending) => {
    const token = make();
    expect((await ask(token)).statusCode).toBe(200);
    ending(token);
    const answer = await ask(token);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toBe((await ask(newToken())).body);
    expect(answer.body).not.toContain(token);
  });

  it.each(['x', newToken().slice(1), `${newToken()}A`, '..%2F..%2Fgroene-stee'])(
    'is not %s',
    async (token) => {
      expect((await ask(token)).statusCode).toBe(404);
      expect(personOfCalendarLink(api.db, token)).toBeNull();
    },
  );

  it('is not to be found by trying, while one that works goes on', async () => {
    const token = make();
    for (let tries = 0; tries < 60; tries += 1) expect((await ask(newToken())).statusCode).toBe(404);
    expect((await ask(newToken())).statusCode).toBe(429);
    expect((await ask(token)).statusCode).toBe(200);
  });
});

describe('her own calendar', () => {
  it('holds her walk-in hours with their room, and keeps her busy then', async () => {
    const walkIn = agreed(at, { hours: timesOn(MORNINGS) });
    const { events, byUid, calendar } = await read(make());
    const uid = `${walkIn.slug}-2026-12-01-1@binnenlopen.example`;
    expect(byUid.get(uid)).toMatchObject({ start: '2026-12-01T10:00:00', status: 'CONFIRMED' });
    const event = events.find((each) => each.uid === uid);
    expect(event?.location).toMatch(/^Havikshorst, Huiskamers De Horsten/);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
    expect(event?.component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mijn spreekuren (Binnenlopen)');
    const english = await read(make(), '/en');
    expect([...english.byUid.keys()]).toEqual([...byUid.keys()]);
  });

  it('holds nothing of a colleague, of others, or of places', async () => {
    agreed(at, { hours: timesOn(MORNINGS) });
    const others = [PROFESSIONAL, OTHER_PROFESSIONAL].map((right) => personWith(api.db, [right]));
    for (const other of others) expect((await read(make(other))).events).toEqual([]);
  });

  it('says when the door is not open, and that two ask for one room', async () => {
    const late = agreed(at, { hours: timesOn({ opens: 1380, closes: 1410 }) });
    agreed(at, { hours: timesOn(MORNINGS), title: 'Koffie en vragen' });
    agreed(at, { hours: timesOn({ opens: 660, closes: 720 }), title: 'Nog meer vragen' });
    const { byUid, events } = await read(make());
    const shut = events.find(({ uid }) => uid.startsWith(late.slug));
    // Not certain that she is there, so it keeps nobody from asking her.
    expect(shut?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(byUid.get(`${late.slug}-2026-12-01-1@binnenlopen.example`)).toMatchObject({
      status: 'TENTATIVE',
      description: expect.stringMatching(/^Let op: de plek is dan dicht\. Dit gaat misschien niet door\./),
    });
    const both = [...byUid.values()].filter(({ title }) => title.includes('vragen'));
    for (const { description } of both)
      expect(description).toMatch(/Let op: de ruimte ‘Havikshorst’ is ook nodig voor/);
    expect(both.length).toBeGreaterThan(4);
  });

  it('holds what she proposed until it is answered, as not certain', async () => {
    const proposal = proposed(at, { hours: timesOn(MORNINGS), title: 'Nog geheim' });
    const token = make();
    const { byUid, events } = await read(token);
    expect(byUid.get(`voorstel-${proposal.id}-2026-12-01-1@binnenlopen.example`)).toMatchObject({
      status: 'TENTATIVE',
      title: 'Voorstel: Nog geheim (Huiskamers De Horsten)',
      description: 'Nog niet afgesproken: de plek heeft nog niet geantwoord.',
    });
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
      `${BASE_URL}/planner/voorstel/${proposal.id}`,
    );
    // Nobody else hears of it.
    for (const url of [
      '/agenda/de-horsten.ics',
      '/agenda/organisatie/geldcheck033.ics',
      '/agenda/hulp/digital.ics',
    ])
      expect((await api.app.inject(url)).body).not.toContain('geheim');
    kept(declineProposal(api.db, turnOf(proposal, at.host), actOf(at.host)));
    expect((await read(token)).events).toEqual([]);
  });

  it('shows of a proposed move only what would be new', async () => {
    const walkIn = agreed(at, { hours: timesOn(MORNINGS) });
    const hours = timesOn({ ...MORNINGS, weekday: 4, from: '2026-12-17' });
    const asked = { walkInSlug: walkIn.slug, words: null, personId: at.professional.id, actKey: null };
    const { proposal } = kept(
      proposeMove(
        api.db,
        { ...asked, baseUrl: BASE_URL, hours, roomSlug: walkIn.roomSlug },
        actOf(at.professional),
      ),
    );
    const { byUid } = await read(make());
    const proposals = [...byUid].filter(([uid]) => uid.startsWith(`voorstel-${proposal.id}-`));
    expect(proposals[0]?.[0]).toBe(`voorstel-${proposal.id}-2026-12-17-1@binnenlopen.example`);
    expect(proposals[0]?.[1].title).toMatch(/^Voorstel, andere tijd: /);
    expect(byUid.get(`${walkIn.slug}-2026-12-22-1@binnenlopen.example`)?.status).toBe('CONFIRMED');
  });
});

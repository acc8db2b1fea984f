/** The pages of help over HTTP, drawn by the views as they are now: they need no build. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import { countWishes } from '../../../db/queries/wishes.ts';
import { buildApp } from '../../../server/app.ts';
import { renderDocument } from '../../../web/server-entry.tsx';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../../helpers/seeded-database.ts';
import { unrenderedPages } from '../../helpers/unrendered-pages.ts';

let db: Database;
let app: FastifyInstance;
let now = TUESDAY_MORNING;

beforeAll(() => {
  db = databaseWithFixtures();
  addRealWalkIns(db);
  const config = { baseUrl: 'https://binnenlopen.example', logLevel: 'silent' } as const;
  app = buildApp({ db, clock: () => now, config, built: { ...unrenderedPages(), renderDocument } });
});
afterAll(async () => {
  await app.close();
  db.close();
});

const at = (text: string) => Date.parse(`${text}:00+01:00`);

/** What a reader sees: the body without its data and markup, white space folded. */
async function textOf(url: string, when = TUESDAY_MORNING): Promise<string> {
  now = when;
  const { body } = await app.inject(url);
  return body
    .replace(/^.*<body>/s, '')
    .replaceAll(/<(script|svg)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,:])/g, '$1');
}

describe('all kinds of help', () => {
  it.each([
    // First what goes on, then the rest of today, then what comes first.
    [
      '/hulp',
      'Nu bezig Zomaar binnenlopen Nu, tot 12:00, Huiskamers De Horsten voorbeeld Hulp met geld Nu, tot',
    ],
    ['/hulp', 'Hulp met geld Nu, tot 11:30, Fixture: twee zalen Hulp en vragen'],
    [
      '/hulp',
      'Vandaag, dinsdag 24 november Jongeren Vandaag 16:00 – 18:00, Fixture: vrouwen, ouderen en jongeren (voor jongeren)',
    ],
    ['/hulp', 'De komende twee weken Kinderen Morgen 13:00 – 14:30, De Zonneparel (voor kinderen) voorbeeld'],
    // Short: why stands on the page of its own kind of help.
    ['/hulp', 'Fixture: onbekende middag · misschien dicht Maandag'],
    ['/hulp', 'Maandag 10:00 – 12:00, Fixture: verbouwing met één open dag · misschien niet'],
    ['/hulp', 'De komende twee weken niet Bewegen Maken en repareren Wijkagent'],
    ['/hulp', 'Gemaakt op dinsdag 24 november om 10:00.'],
    ['/en/hulp', 'Help with money Now, until 11:30, Fixture: twee zalen Help and questions'],
    ['/en/hulp', 'Fixture: twee zalen · perhaps not'],
  ])('%s tells: %s', async (url, sentence) => {
    expect(await textOf(url)).toContain(sentence);
  });

  it.each([
    ['/hulp?audience=seniors', 'Jongeren', 'Senioren, haal weg'],
    ['/en/hulp?language=ar', 'Practise Dutch', 'Arabic, remove'],
  ])('%s leaves out %s of what comes, and says why', async (url, topic, chip) => {
    now = TUESDAY_MORNING;
    const { body } = await app.inject(url);
    expect(body).toContain(`aria-label="${chip}"`);
    const [coming = ''] = body.split('id="not-now"');
    expect(coming).not.toContain(`>${topic}</a></h3>`);
    expect(body).toContain(`>${topic}</a>`);
  });

  it('names no date that is cancelled as the next', async () => {
    const text = await textOf('/hulp', at('2026-11-26T14:00'));
    expect(text).toContain('Hulp met geld Woensdag 13:00 – 15:00, De Groene Stee');
    expect(text).not.toContain('Gaat niet door');
  });
});

describe('one kind of help', () => {
  it.each([
    [
      '/hulp/h4',
      TUESDAY_MORNING,
      'Vandaag, dinsdag 24 november 9:30 – 11:30 · Fixture: twee zalen Nu bezig Fictieve Straat 6',
    ],
    ['/hulp/h4', TUESDAY_MORNING, 'Morgen, woensdag 25 november 13:00 – 15:00 · De Groene Stee voorbeeld'],
    ['/hulp/h4', TUESDAY_MORNING, 'Bel 033 000 00 09 Mail hulp@fixture.example'],
    [
      '/hulp/h4',
      TUESDAY_MORNING,
      'Dinsdag 1 december 9:30 – 11:30 · Fixture: twee zalen Fictieve Straat 6 Gaat niet door: ziek.',
    ],
    [
      '/hulp/h4',
      TUESDAY_MORNING,
      'Hulp met brieven Fictieve Straat 6 Let op: de plek is dan niet de hele tijd open voor wie binnenloopt.',
    ],
    ['/hulp/h4', TUESDAY_MORNING, 'Tijden met “voorbeeld” zijn verzonnen.'],
    ['/hulp/h16', TUESDAY_MORNING, 'Let op: de plek is dan dicht. Dit gaat misschien niet door.'],
    [
      '/en/hulp/h4',
      TUESDAY_MORNING,
      'Tuesday 1 December 9:30 – 11:30 · Fixture: twee zalen Fictieve Straat 6 Cancelled: illness.',
    ],
    ['/hulp/youth?audience=seniors', TUESDAY_MORNING, 'er niets dat bij je filter past.'],
    [
      '/hulp/h4?language=ar',
      TUESDAY_MORNING,
      '4 andere momenten passen niet bij je filter. Toon alle momenten',
    ],
    ['/hulp/h4?near=street:fixture-nachtcafe', TUESDAY_MORNING, 'Fictieve Straat 6 · 500 meter'],
    [
      '/hulp/moving',
      TUESDAY_MORNING,
      'De komende twee weken is deze hulp er niet. De eerste keer daarna: Dinsdag 15 december 9:00 – 10:00',
    ],
    [
      '/hulp/making',
      TUESDAY_MORNING,
      'Ook in de weken daarna staat er nog niets. Had je hiervoor willen komen?',
    ],
    ['/hulp/h4', at('2026-11-24T11:30'), 'Hulp met geld Filter Voor wie?'],
  ])('%s at %s tells: %s', async (url, when, sentence) => {
    expect(await textOf(url, when)).toContain(sentence);
  });

  it('leaves out what is over', async () => {
    expect(await textOf('/hulp/h4', at('2026-11-24T11:30'))).not.toContain('Vandaag');
  });

  it('leads to its calendar, the map and each place', async () => {
    const { body } = await app.inject('/en/hulp/h4');
    for (const href of [
      '/en/agenda/hulp/h4.ics',
      '/en/?helpTopic=h4&amp;view=map',
      '/en/plek/fixture-twee-zalen',
    ])
      expect(body).toContain(`href="${href}"`);
  });

  it('takes a wish for what is nowhere to be had', async () => {
    now = TUESDAY_MORNING;
    const { body } = await app.inject('/hulp/making');
    const [, action = ''] = /<form class="bl-wish" method="post" action="([^"]+)"/.exec(body) ?? [];
    expect(body).toContain('name="helpTopic" value="making"');
    const sent = await app.inject({
      method: 'POST',
      url: action,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: 'hour=2026-11-24T10&helpTopic=making',
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringContaining('notice=wished')]);
    expect(countWishes(db)).toHaveLength(1);
  });
});

describe('what others need not know of', () => {
  it.each([
    ['/hulp/money', '/hulp/h4'],
    ['/en/hulp/money?near=BU03071002', '/en/hulp/h4?near=BU03071002'],
    ['/?helpTopic=money&view=map', '/?helpTopic=h4&view=map'],
    ['/en/?audience=youth&helpTopic=health', '/en/?audience=youth&helpTopic=h17'],
    ['/wijk/nieuwland?helpTopic=money', '/wijk/nieuwland?helpTopic=h4'],
    // One address for each: a code that nobody needs leads to the name.
    ['/hulp/h9', '/hulp/youth'],
    ['/?helpTopic=h9', '/?helpTopic=youth'],
  ])('has one address that says nothing: %s leads to %s', async (url, address) => {
    const { statusCode, headers } = await app.inject(url);
    expect([statusCode, headers.location]).toEqual([308, address]);
  });

  it.each([
    ['/hulp/h4', 'Hulp in de wijk · Binnenlopen'],
    ['/en/hulp/h4', 'Help in the district · Binnenlopen'],
    ['/hulp/youth', 'Jongeren · Binnenlopen'],
  ])('shows in no title and no preview: %s', async (url, title) => {
    now = TUESDAY_MORNING;
    const { body } = await app.inject(url);
    const [head = ''] = body.split('<body>');
    expect(head).toContain(`<title>${title}</title>`);
    expect(head).toContain(`<meta property="og:title" content="${title}"/>`);
    expect(head).not.toMatch(/geld|money/);
  });

  it.each([
    // Asked for a moment, a row tells of that day, or of the next date.
    ['day=2026-11-25&time=14:00', 'Dan: Hulp met geld, tot 15:00'],
    ['day=2026-11-25&time=14:00', 'Dinsdag 8 december om 9:30: Hulp met geld'],
    ['day=2026-11-24&time=09:00', 'Om 9:30: Hulp met geld'],
    // What is not held on the day that was asked, until it would have been over.
    [
      'day=2026-12-01&time=10:00',
      'Gaat niet door: Hulp met geld 9:30 – 11:30 Dinsdag 8 december om 9:30: Hulp met geld',
    ],
    ['day=2026-12-01&time=11:30', 'twee zalen Dinsdag 8 december om 9:30: Hulp met geld'],
  ])('is found at any chosen moment: %s', async (moment, sentence) => {
    expect(await textOf(`/?when=chosen&${moment}&helpTopic=h4`)).toContain(sentence);
  });

  it('is said not to be held in the words of the page, each title in its own language', async () => {
    const asked = 'when=chosen&day=2026-12-01&time=10:00&helpTopic=h4';
    expect(await textOf(`/en/?${asked}`)).toContain('Cancelled: Help with money 9:30 – 11:30');
    expect(await textOf(`/?${asked}&audience=youth`)).toContain('Gaat niet door: Hulp met geld');
  });

  it('lets the list know what comes after today, for who still looks when it begins or ends', async () => {
    now = TUESDAY_MORNING;
    const { body } = await app.inject('/?helpTopic=h4');
    const [, value = ''] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(body) ?? [];
    const [first] = JSON.parse(value).content.places;
    const starts = first.occurrences.map(({ start }: { start: number }) => start);
    expect([first.slug, ...starts]).toEqual([
      'fixture-twee-zalen',
      at('2026-11-24T09:30'),
      at('2026-11-26T11:00'),
    ]);
  });

  it('shows in no link of the list either', async () => {
    now = TUESDAY_MORNING;
    const { body } = await app.inject('/?helpTopic=h4');
    expect(body).toContain('href="/hulp/h4"');
    expect(body).not.toMatch(/href="[^"]*(money|health|housing)/);
    const [shown = ''] = body.split('<script type="application/json"');
    expect(shown).toContain('Morgen om 13:00: Hulp met geld');
  });
});

it.each([
  ['/hulp/nothing', 404],
  ['/hulp/h99', 404],
  ['/hulp?colour=red', 400],
  ['/hulp/h4?audience=x&near=nowhere', 400],
  ['/hulp?district=nowhere', 400],
  ['/hulp?district=nieuwland', 200],
])('%s answers %i', async (url, status) => {
  expect((await app.inject(url)).statusCode).toBe(status);
});

it('is made anew when a moment begins or ends', async () => {
  const moments = async (when: string) => {
    now = at(when);
    const { body } = await app.inject('/hulp/h4');
    return /id="moments" data-made="(\d+)" data-until="(\d+)"/.exec(body)?.slice(1).map(Number);
  };
  expect(await moments('2026-11-24T09:00')).toEqual([at('2026-11-24T09:00'), at('2026-11-24T09:30')]);
  expect(await moments('2026-11-24T10:00')).toEqual([at('2026-11-24T10:00'), at('2026-11-24T11:30')]);
  expect(await moments('2026-11-24T12:00')).toEqual([at('2026-11-24T12:00'), at('2026-11-25T00:00')]);
});

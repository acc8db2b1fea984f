import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { addPerson } from '../../db/queries/people.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { grantRight } from '../../db/queries/rights.ts';
import { composeList } from '../../server/mail/compose-list.ts';
import { composeReport, type ReportFacts } from '../../server/mail/compose-report.ts';
import { tellOfReport } from '../../server/mail/tell-of-report.ts';
import type { Right } from '../../server/model/caller.ts';
import { TUESDAY_MORNING as NOW, seededDatabase } from '../helpers/seeded-database.ts';

const DESK = 'https://binnenlopen.example/beheer/plek/groene-stee';
const LINKS = { open: `${DESK}/nu`, close: `${DESK}/dicht`, desk: DESK };
const FACTS: ReportFacts = {
  placeName: 'De Groene Stee',
  kind: 'closedDoor',
  reportedAt: Date.parse('2026-11-24T14:10:00+01:00'),
  words: 'Ik sta hier met mijn kind.',
  ...LINKS,
};

describe('a report by mail', () => {
  it('says what a visitor found and how to answer it', () => {
    expect(composeReport(FACTS, 'nl')).toEqual({
      subject: 'Iemand staat voor een dichte deur bij De Groene Stee',
      body: `Iemand staat voor een dichte deur bij De Groene Stee, op dinsdag 24 november om 14:10. Volgens de tijden zijn jullie nu open.

Dit schreef de bezoeker erbij:
> Ik sta hier met mijn kind.

Wij hebben deze melding niet nagekeken en weten niet wie het was.

Zijn jullie open? Zeg het hier, dan verdwijnt de melding:
https://binnenlopen.example/beheer/plek/groene-stee/nu

Zijn jullie dicht? Zeg het hier, dan zien bezoekers dat:
https://binnenlopen.example/beheer/plek/groene-stee/dicht

Bekijk de melding en de tijden hier:
https://binnenlopen.example/beheer/plek/groene-stee

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });

  it('asks nothing about the door when something else is wrong', () => {
    const { subject, body } = composeReport({ ...FACTS, kind: 'wrong', words: null }, 'en');
    expect(subject).toBe('Somebody reports that something is wrong at De Groene Stee');
    expect(body).not.toContain('Are you open?');
    expect(body).not.toContain('wrote');
  });

  it.each([
    ['Kijk op https://bedrog.example/klopt/abc', '> Kijk op [link weggelaten]'],
    ['www.bedrog.example zegt dicht', '> [link weggelaten] zegt dicht'],
    ['zie bedrog.example/klopt', '> zie [link weggelaten]'],
    ['dicht\r\nKlopt:\r\nhttps://bedrog.example', '> dicht Klopt: [link weggelaten]'],
    ['dicht\u2028Klopt', '> dicht Klopt'],
    ['<b>dicht</b> & weg. Morgen/overmorgen ook', '> <b>dicht</b> & weg. Morgen/overmorgen ook'],
  ])('quotes a visitor on one line and makes no link of it: %j', (words, quoted) => {
    expect(composeReport({ ...FACTS, words }, 'nl').body.split('\n')).toContain(quoted);
  });
});

describe('who hears of a report', () => {
  let db: Database;
  beforeEach(() => {
    db = seededDatabase();
    addSomebody('wijk', { role: 'coordinator', districtSlug: 'liendert-rustenburg' });
  });
  afterEach(() => db.close());

  function addSomebody(name: string, right: Right): void {
    const act = { who: 'test', at: NOW };
    const email = `${name}@example.nl`;
    grantRight(
      db,
      addPerson(db, { pseudonym: `person-${name}`, email, name: null, language: 'nl' }, act),
      right,
      act,
    );
  }
  function tell(now: number, kind: 'closedDoor' | 'wrong' = 'closedDoor'): void {
    const place = getPlaceBySlug(db, 'groene-stee');
    if (place === null) throw new Error('There should be a Groene Stee.');
    const { id: placeId, name: placeName, districtSlug } = place;
    tellOfReport(db, { placeId, placeName, districtSlug, kind, words: null }, () => LINKS, now);
  }
  const told = () => db.sqlite.prepare<[], string>('SELECT to_address FROM outbox ORDER BY id').pluck().all();

  it('is every host of the place', () => {
    addSomebody('gastvrouw', { role: 'host', placeSlug: 'groene-stee' });
    addSomebody('gastheer', { role: 'host', placeSlug: 'groene-stee' });
    addSomebody('ander', { role: 'host', placeSlug: 'madiba' });
    tell(NOW);
    expect(told()).toEqual(['gastvrouw@example.nl', 'gastheer@example.nl']);
  });

  it('is the coordinator where there is no host', () => {
    tell(NOW);
    expect(told()).toEqual(['wijk@example.nl']);
  });

  it('is told once an hour of the same, however many report it', () => {
    const minute = 60_000;
    for (let count = 0; count < 50; count += 1) tell(NOW + count * minute);
    tell(NOW, 'wrong');
    tell(NOW + 60 * minute);
    expect(told()).toHaveLength(3);
  });
});

describe('the list for the coordinator', () => {
  const place = (index: number) => ({ placeName: `Plek ${index}`, askedOn: '2026-11-26' });

  it('names the places that nobody answered for, and those without anybody to ask', () => {
    const places = [place(1), { placeName: 'Madiba', askedOn: null }];
    const facts = {
      districtName: 'Liendert',
      today: '2026-12-03',
      places,
      desk: 'https://binnenlopen.example/beheer',
    };
    expect(composeList(facts, 'nl')).toEqual({
      subject: '2 plekken in Liendert zonder antwoord',
      body: `Van deze plekken weten we niet of de tijden nog kloppen:
- Plek 1: geen antwoord sinds donderdag 26 november
- Madiba: nog geen gastvrouw of gastheer

Bel ze even. Kloppen de tijden? Zet dat dan hier neer met ‘Gebeld: klopt’:
https://binnenlopen.example/beheer

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });

  it('stays short when there are many', () => {
    const places = Array.from({ length: 45 }, (_, index) => place(index));
    const facts = {
      districtName: 'Liendert',
      today: '2026-12-03',
      places,
      desk: 'https://binnenlopen.example/beheer',
    };
    const { subject, body } = composeList(facts, 'en');
    expect(subject).toBe('45 places in Liendert without an answer');
    expect(body.match(/^- /gm)).toHaveLength(30);
    expect(body).toContain('And 15 other places.');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { recordChange } from '../../db/queries/change-log.ts';
import { removePerson, saveName } from '../../db/queries/people.ts';
import type { Language } from '../../server/contract/vocabulary.ts';
import { historyWords as en } from '../../server/contract/words/history-words-en.ts';
import { historyWords as nl } from '../../server/contract/words/history-words-nl.ts';
import { announceDays, withoutSpecialDay } from '../../server/desk/announce-days.ts';
import { confirm } from '../../server/desk/confirm-hours.ts';
import { factsOf, saveFacts } from '../../server/desk/facts/save-facts.ts';
import { actorOf, findHistory } from '../../server/desk/history.ts';
import { differencesBetween } from '../../server/desk/hours-difference.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { undo } from '../../server/desk/undo.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';
import {
  AS_ALWAYS,
  CLOSED,
  changed,
  hours,
  layer,
  NOT_KNOWN_YET,
  on,
  onDays,
  season,
  span,
  special,
  weekly,
} from '../hours/building-hours.ts';
import { atTime, deskDatabase, HOST, placeIn, save } from './real-place.ts';

const told = (before: OpeningHours | null, after: OpeningHours | null, language: Language = 'nl') =>
  (language === 'nl' ? nl : en).differences(differencesBetween(before, after, language), '2026-11-24');

const WEEK = weekly(on([1, 2, 4], '09:00-17:00'), on([5], '09:00-12:00'));
const withDays = (...specialDays: OpeningHours['specialDays']) => ({ ...WEEK, specialDays });

describe('what changed, in words', () => {
  it.each<readonly [OpeningHours | null, OpeningHours | null, readonly string[]]>([
    [WEEK, WEEK, []],
    [WEEK, null, ['Er zijn geen tijden meer.']],
    [null, weekly(on([1], '09:00-12:00')), ['Maandag: onbekend werd 9:00 – 12:00.']],
    [
      WEEK,
      weekly(on([1, 2, 4], '09:00-12:00'), on([5], '09:00-12:00')),
      ['Maandag, dinsdag en donderdag: 9:00 – 17:00 werd 9:00 – 12:00.'],
    ],
    [
      WEEK,
      weekly(on([1, 2, 4], '09:00-17:00'), on([2], '19:00-21:00')),
      ['Dinsdag: 9:00 – 17:00 werd 9:00 – 17:00 en 19:00 – 21:00.', 'Vrijdag: 9:00 – 12:00 werd dicht.'],
    ],
    [
      weekly(on([1], '09:00-12:00')),
      weekly(on([1], span('09:00-12:00', { access: 'byAppointment', audience: 'youth', note: 'bel aan' }))),
      ['Maandag: 9:00 – 12:00 werd 9:00 – 12:00 voor jongeren, op afspraak · bel aan.'],
    ],
    [
      weekly(on([5], '20:00-02:00')),
      weekly(on([5], '20:00-24:00')),
      ['Vrijdag: 20:00 – 2:00 (de volgende dag) werd 20:00 – 24:00.'],
    ],
    [WEEK, weekly(on([4, 1, 2], '09:00-17:00'), on([5], '09:00-12:00')), []],
    [
      WEEK,
      withDays(special('2026-11-27', CLOSED, 'personeelsdag')),
      ['Vrijdag 27 november: dicht (personeelsdag).'],
    ],
    [
      withDays(special('2026-11-27', CLOSED, 'personeelsdag')),
      withDays(special('2026-11-27', changed('10:00-12:00'))),
      ['Vrijdag 27 november: dicht (personeelsdag) werd 10:00 – 12:00.'],
    ],
    [
      withDays(special('2026-11-27', NOT_KNOWN_YET)),
      WEEK,
      ['Vrijdag 27 november: niet meer nog niet bekend.'],
    ],
    [
      WEEK,
      withDays(special('2026-12-24 2027-01-03', CLOSED)),
      ['Donderdag 24 december tot en met zondag 3 januari 2027: dicht.'],
    ],
    [WEEK, { ...WEEK, holidayPolicies: { kingsDay: CLOSED } }, ['Koningsdag: dicht.']],
    [
      { ...WEEK, holidayPolicies: { kingsDay: CLOSED } },
      { ...WEEK, holidayPolicies: { kingsDay: AS_ALWAYS } },
      ['Koningsdag: dicht werd zoals altijd.'],
    ],
    [{ ...WEEK, holidayPolicies: { kingsDay: CLOSED } }, WEEK, ['Koningsdag: dicht werd niets gezegd.']],
    [WEEK, { ...WEEK, otherHolidays: 'closed' }, ['Andere feestdagen: zoals altijd werd dicht.']],
    [
      WEEK,
      hours([...WEEK.layers, season('10-01', '03-31', [on([6], '10:00-12:00')])]),
      ['Nieuw: Seizoen, van 1 oktober tot en met 31 maart: za 10–12.'],
    ],
    [
      hours([layer([onDays({ weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } }, '14:00-16:00')])]),
      hours([layer([onDays({ weekdays: [1], everyWeeks: { n: 4, anchor: '2026-12-14' } }, '14:00-16:00')])]),
      [
        'Eerst: Om de week ma (vanaf de week van 14 december 2026) 14–16. Nu: Elke 4 weken ma (vanaf de week van 14 december 2026) 14–16.',
      ],
    ],
  ])('case %#', (before, after, sentences) => {
    expect(told(before, after)).toEqual(sentences);
  });

  it('in English too', () => {
    expect(told(WEEK, withDays(special('2026-11-27', CLOSED, 'personeelsdag')), 'en')).toEqual([
      'Friday 27 November: closed (personeelsdag).',
    ]);
    expect(told(WEEK, weekly(on([1, 2, 4], '09:00-17:00')), 'en')).toEqual([
      'Friday: 9:00 – 12:00 became closed.',
    ]);
  });
});

describe('the history of a place', () => {
  let db: Database;
  beforeEach(() => {
    db = deskDatabase();
  });
  const SLUG = 'fixture-nachtcafe';
  const history = (limit = 10, before?: number, language: Language = 'nl') =>
    findHistory(db, SLUG, { limit, language, ...(before !== undefined && { before }) }, TUESDAY_MORNING);

  it('tells each act, latest first, with who did it as a role', () => {
    const by = { placeSlug: SLUG, role: 'host', actKey: null } as const;
    save(db, SLUG, WEEK);
    const day = special('2026-11-27', CLOSED, 'personeelsdag');
    const announced = announceDays(db, { ...by, day }, { who: 'bar phone 12', at: TUESDAY_MORNING + 1 });
    const given = { ...by, from: '2026-11-27', through: '2026-11-27' };
    withoutSpecialDay(db, given, { who: 'coordinator-1', at: TUESDAY_MORNING + 2 });
    confirm(db, { ...by, holdsThrough: 'afterHoliday' }, atTime(TUESDAY_MORNING + 3));
    switchLive(db, { ...by, says: 'open' }, atTime(TUESDAY_MORNING + 4));
    switchLive(db, { ...by, says: 'asAlways' }, atTime(TUESDAY_MORNING + 5));
    save(db, SLUG, WEEK, TUESDAY_MORNING + 6);
    if (announced.kind !== 'saved') throw new Error('it was announced');
    undo(
      db,
      { placeSlug: SLUG, sequence: history(1).entries[0]?.sequence ?? 0 },
      atTime(TUESDAY_MORNING + 7),
    );
    expect(history().entries.map(({ who, title, changes }) => [who, title, ...changes])).toEqual([
      ['een gastvrouw of gastheer', 'Ongedaan gemaakt', 'De tijden bleven zoals ze waren.'],
      ['een gastvrouw of gastheer', 'Vaste tijden opgeslagen', 'De tijden bleven zoals ze waren.'],
      ['een gastvrouw of gastheer', 'Met de hand omgezet', 'Weer zoals altijd.'],
      ['een gastvrouw of gastheer', 'Met de hand omgezet', 'Nu open gezet, tot 17:00.'],
      ['een gastvrouw of gastheer', 'Nagekeken: klopt', 'Klopt tot en met zondag 10 januari 2027.'],
      [
        'de coördinator',
        'Bijzondere dag weggehaald',
        'Vrijdag 27 november: niet meer dicht (personeelsdag).',
      ],
      [
        'de telefoon achter de bar',
        'Bijzondere dag doorgegeven',
        'Vrijdag 27 november: dicht (personeelsdag).',
      ],
      [
        'een gastvrouw of gastheer',
        'Vaste tijden opgeslagen',
        'Maandag, dinsdag en donderdag: dicht werd 9:00 – 17:00.',
        'Vrijdag: 20:00 – 2:30 (de volgende dag) werd 9:00 – 12:00.',
        'Zaterdag: 20:00 – 2:30 (de volgende dag) werd dicht.',
        'Zondag: 20:00 – 24:00 werd dicht.',
        'Andere feestdagen: nog niet bekend werd zoals altijd.',
      ],
      expect.arrayContaining(['Binnenlopen zelf', 'Plek toegevoegd']),
    ]);
  });

  it('tells which facts changed, and leaves what visitors said to the inbox', () => {
    const act = { who: 'visitor', at: TUESDAY_MORNING };
    const subject = `place:${SLUG}`;
    inTransaction(db, () => {
      const changed = { changed: ['phone', 'languages', 'of another age'] };
      recordChange(db, HOST, { what: 'saveFacts', subject, before: {}, after: changed });
      recordChange(db, act, { what: 'wish', subject, before: null, after: { date: '2026-11-24', hour: 10 } });
      recordChange(db, act, { what: 'somethingNew', subject, before: null, after: null });
    });
    expect(history(2).entries.map(({ title, changes }) => [title, ...changes])).toEqual([
      ['Iets veranderd'],
      ['Gegevens van de plek veranderd', 'Veranderd: telefoon en talen.'],
    ]);
  });

  it('tells from what to what a fact changed, but never a number to call or who hosts', () => {
    const place = placeIn(db, SLUG);
    const before = factsOf(db, place);
    const hosts = [
      { id: null, personId: null, role: 'gastvrouw', firstName: 'Gastnaam', nameShown: true, sample: false },
    ];
    const facts = { ...before, website: 'https://nieuw.example/', phone: '033 123 45 67', hosts };
    saveFacts(
      db,
      { placeSlug: SLUG, facts: { ...facts, languages: ['nl'] }, ifVersion: null, actKey: null },
      HOST,
    );
    saveFacts(
      db,
      {
        placeSlug: SLUG,
        facts: { ...facts, website: null, languages: ['nl'] },
        ifVersion: null,
        actKey: null,
      },
      HOST,
    );
    expect(history(2).entries.map(({ changes }) => changes)).toEqual([
      ['Website: “https://nieuw.example/” werd niets ingevuld.'],
      [
        'Telefoon: het nummer is veranderd.',
        'Website: “https://fixture.example/” werd “https://nieuw.example/”.',
        'Talen: “Nederlands, Engels en Turks” werd “Nederlands”.',
        'Gastvrouwen en gastheren: 0 (met naam op de site: 0) werd 1 (met naam op de site: 1).',
      ],
    ]);
  });

  it('comes in pages', () => {
    for (let n = 1; n <= 4; n += 1) save(db, SLUG, WEEK, TUESDAY_MORNING + n);
    const first = history(3);
    expect(first.entries).toHaveLength(3);
    const second = history(3, first.next ?? 0);
    expect([second.entries.length, second.next]).toEqual([2, null]);
    expect(second.entries[0]?.sequence).toBeLessThan(first.entries[2]?.sequence ?? 0);
  });

  it('names colleagues who gave a name, and forgets them at once when they go', () => {
    const host = personWith(db, [{ role: 'host', placeSlug: SLUG }]);
    save(db, SLUG, WEEK);
    const act = { who: host.pseudonym, at: TUESDAY_MORNING };
    confirm(db, { placeSlug: SLUG, role: 'host', holdsThrough: 'rhythm', actKey: null }, act);
    expect(history(1).entries[0]?.name).toBeNull();
    saveName(db, host, 'Voorbeeldnaam', HOST);
    expect(history(1).entries[0]).toMatchObject({ name: 'Voorbeeldnaam', who: 'een gastvrouw of gastheer' });
    removePerson(db, host, HOST);
    expect(history(1).entries[0]).toMatchObject({ name: null, who: 'een gastvrouw of gastheer' });
  });

  it('says which states can be put back', () => {
    save(db, SLUG, WEEK);
    confirm(db, { placeSlug: SLUG, role: 'host', holdsThrough: 'rhythm', actKey: null }, HOST);
    expect(history().entries.map(({ what, restorable }) => [what, restorable])).toEqual([
      ['confirmHours', false],
      ['saveHours', true],
      ['addPlace', true],
    ]);
  });

  it.each([
    ['host-0a1b2c3d', 'host'],
    ['coordinator-0a1b2c3d', 'coordinator'],
    ['bar phone 12', 'barPhone'],
    ['command line', 'operator'],
    ['shared link 0a1b2c3d of host-0a1b2c3d', 'placeLink'],
    ['mailed link of host-0a1b2c3d', 'mailedLink'],
    ['import', 'import'],
    ['import of plekken.geojson', 'import'],
    ['seeds', 'product'],
    ['anything else', 'product'],
  ])('%s is %s', (who, actor) => {
    expect(actorOf(who)).toBe(actor);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';
import {
  addSomebody,
  at,
  confirm,
  databaseWithPeople,
  LONG_AGO,
  letTimePass,
  mailsIn,
  makeReal,
} from './asked-places.ts';

describe('whom it is asked and told', () => {
  let db: Database;
  beforeEach(() => {
    db = databaseWithPeople();
  });
  afterEach(() => db.close());

  it('asks nobody about sample hours', async () => {
    const samples = seededDatabase(LONG_AGO);
    addSomebody(samples, 'gastvrouw', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    await letTimePass(samples, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(samples)).toEqual([]);
    samples.close();
  });

  it('tells only the coordinator of a place without a host', async () => {
    db.sqlite.exec("DELETE FROM rights WHERE role = 'host'");
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(['coordinator 2026-12-03 16:00 wijk']);
    expect(db.sqlite.prepare('SELECT body FROM outbox').pluck().get()).toContain(
      '- De Groene Stee: nog geen gastvrouw of gastheer\n',
    );
  });

  it('asks every host, each with a link of her own', async () => {
    addSomebody(db, 'gastheer', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-26T16:00:00+01:00', '2026-11-26T16:00:00+01:00');
    expect(mailsIn(db)).toEqual(['ask 2026-11-26 16:00 gastvrouw', 'ask 2026-11-26 16:00 gastheer']);
    const bodies = db.sqlite.prepare<[], string>('SELECT body FROM outbox').pluck().all();
    const links = bodies.map((body) => /\/klopt\/([\w-]+)\n/.exec(body)?.[1]);
    expect(new Set(links).size).toBe(2);
    expect(db.sqlite.prepare('SELECT asked_monday FROM place_links').pluck().all()).toEqual([
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(bodies[0]).toContain('De links werken 11 dagen');
  });

  it('tells a coordinator once a week at most, of all places at once', async () => {
    makeReal(db, 'madiba', LONG_AGO);
    db.sqlite.exec(
      "UPDATE hours_trust SET ask_weekday = 1, ask_minute = 540 WHERE place_id = (SELECT id FROM places WHERE slug = 'madiba')",
    );
    addSomebody(db, 'madiba', { role: 'host', placeSlug: 'madiba' }, LONG_AGO);
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    confirm(db, 'madiba', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-16T00:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('coordinator'))).toEqual([
      'coordinator 2026-12-03 16:00 wijk',
      'coordinator 2026-12-10 16:00 wijk',
    ]);
    const last = db.sqlite
      .prepare("SELECT body FROM outbox WHERE purpose = 'coordinator' ORDER BY id DESC")
      .pluck()
      .get();
    expect(last).toContain('/beheer/plekken\n');
    expect(last).toContain('- De Groene Stee: geen antwoord sinds donderdag 26 november\n- ');
    expect(last).toMatch(/Madiba.*: geen antwoord sinds maandag 30 november\n/);
  });

  it('tells the administrator where a district has no coordinator, and nobody where there is none yet', async () => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    db.sqlite.exec("DELETE FROM rights WHERE role IN ('coordinator', 'administrator')");
    await letTimePass(db, '2026-11-26T16:00:00+01:00', '2026-12-04T00:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('coordinator'))).toEqual([]);
    addSomebody(db, 'nieuw', { role: 'administrator' }, LONG_AGO);
    await letTimePass(db, '2026-12-04T09:00:00+01:00', '2026-12-05T00:00:00+01:00');
    expect(mailsIn(db).at(-1)).toBe('coordinator 2026-12-04 09:00 nieuw');
  });
});

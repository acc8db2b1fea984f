import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { samplesIn, wipeSamples } from '../../server/desk/wipe-samples.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { placeIn, save } from './real-place.ts';

const LIENDERT = 'liendert-rustenburg';
const COORDINATOR = { who: 'coordinator-1a2b3c4d', at: TUESDAY_MORNING };

let db: Database;
beforeEach(() => {
  db = seededDatabase();
});

const wipe = (districtSlug = LIENDERT, actKey: string | null = null) =>
  wipeSamples(db, { districtSlug, actKey }, COORDINATOR);
const count = (sql: string) => db.sqlite.prepare<[], number>(sql).pluck().get();

describe('wiping the samples of a district', () => {
  it('takes away all that was invented, and says beforehand how much that is', () => {
    const { places, hosts, walkIns } = samplesIn(db, LIENDERT);
    expect([places.length, hosts, walkIns]).toEqual([5, 5, 11]);
    wipe();
    expect(samplesIn(db, LIENDERT)).toEqual({ places: [], hosts: 0, walkIns: 0 });
    expect(findWalkIns(db)).toEqual([]);
    expect(count('SELECT count(*) FROM hours')).toBe(0);
    expect(count('SELECT count(*) FROM time_spans')).toBe(0);
  });

  it('leaves the places, which are real, with hours that nobody knows', () => {
    wipe();
    expect(count('SELECT count(*) FROM places')).toBe(6);
    expect(placeIn(db, 'groene-stee')).toMatchObject({ hours: null, trust: null, hosts: [], draft: false });
    expect(placeIn(db, 'groene-stee').address?.street).toBe('Wiekslag 92');
    expect(placeIn(db, 'de-horsten').rooms.map(({ hours }) => hours)).toEqual([null, null]);
  });

  it('leaves what a host typed over the samples', () => {
    const { hours } = placeIn(db, 'groene-stee');
    if (hours === null) throw new Error('De Groene Stee has sample hours.');
    save(db, 'groene-stee', hours);
    wipe();
    expect(placeIn(db, 'groene-stee')).toMatchObject({ hours, trust: { source: 'host' } });
    expect(placeIn(db, 'madiba').hours).toBeNull();
  });

  it('leaves another district alone', () => {
    wipe('nieuwland');
    expect(samplesIn(db, LIENDERT).places).toHaveLength(5);
  });

  it('lasts: sowing again brings nothing back', () => {
    wipe();
    loadSeeds(db, TUESDAY_MORNING);
    expect(samplesIn(db, LIENDERT)).toEqual({ places: [], hosts: 0, walkIns: 0 });
  });

  it('is one line in the log, and one act however often it arrives', () => {
    const first = wipe(LIENDERT, 'act-12345678');
    expect(wipe(LIENDERT, 'act-12345678')).toEqual({ ...first, alreadyDone: true });
    const lines = findLoggedChanges(db, {
      subject: `district:${LIENDERT}`,
      kinds: ['wipeSamples'],
      limit: 9,
    });
    expect(lines).toMatchObject([{ before: { hosts: 5, walkIns: 11 }, after: null }]);
  });

  it('is refused for a district that is not there', () => {
    expect(() => wipe('nergens')).toThrow('district');
  });
});

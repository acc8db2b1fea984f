import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTransaction, openMemoryDatabase } from '../../db/open-database.ts';
import { loadHours } from '../../db/queries/load-hours.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { saveHours } from '../../db/queries/save-hours.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { openingHours } from '../hours/arbitrary-hours.ts';

const db = openMemoryDatabase();
loadSeeds(db, TUESDAY_MORNING);
const placeId = getPlaceBySlug(db, 'groene-stee')?.id ?? 0;

describe('opening hours come back from the database as they went in', () => {
  it('whatever the model allows', () => {
    fc.assert(
      fc.property(openingHours, (hours) => {
        inTransaction(db, () => saveHours(db, 'place', placeId, hours));
        expect(loadHours(db, 'place', [placeId]).get(placeId)).toEqual(hours);
      }),
      { numRuns: 150 },
    );
  });

  it('and replacing them leaves no rows behind', () => {
    const tables = ['hours_layers', 'day_rules', 'time_spans', 'special_days', 'holiday_policies'];
    inTransaction(db, () => saveHours(db, 'place', placeId, null));
    const count = () =>
      tables.map((table) => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const before = count();
    fc.assert(
      fc.property(openingHours, (hours) => {
        inTransaction(db, () => saveHours(db, 'place', placeId, hours));
        inTransaction(db, () => saveHours(db, 'place', placeId, null));
        expect(count()).toEqual(before);
      }),
      { numRuns: 30 },
    );
    expect(getPlaceBySlug(db, 'groene-stee')?.hours).toBeNull();
  });
});

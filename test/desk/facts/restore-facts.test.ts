import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import type { Language } from '../../../server/contract/vocabulary.ts';
import { previewRestoringFacts, restoreFacts } from '../../../server/desk/facts/restore-facts.ts';
import { findHistory } from '../../../server/desk/history.ts';
import { undo } from '../../../server/desk/undo.ts';
import { NotFound } from '../../../server/errors.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../../helpers/seeded-database.ts';
import { HOST } from '../real-place.ts';
import { factsIn, SLUG, saveIn, WELCOMER } from './facts-of-a-place.ts';

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

const facts = () => factsIn(db);
const save = (changes: Partial<FactsOfPlace>) => saveIn(db, changes);
const restore = (sequence: number, actKey: string | null = null, placeSlug = SLUG) =>
  restoreFacts(db, { placeSlug, sequence, actKey }, HOST);
const latest = (language: Language = 'nl') =>
  findHistory(db, SLUG, { limit: 1, language }, TUESDAY_MORNING).entries[0];

describe('putting earlier facts back', () => {
  it('brings back all that the log holds, from any line, and can be undone', () => {
    const first = save({ name: 'De Eerste', description: 'Koffie.', languages: ['nl'] });
    save({ name: 'De Tweede' });
    save({ description: null, languages: ['tr'], phone: '033 123 45 67', hosts: [WELCOMER] });
    expect(previewRestoringFacts(db, SLUG, first, 'nl')).toEqual([
      'Naam: “De Tweede” werd “De Eerste”.',
      'Tekst: niets ingevuld werd “Koffie.”.',
      'Talen: “Turks” werd “Nederlands”.',
    ]);
    const { sequence } = restore(first);
    expect(facts()).toMatchObject({ name: 'De Eerste', description: 'Koffie.', languages: ['nl'] });
    expect(facts()).toMatchObject({ phone: '033 123 45 67', hosts: [{ firstName: 'Gastnaam' }] });
    expect(latest()).toMatchObject({ title: 'Eerdere gegevens teruggezet', restorableFacts: true });
    expect(undo(db, { placeSlug: SLUG, sequence }, HOST).kind).toBe('undone');
    expect(facts()).toMatchObject({ name: 'De Tweede', description: null, languages: ['tr'] });
  });

  it('does it once, though its form arrives twice', () => {
    const first = save({ name: 'De Eerste' });
    save({ name: 'De Tweede' });
    expect([1, 2].map(() => restore(first, 'act-12345678').alreadyDone)).toEqual([false, true]);
  });

  it('leaves a door hidden that the place hid since', () => {
    const first = save({ coordinates: { ...facts().coordinates, precision: 'exact', radiusMetres: 25 } });
    const coordinates = { lon: 5.41, lat: 52.165, precision: 'neighbourhood', radiusMetres: 500 } as const;
    save({ coordinates, address: null });
    expect(previewRestoringFacts(db, SLUG, first, 'en')).toEqual([]);
    restore(first);
    expect(facts()).toMatchObject({ coordinates, address: null });
  });

  it('finds nothing to put back in a line of another place, and in one without facts', () => {
    const first = save({ name: 'De Eerste' });
    expect(() => restore(first, null, 'madiba')).toThrow(NotFound);
    expect(() => previewRestoringFacts(db, 'madiba', first, 'nl')).toThrow(NotFound);
    expect(() => restore(99_999_999)).toThrow(NotFound);
  });
});

describe('the history of facts tells', () => {
  const pin = () => facts().coordinates;
  it.each([
    [
      'how far a pin moved',
      () => ({ coordinates: { ...pin(), lat: pin().lat + 120 / 111_195 } }),
      'Plek op de kaart: 120 meter verplaatst.',
      'Place on the map: moved by 120 metres.',
    ],
    [
      'that a pin is known less exactly, without a distance',
      () => ({ coordinates: { ...pin(), lat: 52.2, precision: 'district' as const } }),
      'Plek op de kaart: precies werd alleen de wijk.',
      'Place on the map: exact became the district only.',
    ],
    [
      'that there is a number, never which',
      () => ({ phone: '033 123 45 67' }),
      'Telefoon: er is een nummer ingevuld.',
      'Phone: a number was filled in.',
    ],
    [
      'how many hosts there are, never who',
      () => ({ hosts: [WELCOMER] }),
      'Gastvrouwen en gastheren: 0 (met naam op de site: 0) werd 1 (met naam op de site: 1).',
      'Hosts: 0 (with a name on the site: 0) became 1 (with a name on the site: 1).',
    ],
  ])('%s', (_what, change, nl, en) => {
    save({ coordinates: { ...pin(), precision: 'exact', radiusMetres: 25 }, phone: null, hosts: [] });
    save(change());
    expect([latest('nl')?.changes, latest('en')?.changes]).toEqual([[nl], [en]]);
  });
});

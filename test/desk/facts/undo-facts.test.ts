import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import { undo } from '../../../server/desk/undo.ts';
import { findChanges } from '../../helpers/find-changes.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { HOST } from '../real-place.ts';
import { factsIn, SLUG, saveIn, WELCOMER } from './facts-of-a-place.ts';

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

const facts = () => factsIn(db);
const save = (changes: Partial<FactsOfPlace>) => saveIn(db, changes);
const takeBack = (sequence: number) => undo(db, { placeSlug: SLUG, sequence }, HOST);

const moved = (metres: number) => {
  const { coordinates } = facts();
  return { ...coordinates, lat: coordinates.lat + metres / 111_195 };
};

describe('undoing a change of facts', () => {
  const CHANGES: Readonly<Record<string, () => Partial<FactsOfPlace>>> = {
    'the name': () => ({ name: 'De Nieuwe Stee' }),
    'the kind': () => ({ kind: 'library' }),
    'the text': () => ({ description: 'Koffie.' }),
    'the website': () => ({ website: 'https://nieuw.example/' }),
    'the address': () => ({ address: { street: 'Wiekslag 1', postalCode: null, locality: null } }),
    'the pin': () => ({ coordinates: moved(120), neighbourhoodCode: null }),
    'a pin that was made more exact': () => ({ coordinates: { ...moved(20), precision: 'exact' } }),
    'the facilities': () => ({ facilities: { wheelchair: 'limited', wifi: 'yes' } }),
    'the languages': () => ({ languages: ['ar', 'tr'] }),
  };

  it.each(Object.keys(CHANGES))('puts back %s, once', (name) => {
    const before = facts();
    const sequence = save(CHANGES[name]?.() ?? {});
    expect(facts()).not.toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone', alreadyDone: false });
    expect(facts()).toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone', alreadyDone: true });
    expect(findChanges(db, `place:${SLUG}`).filter(({ what }) => what === 'undo')).toHaveLength(1);
  });

  it('leaves a number to call and the hosts as they are, since the log does not hold them', () => {
    const sequence = save({ name: 'De Nieuwe Stee', phone: '033 123 45 67', hosts: [WELCOMER] });
    expect(takeBack(sequence).kind).toBe('undone');
    expect(facts()).toMatchObject({ phone: '033 123 45 67', hosts: [{ firstName: 'Gastnaam' }] });
    expect(facts().name).not.toBe('De Nieuwe Stee');
  });

  it('never brings back a name that was withdrawn', () => {
    save({ hosts: [WELCOMER] });
    const sequence = save({ hosts: [], description: 'Zonder naam.' });
    expect(takeBack(sequence).kind).toBe('undone');
    expect(facts().hosts).toEqual([]);
  });

  it('never brings back the door of a place that chose to be found less exactly', () => {
    save({ coordinates: { ...facts().coordinates, precision: 'exact', radiusMetres: 25 } });
    const coordinates = { lon: 5.41, lat: 52.165, precision: 'neighbourhood', radiusMetres: 500 } as const;
    const sequence = save({ coordinates, address: null, description: 'In de buurt.' });
    expect(takeBack(sequence).kind).toBe('undone');
    expect(facts()).toMatchObject({ coordinates, address: null });
    expect(facts().description).not.toBe('In de buurt.');
  });

  it('is refused where nothing of it could come back', () => {
    expect(takeBack(save({ phone: '033 123 45 67' }))).toMatchObject({ why: 'notUndoable' });
    expect(takeBack(save({ hosts: [WELCOMER] }))).toMatchObject({ why: 'notUndoable' });
    expect(takeBack(save({}))).toMatchObject({ why: 'notUndoable' });
  });

  it('loses nothing that was changed after it', () => {
    const sequence = save({ name: 'De Nieuwe Stee' });
    save({ description: 'Later.' });
    expect(takeBack(sequence).kind).toBe('undone');
    expect(facts().description).toBe('Later.');
    const again = save({ name: 'De Nieuwe Stee' });
    save({ name: 'De Oude Stee' });
    expect(takeBack(again)).toMatchObject({ why: 'changedSince' });
    expect(facts().name).toBe('De Oude Stee');
  });

  it('never writes a name, or a number to call, into the log', () => {
    const sequence = save({ name: 'De Nieuwe Stee', phone: '06 12 34 56 78', hosts: [WELCOMER] });
    takeBack(sequence);
    const log = JSON.stringify(findChanges(db, `place:${SLUG}`));
    expect(log).not.toContain('Gastnaam');
    expect(log).not.toContain('06 12 34 56 78');
  });
});

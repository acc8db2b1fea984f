import { expect, it } from 'vitest';
import { patternExamples } from '../../../server/desk/pattern/examples.ts';
import { seededDatabase } from '../../helpers/seeded-database.ts';
import { on, weekly } from '../../hours/building-hours.ts';
import { placeIn, save } from '../real-place.ts';

const MONDAYS = weekly(on([1], '09:00-12:00'));

it('hours that were invented, and those of drafts, are nobody’s example', () => {
  const db = seededDatabase();
  const neighbours = () =>
    patternExamples(db, placeIn(db, 'groene-stee'), '2026-11-24').flatMap(({ key, placeName }) =>
      placeName === null ? [] : [key],
    );
  expect(placeIn(db, 'madiba').trust?.source).toBe('sample');
  expect(neighbours()).toEqual([]);
  save(db, 'madiba', MONDAYS);
  expect(neighbours()).toEqual(['madiba']);
  db.sqlite.prepare("UPDATE places SET draft = 1 WHERE slug = 'madiba'").run();
  expect(neighbours()).toEqual([]);
});

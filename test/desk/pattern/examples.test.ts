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

it('the nearest place is the first example; those of which nobody knows exactly where they are come last', () => {
  const db = seededDatabase();
  const put = db.sqlite.prepare(
    "UPDATE places SET lon = ?, lat = ?, precision = 'exact', radius_metres = 10 WHERE slug = ?",
  );
  put.run(5.4, 52.16, 'groene-stee');
  put.run(5.43, 52.16, 'de-horsten');
  put.run(5.41, 52.16, 'zonneparel');
  for (const slug of ['madiba', 'de-horsten', 'zonneparel']) save(db, slug, MONDAYS);
  const shown = patternExamples(db, placeIn(db, 'groene-stee'), '2026-11-24').map(({ key }) => key);
  expect(shown).toEqual(['weekdays', 'mornings', 'zonneparel', 'de-horsten', 'madiba']);
});

import { expect, it } from 'vitest';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { wipeSamples } from '../../server/desk/wipe-samples.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import { on, weekly } from '../hours/building-hours.ts';
import { CONTENT, mailsIn, NOW, ORGANISATION, PROFESSIONAL } from '../planner/visiting.ts';

it('Whoever holds real walk-in hours behind doors of sample hours hears from each place that these were wiped', () => {
  const db = databaseWithFixtures();
  const act = { who: 'coordinator-1a2b3c4d', at: NOW, baseUrl: BASE_URL };
  const hers = personWith(db, [PROFESSIONAL]);
  const doors = [
    ['groene-stee', weekly(on([2], '14:00-16:00'))],
    ['madiba', weekly(on([2], '10:00-11:00'))],
  ] as const;
  for (const [placeSlug, hours] of doors) {
    const words = { ...CONTENT, slug: `money-at-${placeSlug}`, roomSlug: null, visitorRole: null };
    const whose = {
      kind: 'walkIn',
      placeSlug,
      organisationSlug: ORGANISATION,
      sample: false,
      hours,
    } as const;
    addWalkIn(db, { ...words, ...whose }, act);
  }
  wipeSamples(db, { districtSlug: 'liendert-rustenburg', actKey: null }, act);
  expect(mailsIn(db).map(({ to, subject }) => [to, subject])).toEqual([
    [hers.email, 'Gaan de spreekuren bij De Groene Stee door?'],
    [hers.email, 'Gaan de spreekuren bij Madiba door?'],
  ]);
});

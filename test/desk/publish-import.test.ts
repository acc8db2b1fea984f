import { expect, it } from 'vitest';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { stageImportedPlaces, startImport } from '../../db/queries/stage-places.ts';
import { publishImport } from '../../server/desk/publish-import.ts';
import { previewImport } from '../../server/directory/preview-import.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';
import { on, weekly } from '../hours/building-hours.ts';
import { CONTENT, mailsIn, NOW, ORGANISATION, PROFESSIONAL } from '../planner/visiting.ts';
import { placeIn } from './real-place.ts';

const ACT = { who: 'import', at: NOW };
const OPTIONS = { overwriteHosts: false };
const PLACE = 'groene-stee';

it('Whoever holds walk-in hours that imported hours do not fit hears so, once and not of the preview', () => {
  const db = databaseWithFixtures();
  const hers = personWith(db, [PROFESSIONAL]);
  const words = { ...CONTENT, slug: 'money-on-tuesday', roomSlug: null, visitorRole: null };
  const hours = weekly(on([2], '14:00-16:00'));
  const whose = { kind: 'walkIn', placeSlug: PLACE, organisationSlug: ORGANISATION, sample: false } as const;
  addWalkIn(db, { ...words, ...whose, hours }, ACT);
  const { name, kind, districtSlug, neighbourhoodCode, address, coordinates } = placeIn(db, PLACE);
  const facts = {
    slug: PLACE,
    osmId: null,
    name,
    kind,
    districtSlug,
    neighbourhoodCode,
    address,
    coordinates,
  };
  const silent = { phone: null, website: null, wheelchair: null, hoursCheckedOn: null };
  const mornings = { hours: weekly(on([2], '09:00-12:00')), hoursSourceText: null, hoursNotUnderstood: null };
  for (const publish of [previewImport, publishImport, publishImport]) {
    const id = startImport(db, 'places.geojson', ACT);
    expect(stageImportedPlaces(db, id, [{ ...facts, ...silent, ...mornings }])).toEqual([]);
    publish(db, id, NOW, OPTIONS);
    const mails = mailsIn(db).map(({ to, subject }) => [to, subject]);
    const told = [[hers.email, 'Gaan de spreekuren bij De Groene Stee door?']];
    expect(mails).toEqual(publish === previewImport ? [] : told);
  }
});

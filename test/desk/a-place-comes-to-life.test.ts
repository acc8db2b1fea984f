import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import { addPlace, type PlaceToAdd } from '../../server/desk/add-place.ts';
import { confirm } from '../../server/desk/confirm-hours.ts';
import { factsOf, saveFacts } from '../../server/desk/facts/save-facts.ts';
import { publishChecklist } from '../../server/desk/publish-checklist.ts';
import {
  agreeToPublish,
  closeForGood,
  publishPlace,
  reopenPlace,
  unpublishPlace,
} from '../../server/desk/publish-place.ts';
import { beginDistrict, saveDistrict } from '../../server/desk/save-district.ts';
import { findListedPlaces } from '../helpers/listed-places.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { placeIn, save } from './real-place.ts';

const COORDINATOR = { who: 'coordinator-1a2b3c4d', at: TUESDAY_MORNING };
const NEW: PlaceToAdd = {
  ...{ name: 'Café ’t Hoekje', kind: 'communityHouse', districtSlug: 'liendert-rustenburg' },
  address: { street: 'Wiekslag 1', postalCode: '3815 GS', locality: 'Amersfoort' },
  coordinates: { lon: 5.4077, lat: 52.16512, precision: 'exact', radiusMetres: 25 },
  actKey: null,
};

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

const turn = (placeSlug: string) => ({ placeSlug, actKey: null });
const missing = (slug: string, at = TUESDAY_MORNING) =>
  publishChecklist(db, placeIn(db, slug), at).flatMap(({ check, done }) => (done ? [] : [check]));

function typeTimes(slug: string): void {
  const { hours } = placeIn(db, 'fixture-altijd-open');
  if (hours === null) throw new Error('The fixture place has hours.');
  save(db, slug, hours);
}

/** A place for which all of the checklist is done. */
function readyPlace(): string {
  const { slug } = addPlace(db, NEW, COORDINATOR);
  typeTimes(slug);
  const facts = { ...factsOf(db, placeIn(db, slug)), phone: '033 123 45 67' };
  saveFacts(db, { placeSlug: slug, facts, ifVersion: null, actKey: null }, COORDINATOR);
  agreeToPublish(db, { ...turn(slug), agrees: true, role: 'coordinator' }, COORDINATOR);
  return slug;
}

describe('a new place', () => {
  it('begins as a draft that visitors do not see', () => {
    const { slug, sequence } = addPlace(db, NEW, COORDINATOR);
    expect(slug).toBe('cafe-t-hoekje');
    expect(placeIn(db, slug)).toMatchObject({ draft: true, hours: null, neighbourhoodCode: 'BU03071003' });
    expect(findListedPlaces(db)).not.toContain(slug);
    const [line] = findLoggedChanges(db, { subject: `place:${slug}`, limit: 1 });
    expect(line).toMatchObject({ sequence, what: 'addPlace', who: COORDINATOR.who });
  });

  it('gets a name of its own in the address bar, though another has its name', () => {
    expect([1, 2, 3].map(() => addPlace(db, NEW, COORDINATOR).slug)).toEqual([
      'cafe-t-hoekje',
      'cafe-t-hoekje-2',
      'cafe-t-hoekje-3',
    ]);
  });

  it('is added once, though its form arrives twice', () => {
    const twice = [1, 2].map(() => addPlace(db, { ...NEW, actKey: 'act-12345678' }, COORDINATOR));
    expect(twice.map(({ slug }) => slug)).toEqual(['cafe-t-hoekje', 'cafe-t-hoekje']);
    expect(twice[1]?.alreadyDone).toBe(true);
  });

  it('puts a district on the map that nobody had put there', () => {
    const { slug } = beginDistrict(
      db,
      { name: 'Over de Brug', municipality: 'Elders', actKey: null },
      COORDINATOR,
    );
    const where = { lon: 6.1, lat: 52.5, precision: 'exact', radiusMetres: 25 } as const;
    addPlace(db, { ...NEW, districtSlug: slug, coordinates: where }, COORDINATOR);
    const district = findDistricts(db).find((one) => one.slug === slug);
    expect(district).toMatchObject({ lon: 6.1, lat: 52.5 });
    const [west = 0, south = 0, east = 0, north = 0] = district?.box ?? [];
    expect([west < 6.1, east > 6.1, south < 52.5, north > 52.5]).toEqual([true, true, true, true]);
    expect(north - south).toBeCloseTo(0.036, 3);
  });
});

describe('the checklist of a place', () => {
  it('says all that is missing, and loses a line with each thing done', () => {
    const { slug } = addPlace(db, { ...NEW, address: null }, COORDINATOR);
    expect(missing(slug)).toEqual(['address', 'timesConfirmed', 'contact', 'hostAgrees']);
    typeTimes(slug);
    expect(missing(slug)).toEqual(['address', 'contact', 'hostAgrees']);
    agreeToPublish(db, { ...turn(slug), agrees: true, role: 'host' }, COORDINATOR);
    expect(missing(slug)).toEqual(['address', 'contact']);
    agreeToPublish(db, { ...turn(slug), agrees: false, role: 'host' }, COORDINATOR);
    expect(missing(slug)).toEqual(['address', 'contact', 'hostAgrees']);
  });

  it.each([
    ['groene-stee', ['timesConfirmed', 'contact', 'hostAgrees'], 'times and host are invented'],
    ['the-game', ['address', 'onMap', 'timesConfirmed', 'contact', 'hostAgrees'], 'nobody knows where it is'],
  ])('does not count what is not real: %s', (slug, expected) => {
    expect(missing(slug)).toEqual(expected);
  });

  it('wants times that somebody looked at, not times that were right once', () => {
    const slug = readyPlace();
    expect(missing(slug)).toEqual([]);
    const later = Date.parse('2026-12-23T10:00:00+01:00');
    expect(missing(slug, later)).toEqual(['timesConfirmed']);
    confirm(
      db,
      { placeSlug: slug, role: 'host', holdsThrough: 'rhythm', actKey: null },
      { who: 'host-1', at: later },
    );
    expect(missing(slug, later)).toEqual([]);
  });

  it('does not take a turned switch for a look at the week', () => {
    const slug = readyPlace();
    const later = Date.parse('2026-12-23T10:00:00+01:00');
    const until = later + 3_600_000;
    const { id } = placeIn(db, slug);
    db.sqlite.prepare("INSERT INTO live_switches VALUES (?, 'open', ?, ?, 'host')").run(id, later - 1, until);
    expect(missing(slug, later)).toEqual(['timesConfirmed']);
  });
});

describe('publishing', () => {
  it('is refused while anything is missing, whoever asks', () => {
    const { slug } = addPlace(db, NEW, COORDINATOR);
    expect(publishPlace(db, turn(slug), COORDINATOR)).toEqual({
      ...{ kind: 'refused', missing: ['timesConfirmed', 'contact', 'hostAgrees'] },
    });
    expect(placeIn(db, slug).draft).toBe(true);
  });

  it('shows the place to visitors, and taking it off hides it again', () => {
    const slug = readyPlace();
    expect(publishPlace(db, turn(slug), COORDINATOR)).toMatchObject({ kind: 'saved', alreadyDone: false });
    expect(findListedPlaces(db)).toContain(slug);
    unpublishPlace(db, turn(slug), COORDINATOR);
    expect(findListedPlaces(db)).not.toContain(slug);
  });

  it('is written down with who did it, and with who said that the host agrees', () => {
    const slug = readyPlace();
    publishPlace(db, turn(slug), COORDINATOR);
    const kinds = ['agreeToPublish', 'publishPlace'];
    const lines = findLoggedChanges(db, { subject: `place:${slug}`, kinds, limit: 5 });
    expect(lines).toMatchObject([
      { what: 'publishPlace', who: COORDINATOR.who, before: { draft: true }, after: { draft: false } },
      { what: 'agreeToPublish', after: { agrees: true, role: 'coordinator' } },
    ]);
  });

  it('done again with the same key does nothing twice, even when times ran out since', () => {
    const slug = readyPlace();
    const given = { placeSlug: slug, actKey: 'act-12345678' };
    const first = publishPlace(db, given, COORDINATOR);
    const later = { ...COORDINATOR, at: Date.parse('2027-02-01T10:00:00+01:00') };
    expect(publishPlace(db, given, later)).toEqual({ ...first, alreadyDone: true });
  });
});

describe('a place that is gone for good', () => {
  it('is off the list, is found by its name, and comes back when that was a mistake', () => {
    const slug = readyPlace();
    publishPlace(db, turn(slug), COORDINATOR);
    closeForGood(db, { ...turn(slug), since: '2026-11-24' }, COORDINATOR);
    expect(placeIn(db, slug).goneSince).toBe('2026-11-24');
    expect(findListedPlaces(db)).not.toContain(slug);
    reopenPlace(db, turn(slug), COORDINATOR);
    expect(findListedPlaces(db)).toContain(slug);
  });
});

describe('a district', () => {
  const homeOf = () => findDistricts(db)[0];

  it('is renamed, and recorded as named also when its name was right', () => {
    const names = { name: 'Liendert', municipality: 'Amersfoort' };
    saveDistrict(db, { slug: 'liendert-rustenburg', ...names, actKey: null }, COORDINATOR);
    saveDistrict(db, { slug: 'liendert-rustenburg', ...names, actKey: null }, COORDINATOR);
    expect(homeOf()).toMatchObject({ slug: 'liendert-rustenburg', ...names, home: true });
    const subject = 'district:liendert-rustenburg';
    expect(findLoggedChanges(db, { subject, kinds: ['saveDistrict'], limit: 9 })).toHaveLength(2);
  });

  it('that is another begins empty and is what the front page shows', () => {
    const begun = beginDistrict(
      db,
      { name: 'Over de Brug', municipality: 'Elders', actKey: null },
      COORDINATOR,
    );
    expect(homeOf()).toMatchObject({ slug: begun.slug, home: true, neighbourhoods: [], box: null });
    expect(findDistricts(db).filter(({ home }) => home)).toHaveLength(1);
    expect(placeIn(db, 'groene-stee').districtSlug).toBe('liendert-rustenburg');
  });

  it('that is known is taken, not made twice', () => {
    const before = findDistricts(db).length;
    beginDistrict(db, { name: 'nieuwland', municipality: 'Amersfoort', actKey: null }, COORDINATOR);
    expect(homeOf()?.slug).toBe('nieuwland');
    expect(findDistricts(db)).toHaveLength(before);
  });

  it('is begun once, though its form arrives twice', () => {
    const given = { name: 'Over de Brug', municipality: 'Elders', actKey: 'act-12345678' };
    const slugs = [1, 2].map(() => beginDistrict(db, given, COORDINATOR).slug);
    expect(slugs).toEqual(['over-de-brug', 'over-de-brug']);
    expect(findDistricts(db).filter(({ name }) => name === 'Over de Brug')).toHaveLength(1);
  });
});

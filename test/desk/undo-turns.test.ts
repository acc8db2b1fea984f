import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { addPlace } from '../../server/desk/add-place.ts';
import { factsOf, saveFacts } from '../../server/desk/facts/save-facts.ts';
import {
  agreeToPublish,
  closeForGood,
  reopenPlace,
  unpublishPlace,
} from '../../server/desk/publish-place.ts';
import { beginDistrict, saveDistrict } from '../../server/desk/save-district.ts';
import { setRhythm } from '../../server/desk/set-rhythm.ts';
import { undo } from '../../server/desk/undo.ts';
import { undoDistrict } from '../../server/desk/undo-district.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { deskDatabase, placeIn } from './real-place.ts';

const SLUG = 'fixture-nachtcafe';
const HERE = 'liendert-rustenburg';
const BY = { who: 'coordinator-1a2b3c4d', at: TUESDAY_MORNING };
const LATER = { ...BY, at: TUESDAY_MORNING + 60_000 };
const turn = { placeSlug: SLUG, actKey: null };

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const takeBack = (sequence: number) => undo(db, { placeSlug: SLUG, sequence }, LATER);

describe('undoing a turn in the life of a place', () => {
  const TURNS: Readonly<Record<string, () => { readonly sequence: number }>> = {
    'taking it offline': () => unpublishPlace(db, turn, BY),
    'closing it for good': () => closeForGood(db, { ...turn, since: '2026-11-24' }, BY),
    'bringing it back': () => reopenPlace(db, turn, BY),
    'agreeing to it': () => agreeToPublish(db, { ...turn, agrees: true, role: 'host' }, BY),
  };

  it.each(Object.keys(TURNS))('puts back what was before %s, once', (name) => {
    if (name === 'bringing it back') closeForGood(db, { ...turn, since: '2026-11-24' }, BY);
    const before = placeIn(db, SLUG);
    const { sequence } = TURNS[name]?.() ?? { sequence: 0 };
    expect(placeIn(db, SLUG)).not.toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone', alreadyDone: false });
    expect(placeIn(db, SLUG)).toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone', alreadyDone: true });
  });

  it('is refused once it was turned again', () => {
    const { sequence } = unpublishPlace(db, turn, BY);
    agreeToPublish(db, { ...turn, agrees: false, role: 'host' }, BY);
    agreeToPublish(db, { ...turn, agrees: true, role: 'host' }, LATER);
    expect(takeBack(sequence)).toMatchObject({ kind: 'refused', why: 'turnedSince' });
    expect(placeIn(db, SLUG).draft).toBe(true);
  });

  it('brings no place before visitors that changed since and whose checklist is not done', () => {
    const { sequence } = unpublishPlace(db, turn, BY);
    const facts = { ...factsOf(db, placeIn(db, SLUG)), phone: null, website: null };
    saveFacts(db, { placeSlug: SLUG, facts, ifVersion: null, actKey: null }, BY);
    expect(takeBack(sequence)).toMatchObject({ kind: 'refused', why: 'turnedSince' });
    expect(placeIn(db, SLUG).draft).toBe(true);
  });
});

describe('undoing the rhythm of asking', () => {
  const weekly = { placeSlug: SLUG, every: 'week', askWeekday: 1, askMinute: 600, actKey: null } as const;
  const set = (change: object = {}): number => {
    const outcome = setRhythm(db, { ...weekly, ...change }, BY);
    if (outcome.kind !== 'set') throw new Error(outcome.why);
    return outcome.sequence;
  };

  it('asks as before', () => {
    const before = placeIn(db, SLUG).trust;
    const sequence = set();
    expect(placeIn(db, SLUG).trust).not.toEqual(before);
    expect(takeBack(sequence)).toMatchObject({ kind: 'undone' });
    expect(placeIn(db, SLUG).trust).toEqual(before);
  });

  it('is refused once it was set again', () => {
    const sequence = set();
    set({ askWeekday: 3 });
    expect(takeBack(sequence)).toMatchObject({ kind: 'refused', why: 'turnedSince' });
  });
});

describe('undoing what was said of a district', () => {
  const NEW = { name: 'Kruiskamp', municipality: 'Amersfoort', actKey: null };
  const homes = () => findDistricts(db).flatMap(({ slug, home }) => (home ? [slug] : []));
  const slugs = () => findDistricts(db).map(({ slug }) => slug);

  it('takes away one that was just begun, and shows the one before it again', () => {
    const before = slugs();
    const { sequence } = beginDistrict(db, NEW, BY);
    expect(homes()).toEqual(['kruiskamp']);
    expect(undoDistrict(db, sequence, LATER)).toMatchObject({ kind: 'undone', alreadyDone: false });
    expect([homes(), slugs()]).toEqual([[HERE], before]);
    expect(undoDistrict(db, sequence, LATER)).toMatchObject({ kind: 'undone', alreadyDone: true });
  });

  it('leaves one in which something stands by now', () => {
    const { sequence, slug } = beginDistrict(db, NEW, BY);
    addPlace(
      db,
      {
        ...{ name: 'De Hoek', kind: 'library', districtSlug: slug, address: null, actKey: null },
        coordinates: { lon: 5.38, lat: 52.16, precision: 'exact', radiusMetres: 25 },
      },
      BY,
    );
    expect(undoDistrict(db, sequence, LATER)).toMatchObject({ kind: 'refused', why: 'turnedSince' });
    expect(homes()).toEqual([slug]);
  });

  it('puts back a name, unless it was named again', () => {
    const first = saveDistrict(db, { ...NEW, slug: HERE }, BY);
    expect(undoDistrict(db, first.sequence, LATER).kind).toBe('undone');
    expect(findDistricts(db)[0]?.name).not.toBe('Kruiskamp');
    const second = saveDistrict(db, { ...NEW, slug: HERE }, BY);
    saveDistrict(db, { ...NEW, name: 'Randenbroek', slug: HERE }, BY);
    expect(undoDistrict(db, second.sequence, LATER)).toMatchObject({ kind: 'refused', why: 'turnedSince' });
    expect(findDistricts(db)[0]?.name).toBe('Randenbroek');
  });
});

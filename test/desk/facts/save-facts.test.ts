import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import { findLoggedChanges } from '../../../db/queries/history.ts';
import { type FactsOfPlace, findKeptHosts } from '../../../db/queries/save-facts.ts';
import { factsVersion } from '../../../server/desk/facts/facts-version.ts';
import { factsOf, saveFacts } from '../../../server/desk/facts/save-facts.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { HOST, placeIn } from '../real-place.ts';

const SLUG = 'fixture-op-afspraak';

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

const facts = () => factsOf(db, placeIn(db, SLUG));
const save = (
  changes: Partial<FactsOfPlace>,
  ifVersion: string | null = null,
  actKey: string | null = null,
) => saveFacts(db, { placeSlug: SLUG, facts: { ...facts(), ...changes }, ifVersion, actKey }, HOST);

const WELCOMER = {
  id: null,
  personId: null,
  role: 'gastvrouw',
  firstName: 'Gastnaam',
  nameShown: true,
  sample: false,
};

describe('saving what a place is', () => {
  it('replaces all of it', () => {
    save({
      ...{
        name: 'De Nieuwe Stee',
        phone: '033 472 12 34',
        website: 'https://stee.example/',
        description: 'Koffie.',
      },
      ...{ languages: ['nl', 'tr'], facilities: { wheelchair: 'limited', wifi: 'yes', toilet: 'unknown' } },
      ...{ address: { street: 'Wiekslag 1', postalCode: null, locality: null }, hosts: [WELCOMER] },
    });
    expect(placeIn(db, SLUG)).toMatchObject({
      ...{ slug: SLUG, name: 'De Nieuwe Stee', phone: '033 472 12 34', description: 'Koffie.' },
      languages: ['nl', 'tr'],
      hosts: [{ firstName: 'Gastnaam', nameShown: true }],
    });
    expect(placeIn(db, SLUG).facilities).toEqual({ wheelchair: 'limited', wifi: 'yes' });
  });

  it('leaves the hours and their confirmation alone: a check of the text is no check of the times', () => {
    const { hours, trust } = placeIn(db, SLUG);
    save({ description: 'Anders.' });
    expect(placeIn(db, SLUG)).toMatchObject({ hours, trust });
  });

  it('never writes a name, or a number to call, into the log', () => {
    save({ hosts: [WELCOMER], phone: '06 12 34 56 78' });
    save({ hosts: [{ ...WELCOMER, role: 'beheerder Gastnaam' }] });
    const [line] = findLoggedChanges(db, { subject: `place:${SLUG}`, kinds: ['saveFacts'], limit: 1 });
    expect(line).toMatchObject({ after: { hosts: 1, namesShown: 1, hasPhone: true } });
    const log = db.sqlite.prepare(
      'SELECT group_concat(coalesce(before, ?) || coalesce(after, ?)) FROM change_log',
    );
    expect(log.pluck().get('', '')).not.toMatch(/Gastnaam|06 12/);
  });

  it('is done once for one act, however often it arrives', () => {
    const first = save({ description: 'Een.' }, null, 'act-12345678');
    save({ description: 'Twee.' });
    expect(save({ description: 'Een.' }, null, 'act-12345678')).toMatchObject({
      ...{ kind: 'saved', alreadyDone: true, sequence: first.kind === 'saved' ? first.sequence : 0 },
    });
    expect(placeIn(db, SLUG).description).toBe('Twee.');
  });

  it('is refused to the second of two who began from the same', () => {
    const version = factsVersion(facts());
    save({ phone: '033 1' }, version);
    expect(save({ phone: '033 2' }, version)).toMatchObject({
      ...{ kind: 'stale', changedBy: HOST.who, changedAt: HOST.at, facts: { phone: '033 1' } },
    });
    expect(placeIn(db, SLUG).phone).toBe('033 1');
  });

  it('keeps a host’s row, by which her name goes when she goes', () => {
    save({ hosts: [WELCOMER, { ...WELCOMER, firstName: 'Els' }] });
    const [first, second] = findKeptHosts(db, placeIn(db, SLUG).id);
    if (first === undefined || second === undefined) throw new Error('Two hosts were saved.');
    save({ hosts: [second, { ...first, firstName: null, nameShown: false }] });
    const kept = findKeptHosts(db, placeIn(db, SLUG).id);
    expect(kept.map(({ id, firstName }) => [id, firstName])).toEqual([
      [second.id, 'Els'],
      [first.id, null],
    ]);
  });

  it('never touches the hosts of another place', () => {
    const other = findKeptHosts(db, placeIn(db, 'groene-stee').id);
    save({ hosts: other });
    expect(findKeptHosts(db, placeIn(db, 'groene-stee').id)).toEqual(other);
    expect(findKeptHosts(db, placeIn(db, SLUG).id)[0]?.id).not.toBe(other[0]?.id);
  });

  it('forgets the source of what was changed, and of nothing else', () => {
    const ofStee = () =>
      db.sqlite
        .prepare("SELECT field FROM fact_sources WHERE subject = 'place:groene-stee' ORDER BY field")
        .pluck()
        .all();
    expect(ofStee()).toEqual(['address', 'coordinates', 'description', 'kind', 'name']);
    const own = factsOf(db, placeIn(db, 'groene-stee'));
    const changed = { ...own, address: { street: 'Wiekslag 94', postalCode: null, locality: 'Amersfoort' } };
    saveFacts(db, { placeSlug: 'groene-stee', facts: changed, ifVersion: null, actKey: null }, HOST);
    expect(ofStee()).toEqual(['coordinates', 'description', 'kind', 'name']);
  });
});

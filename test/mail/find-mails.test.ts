import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findMails, getMail } from '../../db/queries/find-mails.ts';
import { addPerson } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import { queueMail } from '../../server/mail/queue-mail.ts';
import type { Right } from '../../server/model/caller.ts';
import { TUESDAY_MORNING as NOW, seededDatabase } from '../helpers/seeded-database.ts';

const ACT = { who: 'test', at: NOW };
const HOST: Right = { role: 'host', placeSlug: 'groene-stee' };
const DISTRICT = 'liendert-rustenburg';

describe('the mails that a coordinator may read', () => {
  let db: Database;
  beforeEach(() => {
    db = seededDatabase();
  });
  afterEach(() => db.close());

  function mailTo(name: string, rights: readonly Right[]): void {
    const email = `${name}@example.nl`;
    const person = addPerson(db, { pseudonym: `person-${name}`, email, name: null, language: 'nl' }, ACT);
    for (const right of rights) grantRight(db, person, right, ACT);
    const mail = { purpose: 'signIn', to: email, subject: 'Inloggen', body: 'Een link.\n' } as const;
    queueMail(db, { ...mail, personId: person.id }, NOW);
  }

  const readBy = (districtSlugs: readonly string[] | null) =>
    findMails(db, { districtSlugs, includeAll: false }).map(({ to }) => to);

  it.each<[string, readonly Right[], boolean]>([
    ['a host of her district', [HOST], true],
    ['the host of two of its places', [HOST, { role: 'host', placeSlug: 'madiba' }], true],
    ['a host who is the administrator too', [HOST, { role: 'administrator' }], false],
    ['a host who is a coordinator too', [HOST, { role: 'coordinator', districtSlug: DISTRICT }], false],
    ['an administrator', [{ role: 'administrator' }], false],
    ['somebody without any right', [], false],
  ])('those to %s', (_who, rights, hers) => {
    mailTo('ontvanger', rights);
    expect(readBy([DISTRICT])).toEqual(hers ? ['ontvanger@example.nl'] : []);
    expect(readBy(['elders'])).toEqual([]);
    expect(readBy([])).toEqual([]);
    expect(readBy(null)).toEqual(['ontvanger@example.nl']);
  });

  it('one at a time by the same rule', () => {
    mailTo('beheerder', [{ role: 'administrator' }]);
    expect(getMail(db, 1, { districtSlugs: [DISTRICT] })).toBeNull();
    expect(getMail(db, 1, { districtSlugs: null })).toMatchObject({ body: 'Een link.\n', attempts: 0 });
    expect(getMail(db, 2, { districtSlugs: null })).toBeNull();
  });

  it('go with the person', () => {
    mailTo('gastvrouw', [HOST]);
    db.sqlite.exec('DELETE FROM people');
    expect(readBy(null)).toEqual([]);
  });
});

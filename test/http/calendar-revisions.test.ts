/** Subscribers' apps take over what changed only where SEQUENCE and LAST-MODIFIED move with it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removePerson } from '../../db/queries/people.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { saveOrganisation, undoOrganisation } from '../../server/planner/keep-organisation.ts';
import { showName } from '../../server/planner/show-name.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import {
  actOf,
  agreed,
  kept,
  NOW,
  ORGANISATION,
  PROFESSIONAL,
  type Visiting,
  visiting,
} from '../planner/visiting.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let api: TestApi;
let at: Visiting;
let walkIn: WalkIn;
beforeEach(() => {
  api = testApi();
  at = visiting(api.db);
  walkIn = agreed(at);
});
afterEach(() => api.close());

/** Of its first date in the feed of the organisation. */
async function event() {
  const { body } = await api.app.inject(`/agenda/organisatie/${ORGANISATION}.ics`);
  const events = body.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
  const first = events.find((each) => each.includes(`UID:${walkIn.slug}-2`)) ?? '';
  const value = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(first)?.[1] ?? '';
  const description = value('DESCRIPTION');
  return { sequence: Number(value('SEQUENCE')), modified: value('LAST-MODIFIED'), description };
}

const later = (hours: number) => actOf(at.host, NOW + hours * HOUR);
const phone = (number: string | null, hours: number) =>
  kept(
    saveOrganisation(
      api.db,
      {
        slug: ORGANISATION,
        actKey: null,
        name: 'Geldcheck033',
        description: 'x',
        phone: number,
        email: null,
      },
      later(hours),
    ),
  );

describe('a date in a calendar', () => {
  it('is newer when its organisation is reached otherwise, and when that is taken back', async () => {
    const before = await event();
    const { sequence } = phone('033 123 45 67', 1);
    const after = await event();
    expect(after.description).toContain('033 123 45 67');
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.modified).toBe('20261124T100000Z');
    undoOrganisation(api.db, sequence, later(2));
    const undone = await event();
    expect(undone.description).not.toContain('033 123 45 67');
    expect(undone.sequence).toBe(after.sequence + 1);
    expect(undone.modified).toBe('20261124T110000Z');
  });

  it.each([
    ['lost her right', () => revokeRight(api.db, at.professional, PROFESSIONAL, later(2))],
    ['was removed', () => removePerson(api.db, at.professional, later(2))],
  ])('is newer when a name goes from it with somebody who %s', async (_what, goes) => {
    const { slug } = walkIn;
    showName(api.db, { slug, personId: at.professional.id, name: 'Gastnaam' }, later(1));
    const before = await event();
    expect(before.description).toContain('Gastnaam');
    goes();
    const after = await event();
    expect(after.description).not.toContain('Gastnaam');
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.modified).toBe('20261124T110000Z');
  });
});

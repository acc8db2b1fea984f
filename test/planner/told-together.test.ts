/** Several dates that are cancelled one after another are one mail, which says what is so when it goes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimMail, putOff } from '../../db/queries/outbox-sending.ts';
import { saveEmail } from '../../db/queries/people.ts';
import type { Person } from '../../server/model/caller.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { holdAfterAll } from '../../server/planner/hold-after-all.ts';
import { proposeOtherDate } from '../../server/planner/propose-other-date.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  NOW,
  PROFESSIONAL,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

const MINUTE = 60_000;
let at: Visiting;
let walkIn: WalkIn;
let colleague: Person;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
  colleague = personWith(at.db, [PROFESSIONAL]);
  at.db.sqlite.exec('DELETE FROM outbox');
});
afterEach(() => at.db.close());

type Who = () => Person;
const her: Who = () => at.professional;
const given = (by: Who) => ({
  ...{ slug: walkIn.slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: by().id },
});
const cancel = (from: string, through = from, reason: string | null = 'ziek', by = her, now = NOW) =>
  kept(cancelDates(at.db, { ...given(by), from, through, reason }, actOf(by(), now))).sequence;
const hold = (from: string, through = from, by = her, now = NOW + MINUTE) =>
  kept(holdAfterAll(at.db, { ...given(by), from, through }, actOf(by(), now)));
const undo = (sequence: number, by = her, now = NOW + MINUTE) =>
  undoWalkIn(at.db, { ...given(by), sequence }, actOf(by(), now));
const send = () => at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');

interface Waits {
  readonly subject: string;
  readonly body: string;
  readonly minutes: number;
}
/** What waits for the host, with the minutes that it waits. */
const waiting = (to = at.host) =>
  at.db.sqlite
    .prepare<[number, string], Waits>(
      `SELECT subject, body, (next_try_at - ?) / 60000 AS minutes FROM outbox
        WHERE to_address = ? AND sent_at IS NULL ORDER BY id`,
    )
    .all(NOW, to.email);
/** The dates in it: "- 8, 15 + 22" are those that are off, and those that go on. */
const dates = (to = at.host) =>
  waiting(to).map(({ body }) => {
    const [off = '', on = ''] = body.includes('gaat niet door') ? body.split('gaat toch door') : ['', body];
    const said = (text: string) =>
      [...text.matchAll(/dag (\d+) (?:december|januari)/gu)].map(([, day]) => day).join();
    return `-${said(off)} +${said(on)}`;
  });

describe('cancelled one after another', () => {
  it('is one mail, which waits five minutes from the first', () => {
    cancel('2026-12-08');
    cancel('2026-12-22', '2026-12-22', 'ziek', her, NOW + MINUTE);
    cancel('2026-12-15', '2026-12-15', 'ziek', her, NOW + 2 * MINUTE);
    expect(dates()).toEqual(['-8,15,22 +']);
    expect(waiting()).toMatchObject([{ minutes: 5 }]);
    expect(walkInOf(at.db, walkIn.slug).hours.specialDays).toHaveLength(3);
  });

  it('is a second mail once the first has gone', () => {
    cancel('2026-12-08');
    send();
    cancel('2026-12-15');
    expect(dates()).toEqual(['-15 +']);
  });

  it('is one mail also where the first could not be sent meanwhile', () => {
    const sequence = cancel('2026-12-08');
    const underway = claimMail(at.db, NOW + 5 * MINUTE, NOW + 10 * MINUTE);
    cancel('2026-12-15', '2026-12-15', 'ziek', her, NOW + 5 * MINUTE);
    putOff(at.db, underway?.id ?? 0, NOW + 20 * MINUTE, 'The mail server does not answer.');
    undo(sequence, her, NOW + 6 * MINUTE);
    expect(dates()).toEqual(['-15 +']);
  });

  it('goes to the address that she has by then', () => {
    cancel('2026-12-08');
    const host = { ...at.host, email: 'host-nu@example.org' };
    saveEmail(at.db, at.host, host.email, actOf(at.host));
    cancel('2026-12-15');
    expect([dates(), dates(host)]).toEqual([[], ['-8,15 +']]);
  });

  it.each([
    ['today', '2026-12-08T09:00:00+01:00', 0],
    ['tomorrow', '2026-12-07T09:00:00+01:00', 0],
    ['in two days', '2026-12-06T09:00:00+01:00', 5],
  ])('goes at once where a date is %s, with all that waited', (_, moment, minutes) => {
    const now = Date.parse(moment);
    cancel('2026-12-15', '2026-12-15', 'ziek', her, now);
    cancel('2026-12-08', '2026-12-08', 'ziek', her, now);
    expect(dates()).toEqual(['-8,15 +']);
    expect(waiting().map((mail) => mail.minutes - (now - NOW) / MINUTE)).toEqual([minutes]);
  });

  it('names no dates of a longer one on which it is not held, and none that are over', () => {
    cancel('2026-12-08');
    send();
    const eighth = Date.parse('2026-12-08T09:00:00+01:00');
    cancel('2026-12-06', '2026-12-15', 'ziek', her, NOW + MINUTE);
    expect(dates()).toEqual(['-9,15 +']);
    cancel('2026-12-22', '2026-12-22', 'ziek', her, eighth + 3 * 24 * 60 * MINUTE);
    expect(dates()).toEqual(['-11,15,22 +']);
  });

  it('still says that it is the last of today once more is in it', () => {
    for (const date of ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22']) {
      cancel(date);
      send();
    }
    for (const date of ['2026-12-29', '2027-01-05']) {
      cancel(date);
      expect(waiting()).toMatchObject([{ body: expect.stringContaining('Er veranderde vandaag veel.') }]);
    }
  });

  it('goes before anything else is agreed about it', () => {
    cancel('2026-12-08');
    const asking = { walkInSlug: walkIn.slug, personId: at.professional.id, words: null, actKey: null };
    const to = { date: '2026-12-16', opens: 780, closes: 900 };
    const asked = { ...asking, baseUrl: BASE_URL, date: '2026-12-15', to };
    accepted(at, kept(proposeOtherDate(at.db, asked, actOf(at.professional))).proposal);
    const [cancelling] = waiting();
    expect(cancelling).toMatchObject({ subject: expect.stringMatching(/^Gaat niet door/), minutes: 0 });
  });
});

describe('taken back', () => {
  it('within these minutes no mail is left', () => {
    undo(cancel('2026-12-08'));
    expect(waiting()).toEqual([]);
  });

  it('in part, only the rest is told', () => {
    cancel('2026-12-08', '2026-12-22');
    hold('2026-12-15');
    expect(dates()).toEqual(['-8,14,16,22 +']);
  });

  it('after an earlier mail, one mail says both what goes on and what does not', () => {
    cancel('2026-12-08');
    send();
    cancel('2026-12-15');
    hold('2026-12-08');
    expect(dates()).toEqual(['-15 +8']);
  });

  it('around an older cancellation, exactly those dates go on that were of the longer one', () => {
    cancel('2026-12-15', '2026-12-15', 'ziek', her, NOW);
    send();
    const sequence = cancel('2026-12-01', '2026-12-23', 'vakantie', her, NOW);
    send();
    undo(sequence);
    expect(dates()).toEqual(['- +1,8,22']);
  });

  it('by a colleague, who held what was cancelled hears no more of what is not so', () => {
    cancel('2026-12-08', '2026-12-08', null, () => colleague);
    expect(dates(at.professional)).toEqual(['-8 +']);
    hold('2026-12-08');
    expect([dates(at.professional), dates()]).toEqual([[], []]);
  });
});

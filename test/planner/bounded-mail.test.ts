/** Those who keep a place get no more mail than a day can hold, whatever an organisation does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { askHost, MOST_QUESTIONS_A_DAY } from '../../server/planner/ask-host.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { MOST_CANCELLED_A_DAY } from '../../server/planner/tell-of-cancelled.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import { actOf, agreed, kept, mailsIn, NOW, PLACE, timesOn, type Visiting, visiting } from './visiting.ts';

const DAY = 86_400_000;

let at: Visiting;
let walkIn: WalkIn;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
});
afterEach(() => at.db.close());

const mailsToHost = (purpose: string) =>
  mailsIn(at.db).filter((mail) => mail.to === at.host.email && mail.purpose === purpose);

const agreedOn = (weekday: 1 | 2 | 3 | 4 | 5 | 6) =>
  agreed(at, { title: `Hulp ${weekday}`, roomSlug: null, hours: timesOn({ weekday }) });

function ask({ slug, placeSlug }: WalkIn, date: string | null, now = NOW): string {
  const question = { placeSlug, walkInSlug: slug, date, words: null, actKey: null };
  const asked = askHost(at.db, question, { ...actOf(at.professional, now), baseUrl: BASE_URL });
  return asked.kind === 'refused' ? asked.why : asked.kind;
}

describe('a question to those who keep the place', () => {
  it.each([
    ['2026-12-08', 'asked'],
    [null, 'asked'],
    ['2026-12-09', 'notHeldThen'],
    ['2026-11-17', 'notHeldThen'],
    ['2099-12-08', 'notHeldThen'],
    ['2026-13-45', 'notHeldThen'],
  ])('is about a date on which it is held, or all of them (%s: %s)', (date, comesTo) => {
    expect(ask(walkIn, date)).toBe(comesTo);
  });

  it('comes once a day about a walk-in hour, whatever the date', () => {
    expect(['2026-12-08', '2026-12-15', null].map((date) => ask(walkIn, date))).toEqual([
      'asked',
      'askedToday',
      'askedToday',
    ]);
    expect(ask(walkIn, '2026-12-15', NOW + DAY)).toBe('asked');
    expect(mailsToHost('clash')).toHaveLength(2);
  });

  it('comes five times a day at most, about all walk-in hours together', () => {
    const weekdays = [1, 2, 3, 4, 5, 6] as const;
    const others = weekdays.map((weekday) => agreedOn(weekday));
    expect(others.map((other) => ask(other, null))).toEqual([
      ...Array.from({ length: MOST_QUESTIONS_A_DAY }, () => 'asked'),
      'askedToday',
    ]);
    expect(mailsToHost('clash')).toHaveLength(MOST_QUESTIONS_A_DAY);
  });
});

describe('a date that is cancelled and held after all, again and again', () => {
  const told = () => ({ baseUrl: BASE_URL, butNot: at.professional.id });

  function cancelAndUndo(now: number) {
    const { slug } = walkIn;
    const dates = { from: '2026-12-08', through: '2026-12-08', reason: null };
    const act = actOf(at.professional, now);
    const given = { slug, ifVersion: null, actKey: null, ...dates, ...told() };
    const { sequence } = kept(cancelDates(at.db, given, act));
    at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');
    undoWalkIn(at.db, { slug, sequence, ...told() }, act);
    at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');
  }

  it('is told a few times a day, of which the last says so and leads to the whole list', () => {
    for (let round = 0; round < 5; round += 1) cancelAndUndo(NOW);
    const mails = mailsToHost('cancelled');
    expect(mails).toHaveLength(MOST_CANCELLED_A_DAY);
    const saysLast = mails.map(({ body }) => body.includes('vandaag niet meer over'));
    expect(saysLast).toEqual([false, false, false, false, true]);
    expect(mails.map(({ body }) => body.includes(`/beheer/plek/${PLACE}/activiteiten\n`))).toEqual(saysLast);
    cancelAndUndo(NOW + DAY);
    expect(mailsToHost('cancelled')).toHaveLength(MOST_CANCELLED_A_DAY + 2);
  });

  it('is counted for all walk-in hours of one place together', () => {
    const weekdays = [1, 3, 4, 5, 6] as const;
    const all = [walkIn, ...weekdays.map((weekday) => agreedOn(weekday))];
    for (const { slug } of all) {
      const dates = { from: '2026-12-07', through: '2026-12-13', reason: 'ziek' };
      cancelDates(
        at.db,
        { slug, ifVersion: null, actKey: null, ...dates, ...told() },
        actOf(at.professional),
      );
    }
    expect(all).toHaveLength(MOST_CANCELLED_A_DAY + 1);
    expect(mailsToHost('cancelled')).toHaveLength(MOST_CANCELLED_A_DAY);
  });
});

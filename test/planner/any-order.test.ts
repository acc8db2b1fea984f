import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../server/directory/feeds/feed-slots.ts';
import type { Calendars, IsoDate } from '../../server/hours/model.ts';
import type { ProposalKind } from '../../server/model/proposal.ts';
import type { WalkInHours } from '../../server/model/walk-in.ts';
import { askedNow } from '../../server/planner/made-on.ts';
import { endedHours, movedHours, newSpecialDays } from '../../server/planner/moved-hours.ts';
import { withOtherDate } from '../../server/planner/propose-other-date.ts';
import { CONTENT, timesOn } from './visiting.ts';

const NOW_AT = Date.parse('2026-11-24T10:00:00+01:00');
const CALENDARS: Calendars = { schoolHolidays: [], knownFrom: '2026-08-01', knownThrough: '2027-08-01' };

interface Held {
  readonly hours: WalkInHours;
  readonly roomSlug: string | null;
}
interface Asked extends Held {
  readonly name: string;
  readonly kind: ProposalKind;
  /** In December: those that are held by it, and those that are not any more. */
  readonly brings: readonly number[];
  readonly takes: readonly number[];
}

/** Every Tuesday from 1 December on. */
const NOW: Held = { hours: timesOn({}), roomSlug: 'havikshorst' };

const otherDate = (date: number, to: number): Asked => {
  const day = (each: number): IsoDate => `2026-12-${String(each).padStart(2, '0')}`;
  const hours = withOtherDate(NOW, { date: day(date), to: { date: day(to), opens: 780, closes: 900 } });
  return { ...NOW, name: `${date} on ${to}`, kind: 'move', hours, brings: [to], takes: [date] };
};
const rhythm = (weekday: 3 | 4 | 5, from: IsoDate, brings: readonly number[]): Asked => ({
  ...{ ...NOW, name: `${weekday} from ${from}`, kind: 'move', brings, takes: [29] },
  hours: timesOn({ weekday, from }),
});

const ASKED: readonly Asked[] = [
  otherDate(8, 9),
  otherDate(8, 10),
  otherDate(15, 9),
  otherDate(22, 23),
  otherDate(29, 30),
  rhythm(4, '2026-12-10', [10, 17, 24, 31]),
  rhythm(5, '2026-12-04', [4, 11, 18]),
  rhythm(3, '2026-12-16', [16, 23, 30]),
  { ...NOW, name: 'another room', kind: 'move', roomSlug: 'arendshorst', brings: [], takes: [] },
  {
    ...NOW,
    name: 'the end',
    kind: 'end',
    hours: endedHours(NOW.hours, '2026-12-22'),
    brings: [],
    takes: [29],
  },
];

/** What it is after yes; null: yes cannot be said any more. */
function accepted(now: Held, { kind, hours, roomSlug }: Asked): Held | null {
  const specialDays = newSpecialDays(NOW.hours, hours);
  const content = { ...CONTENT, roomSlug, hours: kind === 'move' ? { ...hours, specialDays } : hours };
  const asked = askedNow({ kind, content, madeOn: { version: 1, ...NOW } }, now, CALENDARS);
  if (asked === null) return null;
  if (kind === 'end') return { ...now, hours: endedHours(now.hours, '2026-12-22') };
  return { roomSlug: asked.roomSlug, hours: movedHours(now, asked, NOW_AT, CALENDARS) };
}

const december = ({ hours }: Held) =>
  slotsOf(hours, { from: '2026-12-01', through: '2026-12-31' }, CALENDARS).map(({ date }) =>
    Number(date.slice(-2)),
  );

const orders = ASKED.flatMap((a) =>
  ASKED.flatMap((b) => ASKED.map((c) => [a, b, c])).filter((three) => new Set(three).size === 3),
);

describe('three proposals about one walk-in hour, accepted in any order', () => {
  it('never lose what was agreed before, nor bring back what it took away', () => {
    expect(orders).toHaveLength(720);
    const lost = orders.flatMap((order) => {
      let now = NOW;
      const done: Asked[] = [];
      for (const asked of order) {
        const next = accepted(now, asked);
        if (next === null) continue;
        now = next;
        done.push(asked);
      }
      const held = december(now);
      // An end that both sides want takes away what lies behind it.
      const last = done.some(({ kind }) => kind === 'end') ? 22 : 31;
      const isKept = done.every(
        ({ brings, takes, roomSlug }) =>
          brings.every((date) => date > last || held.includes(date)) &&
          takes.every((date) => !held.includes(date)) &&
          (roomSlug === NOW.roomSlug || roomSlug === now.roomSlug),
      );
      return isKept
        ? []
        : [{ order: order.map(({ name }) => name), done: done.map(({ name }) => name), held }];
    });
    expect(lost).toEqual([]);
  });
});

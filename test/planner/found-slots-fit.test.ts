import { describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { isOfDoor } from '../../server/directory/clashes/door-clashes.ts';
import { findClashes } from '../../server/directory/clashes/find-clashes.ts';
import { windowOf } from '../../server/directory/get-open-intervals.ts';
import { addDays } from '../../server/hours/local-time.ts';
import { hoursOfTimes } from '../../server/hours/walk-in-times.ts';
import { findSlots } from '../../server/planner/slots/find-slots.ts';
import type { RankedSlot } from '../../server/planner/slots/ranked-slot.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { asking, FROM, inOneLine } from './slot-situations.ts';
import { CONTENT } from './visiting.ts';

const WHOLE_QUARTER = windowOf({ from: FROM, through: addDays(FROM, 90) });
const ALL = 500;

const found = (db: Database, asked: Partial<SlotQuestion>) =>
  findSlots(db, ['liendert-rustenburg'], asking({ limit: ALL, ...asked }), TUESDAY_MORNING).slots;

/** As it is once somebody proposed it and the host said yes; every slot at once. */
function hold(db: Database, slots: readonly RankedSlot[], { audience }: Pick<SlotQuestion, 'audience'>) {
  slots.forEach(({ place, room, weekday, opens, closes, firstDate }, index) => {
    const hours = hoursOfTimes({
      ...{ rhythm: { kind: 'everyWeeks', weeks: 1 }, weekday, opens, closes },
      ...{ from: firstDate, through: addDays(FROM, 90), onHolidays: true, inSchoolHolidays: true },
    });
    const facts = { kind: 'walkIn', placeSlug: place.slug, organisationSlug: null, sample: false } as const;
    addWalkIn(
      db,
      {
        ...{ ...CONTENT, ...facts, audience, hours, visitorRole: null },
        ...{ slug: `gevonden-${index}`, roomSlug: room?.slug ?? null, title: `Gevonden ${index}` },
      },
      { who: 'test', at: TUESDAY_MORNING },
    );
  });
}

describe('a moment that is found with an open door on every date does not clash with that door once it is held', () => {
  it.each<[string, Partial<SlotQuestion>]>([
    ['at whatever hour', {}],
    ['in the evening, where some only let people in themselves', { partsOfDay: ['evening'] }],
    ['for young people', { audience: 'youth' }],
  ])('%s', (_when, asked) => {
    const db = databaseWithFixtures();
    const slots = found(db, asked).filter(({ shut }) => shut.length === 0);
    expect(slots.length).toBeGreaterThan(0);
    hold(db, slots, asking(asked));
    const placeSlugs = [...new Set(slots.map(({ place }) => place.slug))];
    const clashes = findClashes(db, { placeSlugs }, WHOLE_QUARTER, TUESDAY_MORNING).filter(
      (clash) => isOfDoor(clash) && clash.walkIn.slug.startsWith('gevonden-'),
    );
    expect(clashes.map(({ walkIn, kind, date }) => `${walkIn.placeSlug} ${kind} ${date}`)).toEqual([]);
  });

  it('so none is found where one lets oneself in', () => {
    const evenings = found(databaseWithFixtures(), { partsOfDay: ['evening'], weekdays: [2] });
    expect(evenings.filter(({ place }) => place.slug === 'fixture-op-afspraak').map(inOneLine)).toEqual([]);
  });
});

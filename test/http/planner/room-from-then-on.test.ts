/** A walk-in hour that moves to another room from January on: what everybody reads on either side of that. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findClashes } from '../../../server/directory/clashes/find-clashes.ts';
import { instantOf } from '../../../server/hours/local-time.ts';
import type { WalkInHours } from '../../../server/model/walk-in.ts';
import { proposeMove } from '../../../server/planner/propose.ts';
import { type DateToMove, proposeOtherDate } from '../../../server/planner/propose-other-date.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  mailsIn,
  PLACE,
  PROFESSIONAL,
  timesOn,
  type Visiting,
  walkInOf,
} from '../../planner/visiting.ts';
import { contentIn, JSON_ONLY } from './proposal-desk.ts';

let desk: TestDesk;
let professional: SignedIn;
let at: Visiting;
let slug: string;
/** Tuesdays from 13 to 15 in the Havikshorst, from 1 December on. */
beforeEach(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
  at = { db: desk.db, professional: professional.person, host: desk.signIn(hostOf(PLACE)).person };
  slug = agreed(at).slug;
});
afterEach(() => desk.close());

const asking = () => ({
  ...{ walkInSlug: slug, personId: at.professional.id, words: null, actKey: null },
  baseUrl: desk.baseUrl,
});
const toMove = (hours: WalkInHours) =>
  kept(proposeMove(at.db, { ...asking(), hours, roomSlug: 'arendshorst' }, actOf(at.professional))).proposal;
/** An hour later in the Arendshorst. */
const JANUARY = timesOn({ opens: 840, closes: 960, from: '2027-01-05' });
const oneDate = (to: DateToMove['to']) =>
  kept(proposeOtherDate(at.db, { ...asking(), date: '2026-12-08', to }, actOf(at.professional))).proposal;

/** The room of each date, as the API tells everybody. */
async function roomsTold(from: string, through: string): Promise<string[]> {
  const path = `/api/v1/walk-ins?place=${PLACE}&from=${from}&through=${through}`;
  const { walkIns } = (await desk.get(path, null, JSON_ONLY)).json();
  return walkIns
    .filter((each: { slug: string }) => each.slug === slug)
    .map(({ start, room }: { start: string; room: string }) => `${start.slice(5, 10)} ${room}`);
}

const page = async (path: string) => (await desk.get(path, professional)).body;

describe('a walk-in hour that moves to another room from a later date on', () => {
  it('is in the old one until then: in the API, calendars, the week of the planner and on the pages', async () => {
    accepted(at, toMove(JANUARY));
    expect(await roomsTold('2026-12-29', '2027-01-06')).toEqual(['12-29 Havikshorst', '01-05 Arendshorst']);

    const feed = (await page('/agenda/organisatie/geldcheck033.ics')).replaceAll('\r\n ', '');
    const roomsInFeed = ['2026-12-08', '2027-01-12'].map((date) => {
      const day = date.replaceAll('-', '');
      const event = feed
        .split('BEGIN:VEVENT')
        .find((each) => each.includes(slug) && new RegExp(`DTSTART[^\\r\\n]*${day}`).test(each));
      return /Ruimte: (\w+)\./.exec(event ?? '')?.[1];
    });
    expect(roomsInFeed).toEqual(['Havikshorst', 'Arendshorst']);

    for (const [monday, room, other] of [
      ['2026-12-07', 'Havikshorst', 'Arendshorst'],
      ['2027-01-11', 'Arendshorst', 'Havikshorst'],
    ] as const) {
      const answer = await desk.get(`/planner?week=${monday}`, professional, JSON_ONLY);
      const told = JSON.stringify(contentIn(answer.json(), 'plannerWeek').places).split(`"slug":"${slug}"`);
      expect(told.length, monday).toBeGreaterThan(1);
      const named = told.slice(1).map((each) => /"roomName":"(\w+)"/.exec(each)?.[1]);
      expect(named, monday).toContain(room);
      expect(named, monday).not.toContain(other);
    }

    desk.now = Date.parse('2026-12-28T10:00:00+01:00');
    expect(await page(`/plek/${PLACE}`)).toMatch(/Havikshorst[\s\S]*Arendshorst/);
    const { dates } = contentIn(
      (await desk.get(`/planner/spreekuur/${slug}`, professional, JSON_ONLY)).json(),
      'walkIn',
    );
    expect(dates.slice(0, 2)).toMatchObject([
      { date: '2026-12-29', otherRoom: 'Havikshorst' },
      { date: '2027-01-05', otherRoom: null },
    ]);
  });

  it('clashes until then with who is in the old room, and from then on with who is in the new one', () => {
    agreed(at, { title: 'In de oude zaal' });
    agreed(at, { title: 'In de nieuwe zaal', roomSlug: 'arendshorst', hours: JANUARY });
    accepted(at, toMove(JANUARY));
    const window = { start: instantOf('2026-12-22', 0), end: instantOf('2027-01-13', 0) };
    const dates = findClashes(at.db, { placeSlugs: [PLACE] }, window, null)
      .filter(({ kind, walkIn }) => kind === 'roomTaken' && walkIn.slug === slug)
      .map(({ date }) => date);
    expect(dates).toEqual(['2026-12-22', '2026-12-29', '2027-01-05', '2027-01-12']);
  });

  it('cancels nothing by that: nobody is mailed of a date', () => {
    accepted(at, toMove(JANUARY));
    expect(mailsIn(at.db).filter(({ purpose }) => purpose === 'cancelled')).toEqual([]);
  });
});

describe('one date of it', () => {
  const ON_WEDNESDAY = { date: '2026-12-09', opens: 600, closes: 660 };

  it('that was asked before stays to be answered, and is in the old room as it was asked', async () => {
    const pending = oneDate(ON_WEDNESDAY);
    accepted(at, toMove(JANUARY));
    accepted(at, pending);
    expect(await roomsTold('2026-12-08', '2026-12-15')).toEqual(['12-09 Havikshorst', '12-15 Havikshorst']);
    expect(walkInOf(at.db, slug).roomSlug).toBe('arendshorst');
  });

  it('that is asked after it is in the old room as well', async () => {
    accepted(at, toMove(JANUARY));
    accepted(at, oneDate(ON_WEDNESDAY));
    expect(await roomsTold('2026-12-08', '2026-12-15')).toEqual(['12-09 Havikshorst', '12-15 Havikshorst']);
  });
});

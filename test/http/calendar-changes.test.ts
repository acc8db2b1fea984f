/** What changes in a calendar, and by what a subscriber's app knows that it did; read back with ical.js. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetDevices } from '../../db/queries/door-reports.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addWalkIn, removeWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import { makeCalendarLink } from '../../server/auth/calendar-links.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { factsOf, saveFacts } from '../../server/desk/facts/save-facts.ts';
import { changeRoomOfPlace } from '../../server/desk/rooms/keep-rooms.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { wipeSamples } from '../../server/desk/wipe-samples.ts';
import { reportPlace } from '../../server/directory/report-place.ts';
import {
  getOrganisation,
  saveOrganisation,
  undoOrganisation,
} from '../../server/planner/keep-organisation.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { type TestApi, testApi, winter } from '../helpers/api.ts';
import { eventVersions } from '../helpers/event-versions.ts';
import {
  actOf,
  agreed,
  CONTENT,
  kept,
  ORGANISATION,
  toStart,
  type Visiting,
  visiting,
  walkInOf,
} from '../planner/visiting.ts';

/** Open this Tuesday from 9:00 to 14:00. */
const PLACE = 'fixture-twee-zalen';
const ROOM = 'berging';

let api: TestApi;
let at: Visiting;
let token: string;
beforeEach(() => {
  api = testApi();
  at = visiting(api.db);
  hold('vanochtend', '10:30-11:30', at.professional.id);
  agreed(at);
  const content = { ...CONTENT, roomSlug: ROOM };
  kept(proposeStart(api.db, { ...toStart(at), placeSlug: PLACE, content }, actOf(at.professional)));
  token = makeCalendarLink(api.db, at.professional, actOf(at.professional));
});
afterEach(() => api.close());

function hold(slug: string, times: string, personId: number | null): void {
  const facts = {
    kind: 'walkIn',
    placeSlug: PLACE,
    organisationSlug: ORGANISATION,
    visitorRole: null,
  } as const;
  const walkInId = addWalkIn(
    api.db,
    {
      ...{ ...CONTENT, ...facts, slug, title: slug, roomSlug: ROOM, sample: false },
      hours: hours([week(rule(on('2'), span(times)))]),
    },
    act(),
  );
  if (personId !== null) saveProfessional(api.db, walkInId, { personId, shownName: null });
}

const act = () => actOf(at.host, api.now);
const report = (deviceMark: string) =>
  reportPlace(
    api.db,
    { placeSlug: PLACE, kind: 'closedDoor', words: null, deviceMark },
    api.now,
    () => undefined,
  );
const live = (says: 'open' | 'closed' | 'asAlways') =>
  switchLive(api.db, { placeSlug: PLACE, says, role: 'host', actKey: null }, act());
const organisation = (words: { readonly name?: string; readonly phone?: string }) =>
  kept(
    saveOrganisation(
      api.db,
      { ...getOrganisation(api.db, ORGANISATION), ...words, slug: ORGANISATION, actKey: null },
      act(),
    ),
  );
const room = (name: string) =>
  kept(
    changeRoomOfPlace(
      api.db,
      { placeSlug: PLACE, slug: ROOM, name, quiet: true, was: null, actKey: null },
      act(),
    ),
  );
function facts(change: { readonly name?: string; readonly street?: string }): void {
  const place = getPlaceBySlug(api.db, PLACE);
  if (place === null) throw new Error(PLACE);
  const before = factsOf(api.db, place);
  const { name = place.name, street = 'Wiekslag 1' } = change;
  const address = { street, postalCode: '3815 GS', locality: 'Amersfoort' };
  saveFacts(
    api.db,
    { placeSlug: PLACE, facts: { ...before, name, address }, ifVersion: null, actKey: null },
    act(),
  );
}

const NAMED = [
  ['today', 'vanochtend-2026-11-24'],
  ['elsewhere', 'hulp-met-computer-en-telefoon'],
  ['proposed', 'voorstel-'],
] as const;
async function look() {
  const shown = await api.app.inject(`/agenda/organisatie/${ORGANISATION}.ics`);
  const own = await api.app.inject(`/agenda/eigen/${token}.ics`);
  return {
    etag: shown.headers.etag,
    events: new Map([
      ...eventVersions(shown.body, 'public', NAMED),
      ...eventVersions(own.body, 'own', NAMED),
    ]),
  };
}

const HERE = ['public today', 'own today'];
const AT_PLACE = [...HERE, 'own proposed'];
const ALL = ['public today', 'public elsewhere', 'own today', 'own elsewhere'];

type Step = readonly [moment: string, change: () => unknown, changed: readonly string[]];

describe.each<readonly [string, 'SEQUENCE' | 'LAST-MODIFIED', readonly Step[]]>([
  [
    'the door is found closed, and the host says that it is open',
    'SEQUENCE',
    [
      ['10:40', () => report('key:one'), []],
      ['10:41', () => report('key:two'), HERE],
      ['10:42', () => live('open'), HERE],
      ['10:43', () => live('asAlways'), []],
    ],
  ],
  [
    'the door is found closed, until the block is over',
    'SEQUENCE',
    [
      ['10:41', () => [report('key:one'), report('key:two')], HERE],
      ['14:01', () => forgetDevices(api.db, api.now), HERE],
    ],
  ],
  [
    'the door is closed by hand, and opened',
    'SEQUENCE',
    [
      ['10:10', () => live('closed'), HERE],
      ['10:20', () => live('asAlways'), HERE],
    ],
  ],
  [
    'a room gets another name, and its own again',
    'SEQUENCE',
    [
      ['10:10', () => room('Hoekkamer'), AT_PLACE],
      ['10:20', () => room('De berging'), AT_PLACE],
    ],
  ],
  [
    'a place gets another name and address',
    'SEQUENCE',
    [
      ['10:10', () => facts({ name: 'Fixture: drie zalen' }), AT_PLACE],
      ['10:20', () => facts({ name: 'Fixture: drie zalen', street: 'Wiekslag 2' }), AT_PLACE],
    ],
  ],
  [
    'an organisation gets another name and phone, which is taken back',
    'SEQUENCE',
    [
      ['10:10', () => organisation({ name: 'Geld en meer' }), ALL],
      ['10:20', () => organisation({ phone: '033 123 45 67' }), ALL],
      ['10:30', () => undoOrganisation(api.db, lastLine(), act()), ALL],
    ],
  ],
  [
    'the samples of a district are wiped',
    'SEQUENCE',
    [['10:10', wiped, ['public elsewhere', 'own elsewhere']]],
  ],
  [
    'somebody else is in her room, and goes',
    'LAST-MODIFIED',
    [
      ['10:10', () => hold('ernaast', '11:00-12:00', null), ['own today']],
      ['10:20', () => removeWalkIn(api.db, walkInOf(api.db, 'ernaast'), 1, act()), ['own today']],
    ],
  ],
])('when %s', (_, grows, steps) => {
  it(`${grows} grows with each change, and nothing falls`, async () => {
    let before = await look();
    expect([...before.events.keys()].sort()).toEqual([...ALL, 'own proposed'].sort());
    for (const [moment, change, expected] of steps) {
      api.now = momentOf(moment);
      change();
      api.now += 60_000;
      const after = await look();
      const changed: string[] = [];
      for (const [name, { says, ...is }] of after.events) {
        const was = before.events.get(name);
        if (was === undefined) throw new Error(`There was no ${name}.`);
        expect(is.sequence).toBeGreaterThanOrEqual(was.sequence);
        expect(is.modified >= was.modified && is.stamp >= was.stamp).toBe(true);
        if (says === was.says) continue;
        changed.push(name);
        if (grows === 'SEQUENCE') expect(is.sequence).toBeGreaterThan(was.sequence);
        expect(is.modified > was.modified && is.stamp > was.stamp).toBe(true);
      }
      expect(changed.sort()).toEqual([...expected].sort());
      if (changed.some((name) => name.startsWith('public'))) expect(after.etag).not.toBe(before.etag);
      before = after;
    }
  });
});

function momentOf(clock: string): Instant {
  return winter(`2026-11-24T${clock}:00`);
}

function wiped(): void {
  wipeSamples(api.db, { districtSlug: 'liendert-rustenburg', actKey: null }, act());
}

function lastLine(): number {
  return Number(api.db.sqlite.prepare('SELECT max(sequence) FROM change_log').pluck().get());
}

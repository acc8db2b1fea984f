import { expect, it } from 'vitest';
import type { OpenInterval } from '../../server/contract/timetable.ts';
import { datedWalkIns, toOccurrence } from '../../server/directory/occurrences.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`);
const DAY = { start: at('00:00'), end: at('23:59') };
const NEVER_OPEN = () => ({ openIntervals: [], unknown: [], closures: [] });
const NO_CALENDARS = { schoolHolidays: [], knownFrom: null, knownThrough: null };

/** Tuesdays from 10 to 12. */
const WALK_IN: WalkIn = {
  id: 1,
  slug: 'letters',
  kind: 'walkIn',
  placeSlug: 'house',
  placeName: 'House',
  districtSlug: 'district',
  roomSlug: null,
  roomName: null,
  otherRooms: [],
  title: 'Hulp met brieven',
  titleEn: 'Help with letters',
  helpTopics: ['letters-and-forms'],
  themeSlug: null,
  audience: 'everyone',
  byAppointment: false,
  languages: ['nl'],
  organisationSlug: null,
  organisationName: null,
  contact: { phone: null, email: null },
  ownContact: { phone: null, email: null },
  professionals: [],
  version: 1,
  updatedAt: Date.UTC(2026, 10, 1),
  visitorRole: 'formulierenhulp',
  sample: true,
  hours: {
    layers: [
      {
        kind: 'week',
        label: null,
        validity: { kind: 'always' },
        effect: 'replace',
        rules: [
          {
            on: { weekdays: [2] },
            spans: [
              { opens: 600, closes: 720, access: 'open', audience: 'everyone', note: null, state: 'open' },
            ],
          },
        ],
        otherDays: 'closed',
      },
    ],
    specialDays: [],
    holidayPolicies: {},
    otherHolidays: 'asAlways',
  },
};

const open = (start: string, end: string, rest: Partial<OpenInterval> = {}): OpenInterval => ({
  start: at(start),
  end: at(end),
  access: 'open',
  audience: 'everyone',
  note: null,
  reason: null,
  ...rest,
});

it.each<[string, OpenInterval[], [string, string][], Partial<WalkIn>]>([
  ['open', [open('09:00', '17:00')], [], {}],
  ['open', [open('10:00', '12:00')], [], {}],
  ['open', [open('09:00', '11:00'), open('11:00', '12:00', { access: 'duringActivity' })], [], {}],
  ['closed', [open('09:00', '11:00'), open('11:00', '12:00', { access: 'selfService' })], [], {}],
  ['open', [open('09:00', '17:00', { access: 'duringActivity' })], [], {}],
  ['closed', [open('10:30', '12:00')], [], {}],
  ['closed', [open('09:00', '11:00'), open('11:30', '17:00')], [], {}],
  ['closed', [], [], {}],
  ['closed', [open('09:00', '17:00', { access: 'byAppointment' })], [], {}],
  ['open', [open('09:00', '17:00', { access: 'byAppointment' })], [], { byAppointment: true }],
  ['closed', [open('09:00', '17:00', { audience: 'youth' })], [], {}],
  ['open', [open('09:00', '17:00', { audience: 'youth' })], [], { audience: 'youth' }],
  ['unknown', [], [['00:00', '23:59']], {}],
  ['unknown', [open('09:00', '11:00')], [['11:00', '13:00']], {}],
  ['closed', [], [['11:00', '13:00']], {}],
])('the door is %s', (door, openIntervals, doubts, rest) => {
  const reason = { kind: 'noHours', label: null, date: null } as const;
  const unknown = doubts.map(([start, end]) => ({ start: at(start), end: at(end), reason }));
  const [dated] = datedWalkIns(
    [{ ...WALK_IN, ...rest }],
    () => ({ openIntervals, unknown, closures: [] }),
    DAY,
    NO_CALENDARS,
  );
  expect(dated).toMatchObject({ start: at('10:00'), end: at('12:00'), door });
});

const BY_HAND = { kind: 'live', label: null, date: null } as const;

it.each<[string, OpenInterval[], string, boolean]>([
  ['open', [open('09:00', '17:00')], '12:00', false],
  ['unknown', [open('09:00', '17:00')], '11:00', false],
  ['unknown', [open('09:00', '17:00')], '08:00', false],
  ['unknown', [], '08:00', false],
  ['open', [open('09:00', '17:00', { reason: BY_HAND })], '08:00', false],
  ['closed', [], '08:00', true],
])('the door is %s where the hours are old: %#', (door, openIntervals, oldFrom, shutByHand) => {
  const closures = shutByHand ? [{ start: at('10:00'), end: at('12:00'), reason: BY_HAND }] : [];
  const within = () => ({ openIntervals, unknown: [], closures });
  const [dated] = datedWalkIns([WALK_IN], within, DAY, NO_CALENDARS, at(oldFrom));
  expect(dated?.door).toBe(door);
});

it('speaks English where there is an English title, and names a role before an organisation', () => {
  const [dated] = datedWalkIns([WALK_IN], NEVER_OPEN, DAY, NO_CALENDARS);
  if (dated === undefined) throw new Error('There is one on Tuesday.');
  expect(toOccurrence(dated, 'en')).toMatchObject({
    title: 'Help with letters',
    titleLanguage: 'en',
    who: 'formulierenhulp',
  });
  const untranslated = { ...dated, walkIn: { ...WALK_IN, titleEn: null } };
  expect(toOccurrence(untranslated, 'en')).toMatchObject({ title: 'Hulp met brieven', titleLanguage: 'nl' });
  expect(toOccurrence(dated, 'nl')).toMatchObject({ title: 'Hulp met brieven', titleLanguage: 'nl' });
});

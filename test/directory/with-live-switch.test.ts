/** "We zijn nu open" and "nu even dicht", and that they end by themselves. */
import { describe, expect, it } from 'vitest';
import { openStateAt, placementOf } from '../../server/contract/open-state.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import type { HoursTrust, LiveSwitch } from '../../server/model/place.ts';
import { hours, NO_CALENDARS, NOT_KNOWN_YET, on, span, special, weekly } from '../hours/building-hours.ts';

/** Tuesday 24 November 2026 */
const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}+01:00`);
const SPLIT = weekly(on([2], '09:00-12:00', '13:00-17:00'), on([4], '09:00-12:00'));
const CHECKED: HoursTrust = {
  source: 'host',
  updatedAt: at('09:00', '2026-11-02'),
  confirmedAt: at('09:00', '2026-11-23'),
  confirmedBy: 'coordinator',
  holdsThrough: null,
  rhythmDays: 28,
  oldAfterDays: 56,
  askWeekday: 4,
  askMinute: 960,
};

function answerAt(
  time: string,
  live: LiveSwitch,
  of: OpeningHours | null = SPLIT,
  trust: HoursTrust = CHECKED,
) {
  const place = { hours: of, rooms: [], trust, goneSince: null, live, doorReport: null };
  return openStateAt(timetableOf(place, NO_CALENDARS, at('08:00')), at(time));
}

const closed = (since: string, until: string): LiveSwitch => ({
  says: 'closed',
  since: at(since),
  until: at(until),
  by: 'host',
});
const open = (since: string, until: string): LiveSwitch => ({
  says: 'open',
  since: at(since),
  until: at(until),
  by: 'host',
});

describe('nu even dicht', () => {
  it.each([
    ['10:29', 'open', null],
    ['10:30', 'closed', 'live'],
    ['11:59', 'closed', 'live'],
    ['12:00', 'closed', null],
    ['13:00', 'open', null],
  ])('from 10:30 until the block ends: at %s it is %s', (time, state, reason) => {
    const answer = answerAt(time, closed('10:30', '12:00'));
    expect([answer.state, answer.reason?.kind ?? null]).toEqual([state, reason]);
  });

  it('until a time in the block opens again by itself', () => {
    const answer = answerAt('10:45', closed('10:30', '11:30'));
    expect(answer).toMatchObject({ state: 'closed', until: at('11:30'), opensNext: { start: at('11:30') } });
    expect(answerAt('11:30', closed('10:30', '11:30')).state).toBe('open');
  });

  it('does not make the rest of the day a special one', () => {
    const whole = weekly(on([2], '09:00-12:00'));
    expect(answerAt('10:00', closed('09:00', '12:00'), whole).reason?.kind).toBe('live');
    expect(answerAt('15:00', closed('09:00', '12:00'), whole).reason).toBeNull();
    expect(answerAt('08:00', closed('09:00', '12:00'), whole).reason).toBeNull();
  });

  it('is also said of hours that nobody knows', () => {
    const unknown = hours(SPLIT.layers, { specialDays: [special('2026-11-24', NOT_KNOWN_YET)] });
    expect(answerAt('10:45', closed('10:30', '12:00'), unknown).state).toBe('closed');
    expect(answerAt('12:00', closed('10:30', '12:00'), unknown).state).toBe('unknown');
  });
});

describe('we zijn nu open', () => {
  it.each([
    ['17:59', 'closed'],
    ['18:00', 'open'],
    ['19:59', 'open'],
    ['20:00', 'closed'],
  ])('from 18:00 to 20:00, outside the hours: at %s it is %s', (time, state) => {
    expect(answerAt(time, open('18:00', '20:00')).state).toBe(state);
  });

  it('joins the hours that it touches', () => {
    expect(answerAt('12:30', open('12:10', '13:00'))).toMatchObject({ state: 'open', until: at('17:00') });
    expect(answerAt('14:00', open('12:10', '13:00'))).toMatchObject({ since: at('12:10'), reason: null });
  });

  it('within the hours changes only who vouches for them', () => {
    const answer = answerAt('10:00', open('09:30', '12:00'));
    expect(answer).toMatchObject({ state: 'open', since: at('09:00'), until: at('12:00') });
    expect(answer).toMatchObject({ reason: { kind: 'live' }, confirmedAt: at('09:30'), confirmedBy: 'host' });
  });

  it.each(['coordinator', 'administrator', 'barPhone'] as const)('says that it was the %s', (by) => {
    for (const live of [open('09:30', '12:00'), closed('09:30', '12:00')])
      expect(answerAt('10:00', { ...live, by })).toMatchObject({ certainty: 'confirmed', confirmedBy: by });
  });

  it('lets everybody in who would have needed an appointment', () => {
    const ring = weekly(on([2], span('09:00-12:00', { access: 'byAppointment' })));
    expect(answerAt('10:00', open('09:30', '11:00'), ring)).toMatchObject({
      access: 'open',
      until: at('11:00'),
    });
    expect(answerAt('11:00', open('09:30', '11:00'), ring).access).toBe('byAppointment');
  });

  it('is sure, however old the hours are and where there are none', () => {
    const old = { ...CHECKED, confirmedAt: at('09:00', '2026-06-01') };
    const live = open('09:30', '12:00');
    expect(answerAt('09:00', live, SPLIT, old).certainty).toBe('old');
    expect(placementOf(answerAt('10:00', live, SPLIT, old))).toEqual({
      group: 'openNow',
      countsAsOpen: true,
    });
    expect(answerAt('14:00', live, SPLIT, old).certainty).toBe('old');
    expect(answerAt('10:00', live, null).state).toBe('open');
    expect(answerAt('12:00', live, null).state).toBe('unknown');
  });

  it('does not make invented hours true', () => {
    const sample: HoursTrust = { ...CHECKED, source: 'sample', confirmedAt: null, confirmedBy: null };
    expect(answerAt('10:00', open('09:30', '12:00'), SPLIT, sample).certainty).toBe('sample');
  });
});

it('a switch of yesterday says nothing today', () => {
  const live: LiveSwitch = {
    says: 'closed',
    since: at('10:00', '2026-11-22'),
    until: at('12:00', '2026-11-22'),
    by: 'host',
  };
  expect(answerAt('10:00', live)).toMatchObject({ state: 'open', reason: null });
});

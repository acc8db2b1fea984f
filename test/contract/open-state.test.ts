import { describe, expect, it } from 'vitest';
import { answerEndsAt, openStateAt, placementOf } from '../../server/contract/open-state.ts';
import type { Audience } from '../../server/contract/vocabulary.ts';
import { instantOf } from '../../server/hours/local-time.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import {
  CLOSED,
  EVERY_DAY,
  hours,
  layer,
  NOT_KNOWN_YET,
  on,
  shownInstant,
  span,
  special,
  weekly,
} from '../hours/building-hours.ts';
import { timetableOf } from './building-timetables.ts';

/** Tuesday 24 November 2026; the timetable runs from the Monday before through Sunday 6 December. */
const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}+01:00`);
const tableOf = (of: OpeningHours | null) => timetableOf(of, '2026-11-23', '2026-12-06');
const shown = (instant: number | null) => instant && shownInstant(instant).slice(0, 16);

const split = tableOf(weekly(on([2, 4], '09:00-12:00', '13:00-17:00')));

describe('a split day', () => {
  it.each([
    ['08:29', 'closed', null, '2026-11-24T09:00'],
    ['08:30', 'closed', 'opening', '2026-11-24T09:00'],
    ['09:00', 'open', null, '2026-11-24T12:00'],
    ['11:29', 'open', null, '2026-11-24T12:00'],
    ['11:30', 'open', 'closing', '2026-11-24T12:00'],
    ['12:00', 'closed', null, '2026-11-24T13:00'],
    ['12:30', 'closed', 'opening', '2026-11-24T13:00'],
    ['17:00', 'closed', null, '2026-11-26T09:00'],
  ])('at %s it is %s, soon %s, until %s', (time, state, soon, until) => {
    const answer = openStateAt(split, at(time));
    expect(answer).toMatchObject({ state, soon });
    expect(shown(answer.until)).toBe(until);
    expect(answer.nextChange).toBe(answer.until);
  });

  it('closes at 17:00:00 sharp, and not a millisecond before', () => {
    expect(openStateAt(split, at('17:00') - 1).state).toBe('open');
    expect(openStateAt(split, at('17:00')).state).toBe('closed');
  });

  it('is closed since the last closing, or nobody knows since when', () => {
    expect(shown(openStateAt(split, at('12:15')).since)).toBe('2026-11-24T12:00');
    expect(openStateAt(split, at('08:00')).since).toBeNull();
  });

  it('names the next opening, and whether it is today', () => {
    expect(openStateAt(split, at('12:00')).opensNext).toMatchObject({ start: at('13:00'), today: true });
    const inTheEvening = openStateAt(split, at('18:00')).opensNext;
    expect(inTheEvening).toMatchObject({ start: at('09:00', '2026-11-26'), today: false });
    expect(openStateAt(split, at('10:00')).opensNext).toBeNull();
  });
});

describe('who asks', () => {
  const youthEvening = span('17:00-21:00', { audience: 'youth' });
  const mixed = tableOf(weekly(on([2], '09:00-17:00', youthEvening)));
  it.each([
    ['everyone', '16:45', 'everyone', 'closing', '2026-11-24T17:00'],
    ['everyone', '18:00', 'youth', null, '2026-11-24T21:00'],
    ['youth', '16:45', 'everyone', null, '2026-11-24T21:00'],
    ['youth', '18:00', 'youth', null, '2026-11-24T21:00'],
    ['seniors', '18:00', 'youth', null, '2026-11-24T21:00'],
  ] satisfies [Audience, string, Audience, string | null, string][])(
    '%s at %s: open for %s, soon %s, until %s',
    (asked, time, audience, soon, until) => {
      const answer = openStateAt(mixed, at(time), asked);
      expect(answer).toMatchObject({ state: 'open', audience, soon });
      expect(shown(answer.until)).toBe(until);
    },
  );

  it('plain openings that touch are one, whichever of them speaks', () => {
    const afternoon = span('15:00-18:00', { audience: 'youth' });
    const evening = span('18:00-21:00', { audience: 'youth' });
    const day = tableOf(weekly(on([2], '09:00-17:00', afternoon, evening)));
    const whole = { since: at('09:00'), until: at('21:00') };
    for (const time of ['09:00', '16:50', '17:30', '20:59']) {
      expect(openStateAt(day, at(time), 'youth')).toMatchObject(whole);
    }
    expect(openStateAt(day, at('16:50'))).toMatchObject({ since: at('09:00'), until: at('17:00') });
    const apart = tableOf(weekly(on([2], '09:00-12:00', afternoon)));
    expect(openStateAt(apart, at('16:00'), 'youth').since).toBe(at('15:00'));
  });

  it('the next opening of a group counts for that group, and where nothing was asked', () => {
    const onlyYouth = tableOf(weekly(on([2], youthEvening)));
    expect(openStateAt(onlyYouth, at('10:00')).opensNext?.start).toBe(at('17:00'));
    expect(openStateAt(onlyYouth, at('10:00'), 'youth').opensNext?.start).toBe(at('17:00'));
    expect(openStateAt(onlyYouth, at('10:00'), 'seniors').opensNext).toBeNull();
  });

  it('of several running intervals the plain one speaks, then self-service, activity, appointment', () => {
    const parallel = weekly(
      on(
        [2],
        span('09:00-21:00', { audience: 'youth', access: 'byAppointment' }),
        span('10:00-20:00', { audience: 'youth' }),
        span('11:00-19:00', { access: 'byAppointment' }),
        span('12:00-18:00', { access: 'selfService' }),
        span('13:00-17:00'),
      ),
    );
    const speaksAt = (time: string) => {
      const { access, audience } = openStateAt(tableOf(parallel), at(time));
      return [audience, access];
    };
    expect(speaksAt('09:30')).toEqual(['youth', 'byAppointment']);
    expect(speaksAt('10:30')).toEqual(['youth', 'open']);
    expect(speaksAt('11:30')).toEqual(['everyone', 'byAppointment']);
    expect(speaksAt('12:30')).toEqual(['everyone', 'selfService']);
    expect(speaksAt('13:30')).toEqual(['everyone', 'open']);
  });

  it('an appointment hour that becomes an open door is not closing', () => {
    const morning = tableOf(weekly(on([2], span('09:00-10:00', { access: 'byAppointment' }), '10:00-12:00')));
    expect(openStateAt(morning, at('09:45'))).toMatchObject({ access: 'byAppointment', soon: null });
  });
});

describe('why it is closed', () => {
  const daily = layer([on(EVERY_DAY, '09:00-17:00')]);
  const closedTuesday = tableOf(
    hours([daily], { specialDays: [special('2026-11-24', CLOSED, 'personeelsdag')] }),
  );
  const reason = { kind: 'date', label: 'personeelsdag', date: '2026-11-24' };
  it.each(['00:00', '08:00', '12:00', '20:00', '23:59'])(
    'at %s of a day that was closed it is the day',
    (time) => {
      expect(openStateAt(closedTuesday, at(time))).toMatchObject({ state: 'closed', reason });
    },
  );
  it('the evening before and the night after are closed as always', () => {
    expect(openStateAt(closedTuesday, at('20:00', '2026-11-23')).reason).toBeNull();
    expect(openStateAt(closedTuesday, at('08:00', '2026-11-25')).reason).toBeNull();
  });
});

describe('unknown', () => {
  it('no hours at all: unknown until the horizon', () => {
    expect(openStateAt(tableOf(null), at('10:00'))).toMatchObject({
      state: 'unknown',
      reason: { kind: 'noHours' },
      since: null,
      until: null,
      nextChange: null,
      opensNext: null,
    });
  });

  it('a day that nobody knows of: unknown for that day, then as always', () => {
    const daily = layer([on(EVERY_DAY, '09:00-17:00')]);
    const of = tableOf(hours([daily], { specialDays: [special('2026-11-24', NOT_KNOWN_YET)] }));
    const answer = openStateAt(of, at('10:00'));
    expect(answer).toMatchObject({ state: 'unknown', soon: null });
    expect([answer.since, answer.until, answer.opensNext?.start].map((each) => shown(each ?? null))).toEqual([
      '2026-11-24T00:00',
      '2026-11-25T00:00',
      '2026-11-25T09:00',
    ]);
    expect(openStateAt(of, at('18:00', '2026-11-23')).state).toBe('closed');
  });

  it('days in a row that nobody knows of are one, from the first on', () => {
    const daily = layer([on(EVERY_DAY, '09:00-17:00')]);
    const unknownDays = special('2026-11-24 2026-11-26', NOT_KNOWN_YET);
    const of = tableOf(hours([daily], { specialDays: [unknownDays] }));
    expect(openStateAt(of, at('10:00', '2026-11-26'))).toMatchObject({
      state: 'unknown',
      since: at('00:00'),
      until: at('00:00', '2026-11-27'),
    });
  });

  it('past the horizon and before it', () => {
    const { horizonStart, horizonEnd } = split;
    for (const now of [horizonStart - 1, horizonEnd, horizonEnd + 1e9]) {
      expect(openStateAt(split, now)).toMatchObject({
        state: 'unknown',
        reason: { kind: 'pastHorizon' },
        nextChange: null,
      });
    }
    expect(openStateAt(split, horizonEnd - 1).state).toBe('closed');
  });
});

describe('round the clock', () => {
  const always = tableOf(weekly(on(EVERY_DAY, '00:00-24:00')));
  it('does not close within the horizon, and does not close soon at its end', () => {
    for (const now of [at('00:00'), always.horizonEnd - 60_000]) {
      const answer = openStateAt(always, now);
      expect(answer).toMatchObject({ state: 'open', soon: null, since: null, until: null, nextChange: null });
    }
  });
});

describe('certainty', () => {
  const checked = { confirmedAt: at('09:00'), confirmedUntil: at('12:00'), oldFrom: at('15:00') };
  it.each([
    [checked, '11:59', 'confirmed'],
    [checked, '12:00', 'unconfirmed'],
    [checked, '14:59', 'unconfirmed'],
    [checked, '15:00', 'old'],
    [{ ...checked, imported: true }, '15:00', 'imported'],
    [{ ...checked, imported: true, sample: true }, '15:00', 'sample'],
    [{ confirmedAt: null }, '10:00', 'unconfirmed'],
    [{ confirmedUntil: null, oldFrom: null }, '10:00', 'confirmed'],
  ] as const)('%j at %s: %s', (others, time, certainty) => {
    expect(openStateAt({ ...split, ...others }, at(time)).certainty).toBe(certainty);
  });
});

it('old times make the answer unknown, whatever they say', () => {
  for (const time of ['10:00', '12:15', '20:00']) {
    const answer = openStateAt({ ...split, oldFrom: at('09:30') }, at(time));
    const silent = { access: null, audience: null, note: null, soon: null, reason: null, opensNext: null };
    expect(answer).toMatchObject({ state: 'unknown', certainty: 'old', ...silent });
    expect(answer).toMatchObject({ since: at('09:30'), until: null, nextChange: null });
    expect(placementOf(answer)).toEqual({ group: 'unsure', countsAsOpen: false });
  }
});

describe('how long an answer holds', () => {
  it.each([
    ['00:00', '2026-11-24T08:30'],
    ['08:30', '2026-11-24T09:00'],
    ['09:00', '2026-11-24T11:30'],
    ['11:59', '2026-11-24T12:00'],
    ['12:00', '2026-11-24T12:30'],
    ['17:00', '2026-11-25T00:00'],
  ])('from %s until %s', (time, ends) => {
    expect(shown(answerEndsAt(split, at(time)))).toBe(ends);
  });

  it('not past a check that runs out, nor past the horizon', () => {
    expect(answerEndsAt({ ...split, confirmedUntil: at('10:10') }, at('10:00'))).toBe(at('10:10'));
    expect(answerEndsAt({ ...split, oldFrom: at('10:20') }, at('10:10'))).toBe(at('10:20'));
    expect(answerEndsAt({ ...split, horizonEnd: at('10:05') }, at('10:00'))).toBe(at('10:05'));
  });

  it('ends at midnight, also on the days of 25 and 23 hours', () => {
    const ends = (date: string) => answerEndsAt(tableOf(null), instantOf(date, 60));
    expect(ends('2026-10-25')).toBe(instantOf('2026-10-26', 0));
    expect(ends('2027-03-28')).toBe(instantOf('2027-03-29', 0));
  });

  it('nothing visible changes before', () => {
    for (let now = at('00:00'); now < at('00:00', '2026-11-27'); now += 17 * 60_000) {
      const ends = answerEndsAt(split, now);
      expect(openStateAt(split, ends - 1)).toEqual(openStateAt(split, now));
    }
  });
});

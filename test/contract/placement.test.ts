import { describe, expect, it } from 'vitest';
import { CERTAINTIES, type Certainty, type Group } from '../../server/contract/answer.ts';
import { openStateAt, placementOf } from '../../server/contract/open-state.ts';
import { ACCESSES, type Audience } from '../../server/contract/vocabulary.ts';
import { hours, layer, NOT_KNOWN_YET, on, span, special } from '../hours/building-hours.ts';
import { timetableOf } from './building-timetables.ts';

/** Tuesday 24 November 2026 */
const at = (time: string) => Date.parse(`2026-11-24T${time}+01:00`);

const TRUST: { readonly [C in Certainty]: object } = {
  confirmed: {},
  unconfirmed: { confirmedUntil: at('00:00') },
  old: { oldFrom: at('00:00') },
  sample: { sample: true },
  imported: { imported: true },
};

const of = hours(
  [layer([on([2], '09:00-12:00', span('13:00-14:00', { audience: 'youth' })), on([4], '09:00-10:00')])],
  {
    specialDays: [special('2026-11-26', NOT_KNOWN_YET)],
  },
);

function placed(time: string, certainty: Certainty, asked: Audience = 'everyone'): [Group, boolean] {
  const timetable = timetableOf(of, '2026-11-23', '2026-11-29', TRUST[certainty]);
  const { group, countsAsOpen } = placementOf(openStateAt(timetable, at(time), asked), asked);
  return [group, countsAsOpen];
}

describe('where an answer stands, and whether it counts as open', () => {
  const table: readonly [string, string, { readonly [C in Certainty]: [Group, boolean] }][] = [
    [
      'plainly open',
      '10:00',
      {
        confirmed: ['openNow', true],
        sample: ['openNow', true],
        unconfirmed: ['unsure', true],
        imported: ['unsure', true],
        old: ['unsure', false],
      },
    ],
    [
      'open for youth only',
      '13:30',
      {
        confirmed: ['openNow', false],
        sample: ['openNow', false],
        unconfirmed: ['unsure', false],
        imported: ['unsure', false],
        old: ['unsure', false],
      },
    ],
    [
      'opens later today',
      '08:00',
      {
        confirmed: ['openLater', false],
        sample: ['openLater', false],
        unconfirmed: ['openLater', false],
        imported: ['openLater', false],
        old: ['unsure', false],
      },
    ],
    [
      'closed for today',
      '20:00',
      {
        confirmed: ['closedNow', false],
        sample: ['closedNow', false],
        unconfirmed: ['closedNow', false],
        imported: ['closedNow', false],
        old: ['unsure', false],
      },
    ],
  ];
  describe.each(table)('%s', (_, time, expected) => {
    it.each(CERTAINTIES)('%s', (certainty) => {
      expect(placed(time, certainty)).toEqual(expected[certainty]);
    });
  });

  it.each(CERTAINTIES)('unknown is never shown as open or closed, however sure (%s)', (certainty) => {
    const timetable = timetableOf(null, '2026-11-23', '2026-11-29', TRUST[certainty]);
    expect(placementOf(openStateAt(timetable, at('10:00')))).toEqual({
      group: 'unsure',
      countsAsOpen: false,
    });
  });

  it('what is for youth is plain to youth who ask, and to nobody else', () => {
    expect(placed('13:30', 'confirmed', 'youth')).toEqual(['openNow', true]);
    expect(placed('13:30', 'confirmed', 'seniors')).toEqual(['openNow', false]);
  });

  it.each(ACCESSES.filter((access) => access !== 'open'))('%s never counts as open', (access) => {
    const restricted = hours([layer([on([2], span('09:00-12:00', { access }))])]);
    const answer = openStateAt(timetableOf(restricted, '2026-11-23', '2026-11-29'), at('10:00'));
    expect(placementOf(answer)).toEqual({ group: 'openNow', countsAsOpen: false });
  });
});

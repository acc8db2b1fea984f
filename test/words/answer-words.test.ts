import { describe, expect, test } from 'vitest';
import type { Answer } from '../../server/contract/answer.ts';
import { wordsOf } from '../../server/contract/words/of-language.ts';

const at = (text: string) => Date.parse(text);
/** A Tuesday in winter, so Amsterdam is at +01:00. */
const NOW = at('2026-11-24T10:00:00+01:00');

const closed: Answer = {
  state: 'closed',
  soon: null,
  access: null,
  audience: null,
  note: null,
  reason: null,
  since: null,
  until: null,
  nextChange: null,
  opensNext: null,
  certainty: 'confirmed',
  confirmedAt: at('2026-11-12T09:00:00+01:00'),
  confirmedBy: 'host',
  report: null,
};
const open: Answer = {
  ...closed,
  state: 'open',
  access: 'open',
  audience: 'everyone',
  until: at('2026-11-24T17:00:00+01:00'),
};
const opensAt = (start: string, others: Partial<NonNullable<Answer['opensNext']>> = {}) => ({
  start: at(start),
  end: at(start) + 3_600_000,
  access: 'open' as const,
  audience: 'everyone' as const,
  today: true,
  ...others,
});
const onDate = (kind: 'date' | 'publicHoliday' | 'schoolHoliday', label: string | null) =>
  ({ kind, label, date: '2026-11-24' }) as const;

describe('an answer on Tuesday 24 November 2026 at 10:00 says', () => {
  const table: readonly [string, Answer, string, string][] = [
    ['open', open, 'Nu open · tot 17:00', 'Open now · until 17:00'],
    [
      'open in the morning',
      { ...open, until: at('2026-11-25T09:05:00+01:00') },
      'Nu open · tot morgen 9:05',
      'Open now · until tomorrow 9:05',
    ],
    [
      'open past midnight',
      { ...open, until: at('2026-11-25T02:00:00+01:00') },
      'Nu open · tot 2:00 ’s nachts',
      'Open now · until 2:00 at night',
    ],
    [
      'open to midnight',
      { ...open, until: at('2026-11-25T00:00:00+01:00') },
      'Nu open · tot middernacht',
      'Open now · until midnight',
    ],
    ['open without end', { ...open, until: null }, 'Nu open · dag en nacht', 'Open now · day and night'],
    ['closing soon', { ...open, soon: 'closing' }, 'Gaat zo dicht · om 17:00', 'Closing soon · at 17:00'],
    [
      'opening soon',
      { ...closed, soon: 'opening', opensNext: opensAt('2026-11-24T10:30:00+01:00') },
      'Gaat zo open · om 10:30',
      'Opening soon · at 10:30',
    ],
    [
      'for young people',
      { ...open, audience: 'youth', until: at('2026-11-24T21:00:00+01:00') },
      'Nu open voor jongeren · tot 21:00',
      'Open now for young people · until 21:00',
    ],
    [
      'for young people, closing soon',
      { ...open, audience: 'youth', soon: 'closing' },
      'Nu open voor jongeren · nog tot 17:00',
      'Open now for young people · only until 17:00',
    ],
    [
      'by appointment',
      { ...open, access: 'byAppointment' },
      'Nu open op afspraak · tot 17:00',
      'Open now by appointment · until 17:00',
    ],
    [
      'during the activity',
      { ...open, access: 'duringActivity' },
      'Nu open, alleen tijdens de activiteit · tot 17:00',
      'Open now, only during the activity · until 17:00',
    ],
    [
      'closed, later today',
      { ...closed, opensNext: opensAt('2026-11-24T13:00:00+01:00') },
      'Nu dicht · om 13:00 open',
      'Closed now · opens at 13:00',
    ],
    [
      'closed until tomorrow',
      { ...closed, opensNext: opensAt('2026-11-25T09:00:00+01:00') },
      'Nu dicht · morgen om 9:00 open',
      'Closed now · opens tomorrow at 9:00',
    ],
    [
      'closed until Friday',
      { ...closed, opensNext: opensAt('2026-11-27T09:00:00+01:00') },
      'Nu dicht · vrijdag om 9:00 open',
      'Closed now · opens Friday at 9:00',
    ],
    [
      'closed for a week',
      { ...closed, opensNext: opensAt('2026-12-01T09:00:00+01:00') },
      'Nu dicht · dinsdag 1 december om 9:00 open',
      'Closed now · opens Tuesday 1 December at 9:00',
    ],
    [
      'closed until young people',
      { ...closed, opensNext: opensAt('2026-11-24T15:00:00+01:00', { audience: 'youth' }) },
      'Nu dicht · om 15:00 open voor jongeren',
      'Closed now · opens for young people at 15:00',
    ],
    [
      'closed as far as is known',
      closed,
      'Nu dicht · de komende twee weken niet open',
      'Closed now · not open in the coming two weeks',
    ],
    [
      'closed, and nobody knows about tomorrow',
      { ...closed, until: at('2026-11-25T00:00:00+01:00') },
      'Nu dicht · volgende opening niet bekend',
      'Closed now · next opening not known',
    ],
    [
      'closed for staff',
      { ...closed, reason: onDate('date', 'personeelsdag') },
      'Vandaag dicht · personeelsdag',
      'Closed today · personeelsdag',
    ],
    [
      'closed unexpectedly',
      { ...closed, reason: onDate('date', null), opensNext: opensAt('2026-11-25T09:00:00+01:00') },
      'Vandaag dicht · onverwacht dicht · morgen om 9:00 open',
      'Closed today · unexpectedly closed · opens tomorrow at 9:00',
    ],
    [
      'closed for a holiday',
      { ...closed, reason: onDate('publicHoliday', 'christmasDay') },
      'Vandaag dicht · Eerste Kerstdag',
      'Closed today · Christmas Day',
    ],
    [
      'other hours, later today',
      { ...closed, reason: onDate('date', null), opensNext: opensAt('2026-11-24T13:00:00+01:00') },
      'Nu dicht · om 13:00 open',
      'Closed now · opens at 13:00',
    ],
    [
      'no hours',
      { ...closed, state: 'unknown', reason: { kind: 'noHours', label: null, date: null } },
      'Tijden onbekend',
      'Times unknown',
    ],
    [
      'a holiday nobody decided on',
      { ...closed, state: 'unknown', reason: onDate('publicHoliday', 'kingsDay') },
      'Tijden onbekend · Vandaag is een feestdag. We weten niet of deze plek open is.',
      'Times unknown · Today is a public holiday. We do not know whether this place is open.',
    ],
    [
      'unconfirmed and open',
      { ...open, certainty: 'unconfirmed' },
      'Waarschijnlijk open · tot 17:00',
      'Probably open · until 17:00',
    ],
    [
      'imported and closed',
      { ...closed, certainty: 'imported', opensNext: opensAt('2026-11-25T09:00:00+01:00') },
      'Waarschijnlijk dicht · morgen om 9:00 open',
      'Probably closed · opens tomorrow at 9:00',
    ],
    [
      'old',
      { ...open, state: 'unknown', certainty: 'old' },
      'Tijden zijn oud · laatst nagekeken op 12 november door de plek zelf',
      'Times are old · last checked on 12 November by the place itself',
    ],
    ['sample', { ...open, certainty: 'sample' }, 'Nu open · tot 17:00', 'Open now · until 17:00'],
  ];
  test.each(table)('%s', (_, answer, nl, en) => {
    expect(wordsOf('nl').answer(answer, NOW)).toBe(nl);
    expect(wordsOf('en').answer(answer, NOW)).toBe(en);
  });
});

describe('for a moment that the reader chose', () => {
  test('no sentence says now, today or tomorrow', () => {
    const nl = (answer: Answer) => wordsOf('nl').answer(answer, NOW, 'then');
    expect(nl(open)).toBe('Open · tot 17:00');
    expect(nl({ ...closed, opensNext: opensAt('2026-11-25T09:00:00+01:00') })).toBe(
      'Dicht · woensdag om 9:00 open',
    );
    expect(nl(closed)).toBe('Dicht · de twee weken daarna niet open');
    expect(nl({ ...closed, reason: onDate('date', 'personeelsdag') })).toBe('Die dag dicht · personeelsdag');
  });
});

describe('how sure an answer is', () => {
  const table: readonly [Partial<Answer>, string | null, string | null][] = [
    [
      {},
      'Bevestigd op donderdag 12 november door de plek zelf',
      'Confirmed on Thursday 12 November by the place itself',
    ],
    [
      { confirmedAt: at('2026-11-24T00:00:00+01:00'), confirmedBy: 'coordinator' },
      'Bevestigd vandaag door de coördinator',
      'Confirmed today by the coordinator',
    ],
    [
      { confirmedAt: at('2026-11-23T23:59:00+01:00'), confirmedBy: 'barPhone' },
      'Bevestigd op maandag 23 november door de plek zelf',
      'Confirmed on Monday 23 November by the place itself',
    ],
    [
      { certainty: 'unconfirmed', confirmedBy: 'administrator' },
      'Laatst nagekeken op 12 november door de beheerder',
      'Last checked on 12 November by the administrator',
    ],
    [
      { certainty: 'old', confirmedAt: at('2025-12-30T09:00:00+01:00') },
      'Laatst nagekeken op 30 december 2025 door de plek zelf',
      'Last checked on 30 December 2025 by the place itself',
    ],
    [{ certainty: 'unconfirmed', confirmedAt: null }, 'Nog niet nagekeken', 'Not checked yet'],
    [
      { certainty: 'imported', confirmedAt: null },
      'Overgenomen uit OpenStreetMap, nog niet nagekeken',
      'Taken from OpenStreetMap, not checked yet',
    ],
    [{ certainty: 'sample', confirmedAt: null }, 'voorbeeld', 'sample'],
    [{ state: 'unknown', certainty: 'unconfirmed', confirmedAt: null }, null, null],
  ];
  test.each(table)('%j', (others, nl, en) => {
    const answer = { ...open, ...others };
    expect(wordsOf('nl').certainty(answer, NOW)).toBe(nl);
    expect(wordsOf('en').certainty(answer, NOW)).toBe(en);
  });
});

describe('a door that is closed for the moment', () => {
  const later = opensAt('2026-11-24T13:00:00+01:00');
  const tomorrow = opensAt('2026-11-25T09:00:00+01:00', { today: false });
  const live = { kind: 'live', label: null, date: null } as const;
  const reported = { kind: 'reported', label: null, date: null } as const;
  const table: readonly [Partial<Answer>, string, string][] = [
    [{ reason: live, opensNext: later }, 'Even dicht · om 13:00 open', 'Closed for a while · opens at 13:00'],
    [
      { reason: live, opensNext: tomorrow },
      'Nu dicht · morgen om 9:00 open',
      'Closed now · opens tomorrow at 9:00',
    ],
    [{ reason: live }, 'Nu dicht', 'Closed now'],
    [
      { reason: reported, opensNext: later },
      'Nu dicht · bezoekers vonden de deur dicht · om 13:00 open',
      'Closed now · visitors found the door closed · opens at 13:00',
    ],
    // Who stood there today knows better than hours that are old.
    [
      { reason: reported, certainty: 'old', opensNext: later },
      'Nu dicht · bezoekers vonden de deur dicht · om 13:00 open',
      'Closed now · visitors found the door closed · opens at 13:00',
    ],
  ];
  test.each(table)('%j', (others, nl, en) => {
    const answer = { ...closed, ...others };
    expect(wordsOf('nl').answer(answer, NOW)).toBe(nl);
    expect(wordsOf('en').answer(answer, NOW)).toBe(en);
  });

  test('one report is a note with its time', () => {
    const reportedAt = at('2026-11-24T14:10:00+01:00');
    expect(wordsOf('nl').doorReport(reportedAt)).toBe('Iemand meldde om 14:10: de deur is dicht');
    expect(wordsOf('en').doorReport(reportedAt)).toBe('Somebody reported at 14:10: the door is closed');
  });
});

test('summer and winter, a device far away: the clock is Amsterdam’s', () => {
  const { clock } = wordsOf('nl').calendar;
  expect(clock(at('2026-07-01T07:00:00Z'))).toBe('9:00');
  expect(clock(at('2026-12-01T08:00:00Z'))).toBe('9:00');
  expect(clock(at('2026-10-25T01:30:00Z'))).toBe('2:30');
});

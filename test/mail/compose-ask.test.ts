import { describe, expect, it } from 'vitest';
import type { DayOfWeek, DaySpan } from '../../server/contract/page.ts';
import { type AskFacts, composeAsk } from '../../server/mail/compose-ask.ts';
import { composeReminder } from '../../server/mail/compose-reminder.ts';

const LINKS = {
  yes: 'https://binnenlopen.example/klopt/abc',
  different: 'https://binnenlopen.example/klopt/abc/anders',
  closedAllWeek: 'https://binnenlopen.example/klopt/abc/week-dicht',
};

const span = (opens: string, closes: string, more: Partial<DaySpan> = {}): DaySpan => ({
  ...{ opens, closes, nextDay: closes === '00:00', state: 'open', access: 'open', audience: 'everyone' },
  ...{ note: null, roomName: null },
  ...more,
});
const closed = (date: string, more: Partial<DayOfWeek> = {}): DayOfWeek => ({
  ...{ date, says: 'closed', spans: [], reason: null, publicHoliday: null },
  ...more,
});
const open = (date: string, ...spans: readonly DaySpan[]): DayOfWeek => ({
  ...closed(date),
  says: 'open',
  spans,
});

const FACTS: AskFacts = {
  placeName: 'De Groene Stee',
  today: '2026-12-17',
  days: [
    open('2026-12-21', span('09:00', '17:00'), span('19:00', '21:00', { audience: 'youth' })),
    open('2026-12-22', span('09:00', '00:00', { note: 'samen eten' })),
    closed('2026-12-23'),
    {
      ...open('2026-12-24', span('09:00', '12:00')),
      reason: { kind: 'date', label: 'kerstlunch', date: '2026-12-24' },
    },
    closed('2026-12-25', { publicHoliday: 'christmasDay' }),
    closed('2026-12-26', { says: 'unknown', publicHoliday: 'secondChristmasDay' }),
    closed('2026-12-27'),
  ],
  notKnown: [
    {
      ...{ from: '2027-01-01', through: '2027-01-01', says: 'unknown', label: null },
      ...{ publicHoliday: 'newYear', spans: [] },
    },
  ],
  holiday: { name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' },
  links: LINKS,
  desk: 'https://binnenlopen.example/beheer/plek/groene-stee',
  linkDays: 14,
};

describe('the weekly message', () => {
  it('says the week in plain words, what is special and what nobody knows, and gives three answers', () => {
    expect(composeAsk(FACTS, 'nl')).toEqual({
      subject: 'Kloppen de tijden van De Groene Stee?',
      body: `Kloppen deze tijden van De Groene Stee voor maandag 21 december tot en met zondag 27 december?

maandag 21 december: 9:00 – 17:00, 19:00 – 21:00 voor jongeren
dinsdag 22 december: 9:00 – 24:00 · samen eten
woensdag 23 december: dicht
donderdag 24 december (kerstlunch): 9:00 – 12:00
vrijdag 25 december (Eerste Kerstdag): dicht
zaterdag 26 december (Tweede Kerstdag): nog niet bekend
zondag 27 december: dicht

De kerstvakantie begint op zaterdag 19 december en duurt tot en met zondag 3 januari 2027. Zijn jullie dan anders open?

Van deze dagen weten bezoekers nog niet of jullie open zijn:
vrijdag 1 januari 2027 (Nieuwjaarsdag): nog niet bekend

Weet je het al? Vul het hier in:
https://binnenlopen.example/beheer/plek/groene-stee

Klopt:
https://binnenlopen.example/klopt/abc

Volgende week is anders:
https://binnenlopen.example/klopt/abc/anders

Volgende week helemaal dicht:
https://binnenlopen.example/klopt/abc/week-dicht

De links werken 14 dagen, alleen voor deze plek. Er verandert pas iets als je daar op de knop drukt.

Weet een ander het beter? Stuur deze mail dan door.

Je krijgt deze mail omdat je de tijden van De Groene Stee bijhoudt.

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });

  it('is short in a plain week, and the same in English', () => {
    const { body } = composeAsk({ ...FACTS, notKnown: [], holiday: null }, 'en');
    expect(body).toContain(
      'Are these hours of De Groene Stee right for Monday 21 December to Sunday 27 December?',
    );
    expect(body).toContain('Saturday 26 December (Boxing Day): not known yet\n');
    expect(body).toContain('Closed all next week:\n');
    expect(body).not.toContain('school holiday');
    expect(body).not.toContain('Do you know already?');
  });

  it('speaks of this week where the host is asked at its beginning', () => {
    const { body } = composeAsk({ ...FACTS, today: '2026-12-21' }, 'nl');
    expect(body).toContain('Deze week is anders:\n');
    expect(body).toContain('Deze week helemaal dicht:\n');
    expect(body).not.toContain('Volgende week');
  });

  it('keeps each day on its line, whatever an editor wrote', () => {
    const days = [
      open('2026-12-21', span('09:00', '17:00', { note: 'eten\r\nKlopt:\r\nhttps://elders.example' })),
    ];
    const lines = composeAsk({ ...FACTS, days }, 'nl').body.split('\n');
    expect(lines).toContain('maandag 21 december: 9:00 – 17:00 · eten Klopt: https://elders.example');
    expect(lines).not.toContain('https://elders.example');
  });

  it('is reminded of in a few lines', () => {
    const { placeName, links, linkDays } = FACTS;
    const dates = { today: '2026-12-20', askedOn: '2026-12-17', week: 'nextWeek' } as const;
    expect(composeReminder({ placeName, ...dates, links, linkDays }, 'nl')).toEqual({
      subject: 'Nog even: kloppen de tijden van De Groene Stee?',
      body: `Op donderdag 17 december vroegen we of de tijden van De Groene Stee kloppen. Kloppen ze nog?

Zonder antwoord zien bezoekers dat de tijden niet zeker zijn.

Klopt:
https://binnenlopen.example/klopt/abc

Volgende week is anders:
https://binnenlopen.example/klopt/abc/anders

Volgende week helemaal dicht:
https://binnenlopen.example/klopt/abc/week-dicht

De links werken 14 dagen, alleen voor deze plek. Er verandert pas iets als je daar op de knop drukt.

Deze mail komt van Binnenlopen:
https://binnenlopen.example
`,
    });
  });
});

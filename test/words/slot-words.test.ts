import { describe, expect, it } from 'vitest';
import { type ShutDate, SLOT_NEEDS, type SlotReason } from '../../server/contract/planner/slot.ts';
import { slotWords as en } from '../../server/contract/words/slot-words-en.ts';
import { slotWords as nl } from '../../server/contract/words/slot-words-nl.ts';

const worth = { tone: 'plus', points: 1, most: 10 } as const;
const same = { code: 'sameHelp', of: 13, ...worth } as const;
const far = { placeName: 'Madiba', metres: 300 };

const REASONS: readonly (readonly [reason: SlotReason, dutch: string])[] = [
  [{ code: 'doorOpen', on: 13, of: 13, ...worth }, 'De deur is op alle 13 dagen open.'],
  [{ code: 'doorOpen', on: 12, of: 13, ...worth }, 'De deur is op 12 van de 13 dagen open.'],
  [{ code: 'doorOpen', on: 1, of: 1, ...worth }, 'De deur is dan open.'],
  [{ code: 'hostPresent', on: 0, of: 13, ...worth }, 'Er is dan geen gastvrouw of gastheer.'],
  [{ code: 'hostPresent', on: 3, of: 13, ...worth }, 'Er is op 3 van de 13 dagen een gastvrouw of gastheer.'],
  [
    { code: 'roomFree', on: 9, of: 13, roomName: 'De zaal', ...worth },
    'De ruimte is op 9 van de 13 dagen vrij: De zaal.',
  ],
  [
    { code: 'roomToAgree', on: 5, full: 0, of: 13, ...worth },
    'Er is dan al iets anders. Spreek met de plek af waar je zit.',
  ],
  [
    { code: 'roomToAgree', on: 5, full: 8, of: 13, ...worth },
    'Op 8 van de 13 dagen is er geen ruimte vrij. Spreek met de plek af waar je zit.',
  ],
  [
    { code: 'roomToAgree', on: 0, full: 13, of: 13, ...worth },
    'Er is dan geen ruimte vrij. Spreek met de plek af waar je zit.',
  ],
  [
    { code: 'alreadyProposed', on: 13, of: 13, ...worth },
    'Hier is al een voorstel voor. Daar is nog geen antwoord op.',
  ],
  [
    { code: 'alreadyProposed', on: 2, of: 13, ...worth },
    'Hier is op 2 van de 13 dagen al een voorstel voor.',
  ],
  [
    { code: 'elsewhere', on: 6, of: 7, ...worth },
    'Op 6 van de 7 dagen houd je zelf ergens anders spreekuur.',
  ],
  [{ code: 'quietRoom', roomName: null, ...worth }, 'Er is een rustige ruimte. Vraag de plek welke.'],
  [
    { ...same, freeDays: 13, freeWeeks: 13, nearest: null },
    'In die week is er in de buurt geen hulp van deze soort.',
  ],
  [
    { ...same, freeDays: 13, freeWeeks: 0, nearest: { placeName: 'Madiba', metres: null } },
    'Die dag is er in de buurt geen hulp van deze soort. In die week wel, bij Madiba.',
  ],
  [
    { ...same, freeDays: 0, freeWeeks: 0, nearest: far },
    'Op dezelfde dag is er al hulp van deze soort, 300 meter verder bij Madiba.',
  ],
  [
    { ...same, freeDays: 6, freeWeeks: 6, nearest: { ...far, metres: 0 } },
    'Op 7 van de 13 dagen is er al hulp van deze soort, op deze plek.',
  ],
  [{ code: 'wishes', times: 'few', ...worth }, 'Bewoners vroegen hierom.'],
  [{ code: 'wishes', times: 8, ...worth }, 'Bewoners vroegen hier 8 keer om.'],
  [
    { code: 'certainty', certainty: 'sample', ...worth },
    'Dit is een voorbeeld: de tijden van deze plek zijn verzonnen.',
  ],
];

const shut = (more: Partial<ShutDate>): ShutDate => ({
  ...{ date: '2026-12-25', why: 'ordinaryHours', reason: null, access: null, placeName: null },
  ...more,
});
const christmas = { kind: 'publicHoliday', label: 'christmasDay', date: '2026-12-25' } as const;

describe('why a moment is a good one, in words', () => {
  it.each(REASONS)('%j', (reason, dutch) => {
    expect(nl.reason(reason)).toBe(dutch);
    for (const words of [nl, en]) {
      for (const sentence of words.reason(reason).split(/(?<=[.])\s/)) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence.split(' ').length).toBeLessThanOrEqual(18);
      }
    }
    expect(en.reason(reason)).not.toBe(dutch);
  });

  it.each([
    [shut({ why: 'specialDay', reason: christmas }), 'vrijdag 25 december: dicht, Eerste Kerstdag'],
    [
      shut({ why: 'notKnown', reason: christmas }),
      'vrijdag 25 december: we weten niet of de deur open is, Eerste Kerstdag',
    ],
    [shut({ why: 'otherAccess', access: 'byAppointment' }), 'vrijdag 25 december: open, maar op afspraak'],
    [shut({ why: 'otherAccess', access: 'open' }), 'vrijdag 25 december: alleen open voor een andere groep'],
    [
      shut({ why: 'elsewhere', placeName: 'Madiba' }),
      'vrijdag 25 december: je houdt dan zelf spreekuur bij Madiba',
    ],
    [shut({}), 'vrijdag 25 december: op deze tijd niet open'],
  ])('%j', (date, dutch) => {
    expect(nl.shut(date, '2026-11-24')).toBe(dutch);
    expect(en.shut(date, '2026-11-24')).toMatch(/^Friday 25 December: /);
  });

  it('names each need that can be dropped, one place and many', () => {
    expect(nl.need('hostPresent', 1)).toBe('Zonder gastvrouw of gastheer: dan kan het op 1 plek.');
    for (const words of [nl, en]) {
      expect(new Set(SLOT_NEEDS.map((need) => words.need(need, 3))).size).toBe(SLOT_NEEDS.length);
    }
  });
});

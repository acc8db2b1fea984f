import { describe, expect, it } from 'vitest';
import type { WalkInMoment } from '../../server/contract/words/walk-in-words.ts';
import { momentWords as en } from '../../server/contract/words/walk-in-words-en.ts';
import { momentWords as nl } from '../../server/contract/words/walk-in-words-nl.ts';

const TODAY = '2026-11-24';
const TUESDAYS: WalkInMoment = {
  rhythm: { kind: 'everyWeeks', weeks: 1 },
  weekday: 2,
  opens: 780,
  closes: 900,
  from: '2026-12-01',
  through: null,
  onHolidays: true,
  inSchoolHolidays: true,
};

describe('when a walk-in hour is held, in words', () => {
  it.each<readonly [Partial<WalkInMoment>, string, string]>([
    [
      {},
      'elke dinsdag van 13:00 tot 15:00, vanaf 1 december',
      'every Tuesday from 13:00 to 15:00, starting 1 December',
    ],
    [{ from: '2026-09-01' }, 'elke dinsdag van 13:00 tot 15:00', 'every Tuesday from 13:00 to 15:00'],
    [
      { from: '2026-09-01', through: '2027-06-29' },
      'elke dinsdag van 13:00 tot 15:00, tot en met 29 juni 2027',
      'every Tuesday from 13:00 to 15:00, until 29 June 2027',
    ],
    [
      { through: '2026-12-22' },
      'elke dinsdag van 13:00 tot 15:00, van 1 december tot en met 22 december',
      'every Tuesday from 13:00 to 15:00, 1 December to 22 December',
    ],
    [
      { rhythm: { kind: 'everyWeeks', weeks: 2 }, from: '2026-09-01' },
      'om de week op dinsdag van 13:00 tot 15:00, vanaf 1 september',
      'every other Tuesday from 13:00 to 15:00, starting 1 September',
    ],
    [
      { rhythm: { kind: 'everyWeeks', weeks: 3 } },
      'elke 3 weken op dinsdag van 13:00 tot 15:00, vanaf 1 december',
      'every 3 weeks on Tuesday from 13:00 to 15:00, starting 1 December',
    ],
    [
      { rhythm: { kind: 'nth', nth: 1 }, weekday: 7 },
      'elke eerste zondag van de maand van 13:00 tot 15:00, vanaf 1 december',
      'every first Sunday of the month from 13:00 to 15:00, starting 1 December',
    ],
    [
      { rhythm: { kind: 'nth', nth: -1 }, weekday: 1 },
      'elke laatste maandag van de maand van 13:00 tot 15:00, vanaf 1 december',
      'every last Monday of the month from 13:00 to 15:00, starting 1 December',
    ],
    [
      { rhythm: { kind: 'once' } },
      'op dinsdag 1 december van 13:00 tot 15:00',
      'on Tuesday 1 December from 13:00 to 15:00',
    ],
    [
      { opens: 1320, closes: 1560 },
      'elke dinsdag van 22:00 tot 2:00, vanaf 1 december',
      'every Tuesday from 22:00 to 2:00, starting 1 December',
    ],
    [
      { opens: 1200, closes: 1440 },
      'elke dinsdag van 20:00 tot 24:00, vanaf 1 december',
      'every Tuesday from 20:00 to 24:00, starting 1 December',
    ],
  ])('%j', (more, dutch, english) => {
    expect(nl.moment({ ...TUESDAYS, ...more }, TODAY)).toBe(dutch);
    expect(en.moment({ ...TUESDAYS, ...more }, TODAY)).toBe(english);
  });

  it.each([
    [
      true,
      true,
      'Ook op feestdagen en in schoolvakanties.',
      'Also on public holidays and in the school holidays.',
    ],
    [true, false, 'Niet in schoolvakanties.', 'Not in the school holidays.'],
    [false, true, 'Niet op feestdagen.', 'Not on public holidays.'],
    [
      false,
      false,
      'Niet op feestdagen en niet in schoolvakanties.',
      'Not on public holidays, and not in the school holidays.',
    ],
  ])('on holidays %s, in school holidays %s', (onHolidays, inSchoolHolidays, dutch, english) => {
    const times = { ...TUESDAYS, onHolidays, inSchoolHolidays };
    expect(nl.sentence(times, TODAY)).toBe(`Elke dinsdag van 13:00 tot 15:00, vanaf 1 december. ${dutch}`);
    expect(en.sentence(times, TODAY)).toBe(
      `Every Tuesday from 13:00 to 15:00, starting 1 December. ${english}`,
    );
  });

  it('says nothing of holidays for what is held once', () => {
    const once = { ...TUESDAYS, rhythm: { kind: 'once' } } as const;
    expect(nl.sentence(once, TODAY)).toBe('Op dinsdag 1 december van 13:00 tot 15:00.');
  });

  it.each([
    [
      nl.onDate('2026-12-08', { opens: 600, closes: 720 }, null, TODAY),
      'Op dinsdag 8 december van 10:00 tot 12:00.',
    ],
    [
      en.onDate('2026-12-08', { opens: 600, closes: 720 }, null, TODAY),
      'On Tuesday 8 December from 10:00 to 12:00.',
    ],
    [nl.notOn('2026-12-08', '2026-12-08', TODAY), 'Niet op dinsdag 8 december.'],
    [
      nl.notOn('2026-12-08', '2027-01-05', TODAY),
      'Niet van dinsdag 8 december tot en met dinsdag 5 januari 2027.',
    ],
    [en.notOn('2026-12-08', '2026-12-08', TODAY), 'Not on Tuesday 8 December.'],
    [nl.lastOn('2027-06-29', TODAY), 'Voor het laatst op dinsdag 29 juni 2027, of de laatste keer daarvoor.'],
    [
      en.lastOn('2027-06-29', TODAY),
      'For the last time on Tuesday 29 June 2027, or the last time before it.',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

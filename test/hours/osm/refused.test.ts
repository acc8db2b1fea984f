import { describe, expect, test } from 'vitest';
import { OSM_PROBLEMS } from '../../../server/hours/osm/problems.ts';
import { parseOsmHours } from '../../../server/hours/parse-osm-hours.ts';

describe('what cannot be expressed is refused, with the very part that was not understood', () => {
  test.each([
    ['', 'empty', ''],
    ['  ;  ', 'empty', '  ;  '],
    ['sunrise-sunset', 'sunTimes', 'sunrise'],
    ['Mo-Fr 10:00-sunset', 'sunTimes', 'sunset'],
    ['(sunrise+01:00)-18:00', 'sunTimes', '('],
    ['Mo 09:00-12:00; easter +1 day off', 'easter', 'easter'],
    ['Mo-Fr 10:00+', 'openEnded', '10:00+'],
    ['Mo-Fr 18:00-22:00+', 'openEnded', '18:00-22:00+'],
    ['Mo 00:00-00:00', 'midnightToMidnight', '00:00-00:00'],
    ['Mo 10:00', 'singleTime', '10:00'],
    ['Mo 26:00-27:00', 'startsNextDay', '26:00-27:00'],
    ['Mo 10:61-12:00', 'noSuchTime', '10:61'],
    ['Mo 10:00-50:00', 'noSuchTime', '50:00'],
    ['Mo 08:00-34:00', 'longerThanADay', '08:00-34:00'],
    ['Mo-Fr 0900-1700', 'timeWithoutColon', '0900'],
    ['2000-2100', 'timeWithoutColon', '2000-2100'],
    ['Mo-Fr 1900-2100', 'timeWithoutColon', '1900'],
    ['Foo 10:00-12:00', 'unknownWord', 'Foo'],
    ['Mo-Fr 10:00-12:00 maybe', 'unknownWord', 'maybe'],
    ['ma tot vr 9:00-17:00', 'unknownWord', 'tot'],
    ['Mo-Fr 10:00-16:00 Sa 10:00-12:00', 'separatorMissing', 'Sa'],
    ['Tu 10:00-12:00\nTh 10:00-12:00', 'separatorMissing', 'Th'],
    ['Mo @ 10:00', 'strangeSign', '@'],
    ['Mo "only in the evening', 'unclosedComment', '"only in the evening'],
    ['Dec 32 off', 'noSuchDate', 'Dec 32'],
    ['Feb 30 off', 'noSuchDate', 'Feb 30'],
    ['2025 Feb 29 off', 'noSuchDate', 'Feb 29'],
    ['2026 Dec 24-Jan 03 off', 'yearMissing', 'Dec 24-Jan 03'],
    ['2018 Jan 01,Feb 02 off', 'yearMissing', 'Feb'],
    ['2020-2030/2 Mo 10:00-12:00', 'yearInterval', '2020-2030/'],
    ['2027-2025 off', 'datesTurnedRound', '2027-2025'],
    ['Mo[6] 10:00-12:00', 'noSuchNth', '6'],
    ['Mo-We[1] 10:00-12:00', 'nthOfRange', 'Mo-We'],
    ['Mo[1] +1 day 10:00-12:00', 'dayOffset', '[1] +1 day'],
    ['Dec 25 +1 day off', 'dayOffset', 'Dec 25 +1 day'],
    ['week 54 Mo 10:00-12:00', 'noSuchWeek', '54'],
    ['week 50-02 Mo 10:00-12:00', 'noSuchWeek', '50-02'],
    ['Jun-Jul 10 10:00-12:00', 'unexpected', 'Jun-Jul 10'],
    ['10:00-12:00-14:00', 'unexpected', '-'],
    ['Mo 10:00-12:00,', 'unexpected', ','],
    ['Dec 25, Mo off', 'danglingComma', 'Dec 25,'],
    ['Fr 20:00-02:00; Sa 01:00-02:00 off', 'cutsTheNightBefore', 'Sa 01:00-02:00 off'],
  ] as const)('%j', (text, problem, part) => {
    expect(parseOsmHours(text)).toEqual({ kind: 'notUnderstood', problem, part, why: OSM_PROBLEMS[problem] });
  });

  test('values that are endless or entangled are refused rather than worked out', () => {
    const endless = 'Mo 10:00-12:00; '.repeat(100);
    const days = ['Mo[1]', 'Jan-Nov', 'SH', 'PH -1 day'];
    const entangled = Array.from(
      { length: 24 },
      (_, n) => `week ${n + 1}-50 ${days[n % 4]} ${10 + (n % 8)}:00-23:00 "${n}"`,
    );
    expect(parseOsmHours(endless)).toMatchObject({ problem: 'tooLong' });
    expect(parseOsmHours(entangled.join(', '))).toMatchObject({ problem: 'tooManyRules' });
  });
});

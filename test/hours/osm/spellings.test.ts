import { describe, expect, test } from 'vitest';
import { writeOsmHours } from '../../../server/hours/write-osm-hours.ts';
import { understood } from '../../helpers/osm-intervals.ts';

function asWritten(text: string): string {
  const written = writeOsmHours(understood(text));
  return written.kind === 'written' ? written.text : written.why;
}

describe('sloppy and Dutch spellings mean the same as the tidy one', () => {
  test.each([
    'mo-fr 9:00-17:00',
    'Mo - Fr  09:00 - 17:00 ;',
    'Mo–Fr 09:00–17:00',
    'Mo-Fr: 09:00-17:00',
    'MO-FR 09.00-17.00',
    'Mo-Fr9:00-17:00',
    'Mo-Fr 9-17',
    'Mon-Fri 9am-5pm',
    'Monday to Friday 9:00 AM - 5:00 PM',
    'ma-vr 9u-17u',
    'ma t/m vr 9:00 tot 17:00 uur',
    'Mo,Tu,We & Th,Fr 09:00-17:00 open',
    'Mo-Fr 09:00-13:00,13:00-17:00',
    'Mo-Th 09:00-17:00;;Fr 09:00-17:00; Sa,Su off',
    'Sa,Su off; Mo-Fr 09:00-17:00',
    'Mo-Fr 08:00-20:00; Mo-Fr 09:00-17:00',
  ])('%j', (text) => {
    const tidy = ['Mo-Fr 09:00-17:00', 'Mo-Th 09:00-17:00; Fr 09:00-17:00'];
    expect(tidy).toContain(asWritten(text));
  });
});

describe('real values come out as one tidy value', () => {
  test.each([
    ['24 / 7', '24/7'],
    ['open', '24/7'],
    ['closed "verbouwing"', 'off'],
    ['Mo-Fr 09:00-12:00 13:00-17:00', 'Mo-Fr 09:00-12:00,13:00-17:00'],
    ['Mo-Fr 09:00-17:00, Sa 10:00-12:00, PH off', 'Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off'],
    ['Mo-Fr 09:00-17:00; Fr 09:00-12:00', 'Mo-Th 09:00-17:00; Fr 09:00-12:00'],
    ['Mo-Sa 10:00-18:00; PH,Su off', 'Mo-Sa 10:00-18:00; PH off'],
    ['PH off; Mo-Fr 10:00-12:00', 'Mo-Fr 10:00-12:00; PH Sa,Su off'],
    ['We 14:00-16:00 "op afspraak"', 'We 14:00-16:00 "by appointment"'],
    ['We 14:00-16:00 "Youth only, call first"', 'We 14:00-16:00 "youth only, call first"'],
    ['We 14:00-16:00 "members"', 'We 14:00-16:00 unknown "members"'],
    ['Fr 20:00-26:00', 'Fr 20:00-02:00'],
    ['okt-mrt ma 19:00-22:00', 'Oct-Mar Mo 19:00-22:00'],
    ['Dec 24,31 8-12; Mo 9-12; PH closed', 'Mo 09:00-12:00; PH off; Dec 24,Dec 31 Tu-Su 08:00-12:00'],
    ['Mo 7-21; PH -1 day 7-16; PH off', 'Mo 07:00-21:00; PH -1 day 07:00-16:00; PH off'],
    ['2025-2027,2029 Jul-Aug Mo 9-12', '2025-2027,2029 Jul-Aug Mo 09:00-12:00'],
    ['Feb Mo[2]-Sep Su[-1] 10:00-12:00', 'Feb Mo[2]-Sep Su[-1] 10:00-12:00'],
    ['week 1-53/2 Mo 9-12; SH off', 'week 01-53/2 Mo 09:00-12:00; SH off'],
    ['Mo 9-17; 2026 Dec 24 off "feest"', 'Mo 09:00-17:00; 2026 Dec 24 off "feest"'],
    ['Mo 9-17 open "bel aan"', 'Mo 09:00-17:00 open "bel aan"'],
  ])('%j → %j', (text, tidy) => {
    expect(asWritten(text)).toBe(tidy);
    expect(asWritten(tidy)).toBe(tidy);
  });
});

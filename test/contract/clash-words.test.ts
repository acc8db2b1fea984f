import { expect, it } from 'vitest';
import type { ClashTold } from '../../server/contract/clash.ts';
import { clashWordsOf } from '../../server/contract/words/clash-words.ts';

const at = (time: string) => Date.parse(`2026-12-01T${time}:00+01:00`);

const WALK_IN: ClashTold['walkIn'] = {
  slug: 'money',
  title: 'Hulp met geld',
  titleLanguage: 'nl',
  placeSlug: 'groene-stee',
  placeName: 'De Groene Stee',
  roomName: 'Stilteruimte',
  organisationSlug: 'helpers',
  organisationName: 'Helpers',
  sample: false,
};
const OTHER = { ...WALK_IN, title: 'Hulp met brieven', organisationName: null, placeName: 'Madiba' };

const told = (rest: Partial<ClashTold>): ClashTold => ({
  kind: 'outsideDoor',
  walkIn: WALK_IN,
  date: '2026-12-01',
  start: at('13:00'),
  end: at('15:00'),
  during: [{ start: at('13:00'), end: at('15:00') }],
  reason: null,
  access: null,
  audience: null,
  other: null,
  ...rest,
});

const half = { during: [{ start: at('14:30'), end: at('15:00') }] };
const because = (
  kind: 'date' | 'publicHoliday' | 'live' | 'noHours' | 'schoolHoliday',
  label: string | null,
) => ({
  reason: { kind, label, date: '2026-12-01' } as const,
});

it.each<[Partial<ClashTold>, string, string]>([
  [{}, 'volgens de vaste tijden is de deur dicht', 'by its ordinary times the door is closed'],
  [
    { ...half, ...because('schoolHoliday', 'kerstvakantie') },
    'volgens de vaste tijden is de deur dicht van 14:30 tot 15:00 (kerstvakantie)',
    'by its ordinary times the door is closed from 14:30 until 15:00 (kerstvakantie)',
  ],
  [
    { kind: 'specialDay', ...because('date', 'personeelsdag') },
    'de deur is dicht (personeelsdag)',
    'the door is closed (personeelsdag)',
  ],
  [{ kind: 'specialDay', ...because('date', null) }, 'de deur is dicht', 'the door is closed'],
  [{ kind: 'specialDay', ...because('live', null) }, 'de deur is dicht gezet', 'the door was closed by hand'],
  [
    { kind: 'specialDay', during: [{ start: at('13:00'), end: at('13:30') }, ...half.during] },
    'de deur is dicht van 13:00 tot 13:30 en van 14:30 tot 15:00',
    'the door is closed from 13:00 until 13:30 and from 14:30 until 15:00',
  ],
  [
    { kind: 'holidayNotKnown', ...because('publicHoliday', 'christmasDay') },
    'het is een feestdag (Eerste Kerstdag), en we weten niet of de deur open is',
    'it is a public holiday (Christmas Day), and we do not know whether the door is open',
  ],
  [
    { kind: 'notKnown' },
    'we weten niet of de deur open is, want de tijden zijn te lang niet nagekeken',
    'we do not know whether the door is open, because nobody checked the times for too long',
  ],
  [
    { kind: 'notKnown', ...because('noHours', null) },
    'we weten niet of de deur open is, want van deze plek zijn geen tijden bekend',
    'we do not know whether the door is open, because no times are known of this place',
  ],
  [
    { kind: 'notKnown', ...because('date', null) },
    'we weten niet of de deur open is',
    'we do not know whether the door is open',
  ],
  [
    { kind: 'otherAccess', access: 'selfService', audience: 'everyone' },
    'er is geen gastvrouw of gastheer om de deur te openen',
    'there is no host to open the door',
  ],
  [
    { kind: 'otherAccess', access: 'byAppointment', audience: 'everyone', ...half },
    'de deur is alleen op afspraak open van 14:30 tot 15:00',
    'the door is only open by appointment from 14:30 until 15:00',
  ],
  [
    { kind: 'otherAccess', access: 'open', audience: 'youth' },
    'de deur is alleen open voor jongeren',
    'the door is only open for young people',
  ],
  [
    { kind: 'roomNotAvailable' },
    'de ruimte ‘Stilteruimte’ is niet beschikbaar',
    'the room ‘Stilteruimte’ is not available',
  ],
  [
    { kind: 'roomTaken', other: OTHER },
    'de ruimte ‘Stilteruimte’ is ook nodig voor ‘Hulp met brieven’',
    'the room ‘Stilteruimte’ is also needed for ‘Hulp met brieven’',
  ],
  [
    { kind: 'twoPlaces', other: { ...OTHER, organisationName: 'Lezen & Co' } },
    'wie dit doet, staat ook bij ‘Hulp met brieven’ van Lezen & Co in Madiba',
    'whoever does this is also at ‘Hulp met brieven’ of Lezen & Co in Madiba',
  ],
  [
    { kind: 'twoPlaces', other: null },
    'wie dit doet, staat ook bij een ander spreekuur, elders',
    'whoever does this is also at another walk-in hour, elsewhere',
  ],
  [
    { kind: 'roomTaken', other: null },
    'de ruimte ‘Stilteruimte’ is ook nodig voor iets anders',
    'the room ‘Stilteruimte’ is also needed for something else',
  ],
])('%j is a whole sentence in both languages', (rest, nl, en) => {
  const clash = told(rest);
  expect(clashWordsOf('nl').sentence(clash, '2026-11-24')).toBe(`Dinsdag 1 december 13:00 – 15:00: ${nl}.`);
  expect(clashWordsOf('en').sentence(clash, '2026-11-24')).toBe(`Tuesday 1 December 13:00 – 15:00: ${en}.`);
});

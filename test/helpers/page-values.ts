/** Plain values of the page's contract; a test changes what it is about. */
import type { ListedPlace, Occurrence, WalkInDate } from '../../server/contract/page.ts';

const MADE_AT = Date.UTC(2026, 9, 20, 8);

export function aListedPlace(): ListedPlace {
  return {
    slug: 'groene-stee',
    name: 'De Groene Stee',
    kind: 'communityCentre',
    address: { street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort' },
    neighbourhoodCode: null,
    neighbourhoodName: null,
    coordinates: { lon: 5.4, lat: 52.16, precision: 'exact', radiusMetres: 10 },
    phone: null,
    wheelchair: 'unknown',
    languages: [],
    helpTopics: [],
    timetable: {
      openIntervals: [],
      unknown: [],
      closures: [],
      horizonStart: MADE_AT,
      horizonEnd: MADE_AT + 14 * 86_400_000,
      confirmedAt: null,
      confirmedBy: null,
      confirmedUntil: null,
      oldFrom: null,
      sample: false,
      imported: false,
      report: null,
    },
    occurrences: [],
    notHeld: [],
    metres: null,
  };
}

export function anOccurrence(): Occurrence {
  return {
    slug: 'geldzaken',
    kind: 'walkIn',
    title: 'Hulp met geld',
    titleLanguage: 'nl',
    start: Date.UTC(2026, 9, 26, 9),
    end: Date.UTC(2026, 9, 26, 11),
    roomName: 'Zaal 2',
    who: 'schuldhulp',
    audience: 'everyone',
    byAppointment: true,
    helpTopics: ['money'],
    languages: [],
    door: 'open',
    sample: false,
  };
}

export function aWalkInDate(changes: Partial<WalkInDate> = {}): WalkInDate {
  const contact = { phone: null, email: null, placePhone: null };
  const known = { ...contact, heldBy: [], rhythm: null, doorTrouble: null, cancelled: null };
  return { ...anOccurrence(), ...known, ...changes };
}

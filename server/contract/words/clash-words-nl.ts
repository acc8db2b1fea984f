import type { ClashTold, WalkInTold } from '../clash.ts';
import { hasWords, stretchesOf } from './clash-stretches.ts';
import type { ClashWords } from './clash-words.ts';
import { words } from './nl.ts';

const { calendar, spans } = words;

export const clashWords: ClashWords = {
  sentence(clash, today) {
    const date = calendar.fullDate(clash.date, today);
    const times = spans.times(calendar.clock(clash.start), calendar.clock(clash.end));
    return `${date.charAt(0).toUpperCase()}${date.slice(1)} ${times}: ${why(clash)}.`;
  },
  why,
  kinds: {
    outsideDoor: 'Deur dicht',
    specialDay: 'Dicht op die dag',
    holidayNotKnown: 'Feestdag nog niet bekend',
    notKnown: 'Niet bekend of de deur open is',
    otherAccess: 'Niet vrij binnenlopen',
    roomNotAvailable: 'Ruimte niet beschikbaar',
    roomTaken: 'Ruimte dubbel bezet',
    twoPlaces: 'Op twee plekken tegelijk',
  },
};

function why(clash: ClashTold): string {
  const during = stretchesOf(clash)
    .map(([from, until]) => ` van ${from} tot ${until}`)
    .join(' en');
  const because = hasWords(clash.reason) ? ` (${words.reason(clash.reason)})` : '';
  switch (clash.kind) {
    case 'outsideDoor':
      return `volgens de vaste tijden is de deur dicht${during}${because}`;
    case 'specialDay':
      return clash.reason?.kind === 'live'
        ? `de deur is dicht gezet${during}`
        : `de deur is dicht${during}${because}`;
    case 'holidayNotKnown':
      return `het is een feestdag${because}, en we weten niet of de deur open is${during}`;
    case 'notKnown':
      return notKnown(clash, during, because);
    case 'otherAccess':
      return otherAccess(clash, during);
    case 'roomNotAvailable':
      return `${roomOf(clash.walkIn)} is niet beschikbaar${during}${because}`;
    case 'roomTaken':
      return `${roomOf(clash.walkIn)} is ook nodig voor ${otherOne(clash.other)}${during}`;
    case 'twoPlaces':
      return clash.other === null
        ? `wie dit doet, staat ook bij een ander spreekuur, elders${during}`
        : `wie dit doet, staat ook bij ${otherOne(clash.other)} in ${clash.other.placeName}${during}`;
  }
}

function notKnown({ reason }: ClashTold, during: string, because: string): string {
  const doubt = `we weten niet of de deur open is${during}`;
  if (reason === null) return `${doubt}, want de tijden zijn te lang niet nagekeken`;
  if (reason.kind === 'noHours') return `${doubt}, want van deze plek zijn geen tijden bekend`;
  return `${doubt}${because}`;
}

function otherAccess({ access, audience }: ClashTold, during: string): string {
  if (audience !== null && audience !== 'everyone')
    return `de deur is alleen open voor ${words.audiences[audience]}${during}`;
  if (access === 'byAppointment') return `de deur is alleen op afspraak open${during}`;
  return `er is geen gastvrouw of gastheer om de deur te openen${during}`;
}

function roomOf({ roomName }: WalkInTold): string {
  return roomName === null ? 'de ruimte' : `de ruimte ‘${roomName}’`;
}

function otherOne(other: WalkInTold | null): string {
  if (other === null) return 'iets anders';
  return `‘${other.title}’${other.organisationName === null ? '' : ` van ${other.organisationName}`}`;
}

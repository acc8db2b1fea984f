import type { ClashTold, WalkInTold } from '../clash.ts';
import { hasWords, stretchesOf } from './clash-stretches.ts';
import type { ClashWords } from './clash-words.ts';
import { words } from './en.ts';

const { calendar, spans } = words;

export const clashWords: ClashWords = {
  sentence(clash, today) {
    const times = spans.times(calendar.clock(clash.start), calendar.clock(clash.end));
    return `${calendar.fullDate(clash.date, today)} ${times}: ${why(clash)}.`;
  },
  why,
  kinds: {
    outsideDoor: 'Door closed',
    specialDay: 'Closed on that day',
    holidayNotKnown: 'Public holiday not known yet',
    notKnown: 'Not known whether the door is open',
    otherAccess: 'One cannot just walk in',
    roomNotAvailable: 'Room not available',
    roomTaken: 'Room taken twice',
    twoPlaces: 'In two places at once',
  },
};

function why(clash: ClashTold): string {
  const during = stretchesOf(clash)
    .map(([from, until]) => ` from ${from} until ${until}`)
    .join(' and');
  const because = hasWords(clash.reason) ? ` (${words.reason(clash.reason)})` : '';
  switch (clash.kind) {
    case 'outsideDoor':
      return `by its ordinary times the door is closed${during}${because}`;
    case 'specialDay':
      return clash.reason?.kind === 'live'
        ? `the door was closed by hand${during}`
        : `the door is closed${during}${because}`;
    case 'holidayNotKnown':
      return `it is a public holiday${because}, and we do not know whether the door is open${during}`;
    case 'notKnown':
      return notKnown(clash, during, because);
    case 'otherAccess':
      return otherAccess(clash, during);
    case 'roomNotAvailable':
      return `${roomOf(clash.walkIn)} is not available${during}${because}`;
    case 'roomTaken':
      return `${roomOf(clash.walkIn)} is also needed for ${otherOne(clash.other)}${during}`;
    case 'twoPlaces':
      return clash.other === null
        ? `whoever does this is also at another walk-in hour, elsewhere${during}`
        : `whoever does this is also at ${otherOne(clash.other)} in ${clash.other.placeName}${during}`;
  }
}

function notKnown({ reason }: ClashTold, during: string, because: string): string {
  const doubt = `we do not know whether the door is open${during}`;
  if (reason === null) return `${doubt}, because nobody checked the times for too long`;
  if (reason.kind === 'noHours') return `${doubt}, because no times are known of this place`;
  return `${doubt}${because}`;
}

function otherAccess({ access, audience }: ClashTold, during: string): string {
  if (audience !== null && audience !== 'everyone')
    return `the door is only open for ${words.audiences[audience]}${during}`;
  if (access === 'byAppointment') return `the door is only open by appointment${during}`;
  return `there is no host to open the door${during}`;
}

function roomOf({ roomName }: WalkInTold): string {
  return roomName === null ? 'the room' : `the room ‘${roomName}’`;
}

function otherOne(other: WalkInTold | null): string {
  if (other === null) return 'something else';
  return `‘${other.title}’${other.organisationName === null ? '' : ` of ${other.organisationName}`}`;
}

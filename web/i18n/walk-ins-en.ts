import { reasonInEnglish } from '../../server/contract/words/reason-in-english.ts';
import type { WalkInText } from './walk-ins-nl.ts';

export const walkInText: WalkInText = {
  occurrence: (day, from, to) => `${day}, ${from} – ${to}`,
  times: (from, to) => `${from} – ${to}`,
  heldBy: (names) => `Who is there: ${names}.`,
  byAppointment: 'Make an appointment first.',
  callPlace: (phone) => `Call the place: ${phone}`,
  askAtPlace: 'Ask for one at the place itself: just walk in.',
  languages: (names) => `Also in ${names}.`,
  call: (phone) => `Call ${phone}`,
  mail: (address) => `Mail ${address}`,
  cancelled: 'Cancelled.',
  cancelledFor: (reason) => `Cancelled: ${reasonInEnglish(reason)}.`,
  movedTo: (date) => `Moved to ${date}.`,
  door: {
    closed: 'Mind: the place is closed then. This may not go on.',
    partly: 'Mind: the place is not open all that time for who walks in. This may not go on.',
    unknown: 'We do not know whether the place is open then.',
  },
  doorFor: {
    closed: (why) => `Mind: the place is closed then (${why}). This may not go on.`,
    partly: (why) => `Mind: the place is not open all that time (${why}). This may not go on.`,
    unknown: (why) => `We do not know whether the place is open then (${why}).`,
  },
};

import { reasonInEnglish } from '../contract/words/reason-in-english.ts';
import type { CalendarCatalogue } from './icalendar-nl.ts';

export const sentences: CalendarCatalogue = {
  // In Dutch too: whoever sees the screenshot may read only one of the two.
  sampleMark: 'VOORBEELD (sample)',
  about: {
    place:
      'When this place is open, and what goes on there. Where nothing is shown, it is closed or we do not know.',
    organisation: 'Where and when you can walk in with this organisation.',
    topic: 'Where and when you can walk in.',
    own: 'Your walk-in hours and proposals. This address is for you alone.',
  },
  ownName: 'My walk-in hours (Binnenlopen)',
  neutralName: (code) => `Binnenlopen ${code}`,
  neutralTitle: 'Walk-in hour',
  at: (title, place) => `${title} (${place})`,
  open: {
    sure: (name, whom) => (whom === null ? `${name} is open` : `${name} is open for ${whom}`),
    probably: (name, whom) =>
      whom === null ? `Probably open: ${name}` : `Probably open for ${whom}: ${name}`,
    old: (name, whom) => (whom === null ? `Times are old: ${name}` : `Times for ${whom} are old: ${name}`),
  },
  closed: (name) => `Closed: ${name}`,
  closedFor: (why) => `The place is closed then (${why}).`,
  closedThen: 'The place is closed then.',
  cancelled: (title) => `Cancelled: ${title}`,
  cancelledThen: 'This is cancelled.',
  cancelledFor: (why) => `This is cancelled: ${reasonInEnglish(why)}.`,
  movedTo: (date) => `This was moved to ${date}.`,
  doubt: {
    closed: (title) => `Place closed? ${title}`,
    partly: (title) => `Not certain: ${title}`,
    unknown: (title) => `Not certain: ${title}`,
  },
  door: {
    closed: 'Mind: the place is closed then. This may not go on.',
    partly: 'Mind: for part of that time visitors cannot simply walk in. This may not go on.',
    unknown: 'Mind: we do not know whether the place is open then.',
  },
  why: (reason) => `Why: ${reason}.`,
  clash: (why) => `Mind: ${why}.`,

  audience: (whom) => `For ${whom}.`,
  room: (name) => `Room: ${name}.`,
  appointment: 'Make an appointment first.',
  appointmentAtPlace: 'Make an appointment first. Ask for one at the place itself.',
  languages: (names) => `Languages: ${names}.`,
  heldBy: (names) => `Who is there: ${names}.`,
  call: (phone) => `Call ${phone}`,
  mail: (address) => `Mail ${address}`,
  proposal: {
    start: (title) => `Proposal: ${title}`,
    move: (title) => `Proposal, another time: ${title}`,
    open: 'Not agreed yet: the place has not answered.',
    otherTime: 'Not agreed yet: this is what the place proposes. Answer in the planner.',
  },
};

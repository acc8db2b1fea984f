import { reasonInEnglish } from '../contract/words/reason-in-english.ts';
import type { CancelledMailWords, ProposalMailWords } from './proposal-mail-words.ts';

export const proposal: ProposalMailWords = {
  toPlace: {
    start: (organisation, place) => `${organisation} would like to hold a walk-in hour at ${place}`,
    move: (organisation, place) => `${organisation} would like to move a walk-in hour at ${place}`,
    end: (organisation, place) => `${organisation} would like to stop a walk-in hour at ${place}`,
    changed: (organisation, place) => `${organisation} makes a new proposal for ${place}`,
    accepted: (organisation, place) => `${organisation} agrees with what ${place} proposed`,
    withdrawn: (organisation, place) => `${organisation} withdraws the proposal for ${place}`,
  },
  toOrganisation: {
    otherTime: (organisation, place) => `${place} proposes another time to ${organisation}`,
    accepted: (organisation, place) => `${place} says yes to what ${organisation} proposed`,
    declined: (organisation, place) => `${place} says no to what ${organisation} proposed`,
    proposed: (organisation, place) => `There is a proposal of ${organisation} for ${place}`,
    withdrawn: (organisation, place) => `The proposal of ${organisation} for ${place} was withdrawn`,
  },
  title: (title) => `It is about: ${title}`,
  wrote: (who) => `This is what ${who} wrote:`,
  leftOut: '[link left out]',
  notPublicYet: 'Visitors see nothing of this yet. They will only once you agree.',
  nothingChanges: 'Nothing changes for visitors.',
  publicNow: 'Visitors see this now.',
  lapsed: 'Another proposal about this walk-in hour has lapsed by this.',
  hindered: (hindered, times) =>
    `Mind: in the first three months something is in the way on ${hindered} of the ${times} dates.`,
  inTheWay: 'Mind: in the coming four weeks something is in the way on these days.',
  answer: 'Look at the proposal and answer it:',
  lookAt: 'Look at the proposal:',
  linkDays: (days) => `The link works for ${days} days, and for this proposal only.`,
};

export const cancelled: CancelledMailWords = {
  cancelledSubject: (title, place) => `Cancelled at ${place}: ${title}`,
  goesOnSubject: (title, place) => `Goes on after all at ${place}: ${title}`,
  cancelled: (title, organisation, place) => `${title} of ${organisation} at ${place} is cancelled.`,
  goesOn: (title, organisation, place) => `${title} of ${organisation} at ${place} goes on after all.`,
  oneDate: (date) => `This is about ${date}.`,
  dates: (from, through) => `This is about ${from} to ${through}.`,
  theseDates: 'This is about:',
  line(from, through, reason) {
    const dates = through === null ? from : `${from} to ${through}`;
    return reason === null ? dates : `${dates} (${reasonInEnglish(reason)})`;
  },
  reason: (reason) => `The reason that was given: ${reasonInEnglish(reason)}`,
  stopsSubject: (title, place) => `Stops at ${place}: ${title}`,
  stops: (title, organisation, place, lastDate) =>
    `${title} of ${organisation} at ${place} stops. Its last day is ${lastDate}.`,
  stopsNot: (title, organisation, place) =>
    `${title} of ${organisation} at ${place} does not stop after all.`,
  nothingToDo: 'The place is not open on Binnenlopen now. You do not need to do anything.',
  visitorsSee: 'Visitors see this already. You do not need to do anything.',
  lastToday: 'Much changed today. We will not mail you about it any more today, also when more is cancelled.',
  leftOut: '[link left out]',
  lookAt: 'Look at the place:',
  lookAtYours: 'Look at the walk-in hour:',
  wholeList: 'Everything that does not go on is always listed here:',
};

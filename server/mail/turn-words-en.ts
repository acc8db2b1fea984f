import type { TurnsMailWords } from './turn-mail-words.ts';

export const turn: TurnsMailWords = {
  gone: {
    subject: (place) => `${place} has closed for good`,
    walkIns: (place) => `${place} has closed for good. Visitors no longer find these walk-in hours:`,
    proposals: (place) => `${place} has closed for good. These proposals were therefore declined:`,
  },
  offline: {
    subject: (place) => `${place} is no longer on the site`,
    walkIns: (place) =>
      `The page of ${place} is no longer on the site. Visitors do not find these walk-in hours now. Ask the place whether they go on:`,
    proposals: null,
  },
  public: {
    subject: (place) => `${place} goes on after all`,
    walkIns: (place) => `${place} is on the site again. Visitors find these walk-in hours again:`,
    proposals: (place) =>
      `${place} is on the site again. These proposals were declined. You can make them again:`,
  },
  leftOut: '[link left out]',
};

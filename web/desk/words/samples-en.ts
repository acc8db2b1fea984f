import type { samples as dutch } from './samples-nl.ts';

export const samples: typeof dutch = {
  title: 'Wipe the samples',
  intro:
    'In the trial, times, hosts and walk-in hours are invented. Wipe them when you begin with real times.',
  none: 'There are no samples any more.',
  count: {
    places: (count) => (count === 1 ? 'the times of 1 place' : `the times of ${count} places`),
    hosts: (count) => (count === 1 ? '1 invented host' : `${count} invented hosts`),
    walkIns: (count) =>
      count === 1 ? '1 invented walk-in hour or activity' : `${count} invented walk-in hours and activities`,
  },
  wipe: (district) => `Wipe the samples of ${district}`,
  sure: (district) => `Are you sure? This goes in ${district}:`,
  stays: 'The places themselves stay, for they are real. Their times are unknown then.',
  forGood: 'You cannot undo this.',
  yes: 'Yes, wipe the samples',
  no: 'No, leave them',
};

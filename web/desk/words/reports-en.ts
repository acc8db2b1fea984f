import type { reports as dutch } from './reports-nl.ts';

export const reports: typeof dutch = {
  title: 'Reports and wishes',
  open: 'To be looked at',
  noneOpen: 'There are no new reports.',
  handled: 'Dealt with',
  kinds: { closedDoor: 'Somebody found the door closed', wrong: 'Something is not right' },
  quote: (words) => `“${words}”`,
  handle: 'Mark as dealt with',
  handleFor: (place) => `Mark as dealt with: report about ${place}`,
  reopen: 'Put back among the open reports',
  wishes: 'When did people want to walk in?',
  wishesWhy: 'Of the last eight weeks. What was wished fewer than 5 times is not counted apart.',
  noWishes: 'There are no wishes yet.',
  hour: (weekday, hour, times) => `${weekday} ${hour}:00 – ${hour + 1}:00: ${times} times`,
  few: 'fewer than 5 times: other hours',
};

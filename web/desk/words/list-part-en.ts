import type { listPart as dutch } from './list-part-nl.ts';

export const listPart: typeof dutch = {
  label: 'Other parts of the list',
  shown: (first, last, total) => `${first} to ${last} of ${total}`,
  previous: (count) => `Previous ${count}`,
  next: (count) => (count === 1 ? 'The last one' : `Next ${count}`),
};

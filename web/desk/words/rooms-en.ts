import type { rooms as dutch } from './rooms-nl.ts';

export const rooms: typeof dutch = {
  title: 'Rooms',
  intro: 'Whoever wants to hold walk-in hours sees which room is free. And where one can talk quietly.',
  none: 'There are no rooms yet. Add one.',
  name: 'What is the room called?',
  nameHint: 'As it says on the door. For example: Large hall.',
  quiet: 'One can talk here quietly',
  quietHint: 'A room with a door, where others do not overhear.',
  isQuiet: 'quiet',
  usedBy: (what: string) => `Used for: ${what}`,
  inUse: 'So this room has to stay.',
  ownHours: 'This room has times of its own. They go with it.',
  save: 'Save',
  remove: 'Take this room away',
  removeOf: (name: string) => `Take this room away: ${name}`,
  saveOf: (name: string) => `Save ${name}`,
  add: 'Another room',
  addButton: 'Add',
};

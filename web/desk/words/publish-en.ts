import type { publish as dutch } from './publish-nl.ts';

export const publish: typeof dutch = {
  title: 'Make it public',
  isPublic: 'This place is public. Visitors see it.',
  isDraft: 'This place is a draft. Visitors do not see it yet.',
  isGone: 'This place is closed for good.',
  list: 'What must be ready',
  done: 'Done:',
  toDo: 'To do:',
  checks: {
    address: 'the address',
    onMap: 'put on the map',
    timesConfirmed: 'the times are real and confirmed',
    contact: 'telephone, website or host',
    hostAgrees: 'the host agrees',
  },
  mend: {
    address: 'Fill in the address',
    onMap: 'Put the place on the map',
    typeTimes: 'Fill in the times',
    checkTimes: 'Check the times',
    contact: 'Fill in how people can reach it',
  },
  agree: 'Yes, this place may be on the site',
  agreeFor: 'The host agrees',
  disagree: 'Withdraw the consent',
  publish: 'Make this place public',
  notYet: 'When all is ready you can make the place public here.',
  coordinatorDoes: 'When all is ready the coordinator makes the place public.',
  waitsForCoordinator: 'All is ready. The coordinator makes the place public.',
  unpublish: 'Take it off the site',
  unpublishSure: 'Yes, take it off the site',
  unpublishWhy: 'Visitors then no longer see the place. You can make it public again later.',
  gone: 'This place is closed for good',
  goneSure: 'Yes, this place is closed for good',
  goneWhy: 'Visitors then find the place by name only. It says that it is closed for good.',
  back: 'The place is still there after all',
  tells: (count, names) =>
    count === 1
      ? `${names} will get a mail about this.`
      : `${count} organisations will get a mail about this: ${names}.`,
  declines: (count) =>
    count === 1
      ? '1 proposal is waiting for an answer. It will then be declined.'
      : `${count} proposals are waiting for an answer. They will then be declined.`,
};

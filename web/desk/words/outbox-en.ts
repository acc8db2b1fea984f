import type { outbox as dutch } from './outbox-nl.ts';

export const outbox: typeof dutch = {
  title: 'Outbox',
  noMailServer:
    'This site sends no mail itself. Below are the mails that are ready. Pass them on yourself, by WhatsApp for example. Only the person a mail is meant for may use its link.',
  mailServer: 'Mails leave by themselves. Below is what still waits, or did not arrive.',
  none: 'No mail is waiting.',
  states: {
    waiting: () => 'waiting',
    tried: (attempts) => (attempts === 1 ? 'waiting, tried once' : `waiting, tried ${attempts} times`),
    sent: () => 'sent',
    tooLate: () => 'lapsed: no longer needed',
    givenUp: () => 'did not arrive',
  },
  to: (address) => `to ${address}`,
  trouble: (words) => `The mail server said: ${words}`,
  read: 'Read the mail',
  readOf: (subject, to) => `Read the mail: ${subject}, to ${to}`,
  showAll: 'What was sent too',
  showWaiting: 'Only what waits',
};

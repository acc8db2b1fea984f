import type { barCard as dutch } from './bar-card-nl.ts';

export const barCard: typeof dutch = {
  title: 'Bar card',
  intro:
    'Print the card and put it up behind the bar. Whoever scans its code can use that phone to confirm the week, to close today and to say “open now”. Nothing else.',
  make: 'Make a bar card',
  freshNote: 'Print the card now. Its code cannot be shown again.',
  print: 'Print the card',
  cardTitle: 'Are we open?',
  cardSteps: [
    'Open the camera of the phone behind the bar.',
    'Point it at the code and tap the link.',
    'Tap “Use this phone behind the bar”.',
  ],
  cardMay: 'Then this phone can confirm the week, close today and say that you are open now.',
  codeLabel: 'QR code of this card',
  list: 'Cards in use',
  none: 'No card is in use yet.',
  madeOn: (date) => `Made on ${date}`,
  phones: (count) => (count === 0 ? 'no phone yet' : count === 1 ? '1 phone' : `${count} phones`),
  revoke: 'Withdraw',
  revokeNote: 'Withdrawing signs out all phones of that card at once.',
  links: {
    title: 'Links to the week',
    open: (count) =>
      count === 0
        ? 'No link works now.'
        : count === 1
          ? '1 link works now, mailed or passed on.'
          : `${count} links work now, mailed or passed on.`,
    note: 'Whoever has such a link can confirm the week and announce special days. After withdrawing none of them works, nor does the one in the mail.',
    revoke: 'Withdraw all links',
  },
  pair: {
    title: (place) => `The phone of ${place}`,
    intro: 'With this phone you can confirm the week, close today and say “open now”. Nothing else.',
    replaces: 'Mind: you are signed in on this phone as yourself. That will end.',
    button: 'Use this phone behind the bar',
    goneTitle: 'This card no longer works',
    gone: 'The card was withdrawn. Ask a host for a new one.',
  },
};

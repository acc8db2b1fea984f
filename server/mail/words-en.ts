import type { MailWords } from './mail-words.ts';

export const words: MailWords = {
  signature: 'This mail comes from Binnenlopen:',
  signIn: {
    subject: 'Sign in to Binnenlopen',
    open: 'Open this link and press the button. Then you are signed in:',
    code: (code) => `Are you reading this mail on another device? Then type this code there: ${code}`,
    minutes: (minutes) => `The link and the code work for ${minutes} minutes.`,
    notYou: 'Did you not ask for this? Then do nothing.',
  },
  invitation: {
    subject: (what) => `You are invited to ${what}`,
    host: (by, place) =>
      by === null
        ? `You are invited to keep the hours of ${place}.`
        : `${by} invites you to keep the hours of ${place}.`,
    professional: (by, organisation) =>
      by === null
        ? `You are invited to keep the walk-in hours of ${organisation}.`
        : `${by} invites you to keep the walk-in hours of ${organisation}.`,
    coordinator: (by, district) =>
      by === null
        ? `You are invited as the coordinator of ${district}.`
        : `${by} invites you as the coordinator of ${district}.`,
    administrator: (by) =>
      by === null
        ? 'You are invited as an administrator of Binnenlopen.'
        : `${by} invites you as an administrator of Binnenlopen.`,
    hostDoes:
      'On Binnenlopen visitors see when your door is open. You say whether that is right. It takes a minute a week.',
    open: 'Open this link and press the button. You do not need a password:',
    days: (days) => `The link works for ${days} days.`,
    notYou: 'Do you not know what this is about? Then do nothing.',
  },
};

import { asked, clash } from './clash-words-en.ts';
import type { MailWords } from './mail-words.ts';
import { cancelled, proposal } from './proposal-words-en.ts';
import { turn } from './turn-words-en.ts';

export const words: MailWords = {
  signature: 'This mail comes from Binnenlopen:',
  signIn: {
    subject: 'Sign in to Binnenlopen',
    open: 'Open this link and press the button. Then you are signed in:',
    code: (code) => `Are you reading this mail on another device? Then type this code there: ${code}`,
    minutes: (minutes) => `The link and the code work for ${minutes} minutes.`,
    notYou: 'Did you not ask for this? Then do nothing.',
  },
  newAddress: {
    subject: 'Your new e-mail address for Binnenlopen',
    code: (code) => `Type this code on the page where you change your address: ${code}`,
    minutes: (minutes) =>
      `The code works for ${minutes} minutes. After that your mail from Binnenlopen comes to this address.`,
    notYou: 'Did you not ask for this? Then do nothing.',
  },
  passkeyAdded: {
    subject: 'A passkey was added',
    added: 'A passkey was added to your account at Binnenlopen. From now on you can sign in with it.',
    notYou: 'Was this not you? Remove the passkey here, and sign out your other devices there too:',
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
  ask: {
    subject: (place) => `Are the hours of ${place} right?`,
    question: (place, from, through) => `Are these hours of ${place} right for ${from} to ${through}?`,
    day: (date, why, says) => (why === null ? `${date}: ${says}` : `${date} (${why}): ${says}`),
    closed: 'closed',
    notKnown: 'not known yet',
    holiday: (name, from, through) =>
      `The school holiday (${name}) begins on ${from} and lasts until ${through}. Are your hours different then?`,
    notKnownYet: 'Of these days visitors do not know yet whether you are open:',
    tellUs: 'Do you know already? Fill it in here:',
    yes: 'Right:',
    different: { thisWeek: 'This week is different:', nextWeek: 'Next week is different:' },
    closedAllWeek: { thisWeek: 'Closed all this week:', nextWeek: 'Closed all next week:' },
    days: (days) =>
      `The links work for ${days} days, for this place only. Nothing changes until you press the button there.`,
    passOn: 'Does somebody else know better? Then pass this mail on.',
    because: (place) => `You get this mail because you keep the hours of ${place}.`,
  },
  reminder: {
    subject: (place) => `Once more: are the hours of ${place} right?`,
    question: (place, askedOn) =>
      `On ${askedOn} we asked whether the hours of ${place} are right. Are they still?`,
    why: 'Without an answer visitors see that the hours are not certain.',
  },
  report: {
    closedDoorSubject: (place) => `Somebody stands before a closed door at ${place}`,
    wrongSubject: (place) => `Somebody reports that something is wrong at ${place}`,
    closedDoor: (place, date, time) =>
      `Somebody stands before a closed door at ${place}, on ${date} at ${time}. By your hours you are open now.`,
    wrong: (place, date, time) =>
      `On ${date} at ${time} somebody reported that something is wrong on the page of ${place}.`,
    wrote: 'This is what the visitor wrote:',
    notChecked: 'We have not checked this report and do not know who it was.',
    leftOut: '[link left out]',
    open: 'Are you open? Say so here, then the report disappears:',
    close: 'Are you closed? Say so here, then visitors see it:',
    lookAt: 'Look at the report and the hours here:',
  },
  proposal,
  cancelled,
  clash,
  turn,
  asked,
  list: {
    subject: (places, district) =>
      places === 1
        ? `1 place in ${district} without an answer`
        : `${places} places in ${district} without an answer`,
    unanswered: 'Of these places we do not know whether the hours are still right:',
    asked: (place, date) => `${place}: no answer since ${date}`,
    nobody: 'no host yet',
    more: (places) => (places === 1 ? 'And 1 other place.' : `And ${places} other places.`),
    call: 'Give them a call. Are the hours right? Then note that here with “Called: right”:',
  },
};

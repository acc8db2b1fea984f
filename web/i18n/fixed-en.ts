import type { FixedWords } from './fixed-nl.ts';
import { help } from './help-en.ts';

export const fixed: FixedWords = {
  titles: {
    list: (district) => `Meeting places in ${district}`,
    place: (name) => `${name}: times, address and help`,
  },
  help,
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to see here which place is open. With a screen reader, large letters or only keys, too.',
    testedTitle: 'What we test',
    tested: [
      'Every page goes through the automatic check axe, in a real browser.',
      'The whole site works without a mouse, with only the keyboard.',
      'The list and the page of each place work without JavaScript.',
      'On a screen 320 points wide you need not scroll sideways.',
      'Open or closed shows as a word and a shape, never as a colour alone.',
      'All that is on the map is in the list too.',
    ],
    notTestedTitle: 'What we do not know yet',
    notTested:
      'Nobody with a disability has tested this site for us yet. No full audit against WCAG has been done yet.',
    statementTitle: 'Statement of the owner',
    statement: 'Read the accessibility statement',
    noStatement: 'The owner of this site has not given a statement yet.',
    status: (status) => `Status according to the owner: ${status}.`,
  },
  privacy: {
    title: 'Privacy',
    lead: 'You need not tell anything about yourself to use this site.',
    points: [
      'Visitors have no account and get no cookies.',
      'We do not follow you and do not count your visits.',
      'Your browser talks to this site only. The map comes from here, too.',
      'When you choose “Nearby”, your location stays on your phone. We do not get it.',
      'When you choose a filter, it is in the address of the page. We store nothing on your device.',
      'Do you look for help with money or health? Then neither address nor title says what for.',
      'When you report something, we keep the place, the time and what you wrote. Not who you are.',
      'For a closed door we also keep a code of your internet connection. It does not give away who you are. We erase it afterwards.',
      'When you would have come, we keep the place, the hour and perhaps the help that you wanted.',
      'To stop abuse we count for an hour how often a device and a connection report something. We do not store that.',
      'Whoever keeps a place does have an account: with a mail address and a cookie to stay signed in.',
      'The name of a host is here only when she or he wants that.',
    ],
    contactTitle: 'Questions about privacy',
    contact: 'Mail your question to',
    noContact: 'The owner of this site has not given an address for questions yet.',
  },
  messages: {
    notFound: 'This page does not exist',
    notFoundWhy: 'Perhaps the address changed or was not copied well.',
    badRequest: 'This address is not quite right',
    badRequestWhy: 'This is what we cannot read:',
    failure: 'Something went wrong',
    failureWhy: {
      ours: 'It is our fault, not yours. Try again in a minute.',
      refused:
        'Nothing was changed. This came from another site, or you are not allowed to do it. Open the page on this site and try there.',
      tooOften: 'This was asked too often. Wait an hour, then try again.',
    },
    toList: 'See which places are open',
  },
};

import type { people as dutch } from './people-nl.ts';

export const people: typeof dutch = {
  title: 'People',
  rights: {
    host: (name) => `Host of ${name}`,
    professional: (name) => `Professional of ${name}`,
    coordinator: (name) => `Coordinator of ${name}`,
    administrator: () => 'Administrator of everything',
  },
  district: 'District',
  nobody: 'Nobody has been invited yet.',
  removed: 'That person is removed. The name is gone everywhere.',
  shouldMakePasskey:
    'Here you see addresses and give rights. Make a passkey, so that nobody else can do that in your name.',
  makePasskey: 'Make a passkey',
  you: 'that is you',
  withdrawInvitation: 'Withdraw this invitation',
  invitedNotYet: 'invited, not signed in yet',
  seenToday: 'seen today',
  seen: (date) => `last seen on ${date}`,
  notSignedIn: 'signed in nowhere now',
  manage: 'Manage',
  manageOf: (who) => `Manage: ${who}`,
  inviteTitle: 'Invite somebody',
  email: 'E-mail address',
  inviteFor: 'For what?',
  choose: 'Choose …',
  organisationsApart: (names) =>
    `These organisations have walk-in hours or people outside your district too: ${names}. Ask the administrator to invite somebody for them.`,
  language: 'Language of the mail',
  invite: 'Invite',
  invited: (email) => `${email} is invited.`,
  mailed: (until) => `The mail is on its way. Its link works through ${until}.`,
  linkOnce: (until) =>
    `This site sends no mail. Pass this link on yourself. You see it only now. It works once, through ${until}.`,
  inOutbox:
    'This person may do more than you can give. Only the administrator can see the link, in the outbox.',
  link: 'Link of the invitation',
  linkMessage: (what) => `You are invited: ${what}`,
  codeLabel: 'QR code with the link of the invitation',
  back: 'Back to people',
  personMay: 'This person may:',
  withdraw: 'Take back',
  withdrawOf: (right) => `Take back: ${right}`,
  inviteAgain: 'New invitation',
  inviteAgainOf: (right) => `New invitation: ${right}`,
  removeTitle: 'Remove',
  removeWhat:
    'The name and the address disappear at once, everywhere. Signing in is no longer possible, and links of this person no longer work. Bar cards go on working: withdraw those yourself at the place. The history keeps only a pseudonym. This cannot be undone.',
  remove: (who) => `Remove ${who}`,
  mayNotRemove:
    'This person may also do things outside your district. Only the administrator can remove them.',
  dueTitle: 'Show your passkey',
  due: 'This page holds addresses and rights of people. So show your passkey first.',
  dueNeedsScript: 'That needs JavaScript.',
};

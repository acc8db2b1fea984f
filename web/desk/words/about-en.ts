import type { about as dutch } from './about-nl.ts';

export const about: typeof dutch = {
  title: (name) => `About ${name}`,
  what: 'What is it?',
  name: 'Name of the place',
  kind: 'Kind of place',
  description: 'What can people do here? Tell it in a few sentences.',
  contact: 'How can people reach the place?',
  phone: 'Telephone',
  website: 'Website',
  hosts: 'Who welcomes visitors?',
  hostsWhy:
    'The first name comes on the site only if that person wants it. Take the tick away, and the name is gone everywhere at once. Without the tick we do not keep the name.',
  host: (number) => `Person ${number}`,
  role: 'What does this person do? Such as: host, caretaker',
  firstName: 'First name',
  shown: 'The first name may be on the site',
  person: 'Whose name is this?',
  noAccount: 'Somebody without an account',
  personHint: 'If this person’s account goes, the name goes too.',
  gone: 'Take this person away',
  addHost: 'Another person',
  facilities: 'What is there?',
  facilitiesKnown: (known, all) => `${known} of ${all} filled in`,
  languages: 'Which languages do you speak?',
  save: 'Save',
};

import type { OverseeText } from './oversee-nl.ts';

export const organisations: OverseeText['organisations'] = {
  title: 'Organisations',
  none: 'There is no organisation yet. Add the first one below.',
  intro: 'Add an organisation. After that you can invite its professionals.',
  invite: 'Invite somebody',
  people: (count) => (count === 1 ? '1 professional' : `${count} professionals`),
  walkIns: (count) => (count === 1 ? '1 walk-in hour' : `${count} walk-in hours`),
  add: 'New organisation',
  name: 'Name of the organisation',
  phone: 'Telephone',
  email: 'E-mail',
  notPersonal: 'Of the organisation itself, not of one person.',
  description: 'What does the organisation do?',
  save: 'Add',
};

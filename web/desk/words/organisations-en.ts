import type { PlannerText } from './planner-nl.ts';

export const organisation: PlannerText['organisation'] = {
  title: (name) => `Details of ${name}`,
  intro: (walkIns) =>
    walkIns === 0
      ? 'Visitors read this with the walk-in hours of your organisation.'
      : walkIns === 1
        ? 'Visitors read this with 1 walk-in hour.'
        : `Visitors read this with ${walkIns} walk-in hours.`,
  notPersonal: 'Of the organisation itself, not of one person.',
  phone: 'Telephone',
  email: 'E-mail',
  description: 'What does the organisation do?',
  save: 'Save',
};

export const organisations: PlannerText['organisations'] = {
  title: 'Organisations',
  intro: 'Add an organisation. After that you can invite its professionals.',
  invite: 'Invite somebody',
  people: (count) => (count === 1 ? '1 professional' : `${count} professionals`),
  walkIns: (count) => (count === 1 ? '1 walk-in hour' : `${count} walk-in hours`),
  add: 'New organisation',
  name: 'Name of the organisation',
  save: 'Add',
};

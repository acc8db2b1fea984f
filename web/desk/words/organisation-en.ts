import type { PlannerText } from './planner-nl.ts';

export const organisation: PlannerText['organisation'] = {
  title: (name) => `Details of ${name}`,
  intro: (walkIns) =>
    walkIns === 0
      ? 'Visitors read this with the walk-in hours of your organisation.'
      : walkIns === 1
        ? 'Visitors read this with 1 walk-in hour.'
        : `Visitors read this with ${walkIns} walk-in hours.`,
  all: 'All organisations',
  name: 'Name of the organisation',
  notPersonal: 'Of the organisation itself, not of one person.',
  phone: 'Telephone',
  email: 'E-mail',
  description: 'What does the organisation do?',
  save: 'Save',
};

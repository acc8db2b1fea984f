import type { PlannerText } from './planner-nl.ts';

export const nav: PlannerText['nav'] = {
  name: 'Planner',
  week: 'Week',
  moment: 'When can I?',
  proposals: 'Proposals',
  walkIns: 'Walk-in hours',
  clashes: 'Clashes',
  clashing: (count) => `Clashes (${count})`,
  calendar: 'Calendar',
};

/** From one of the planner's screens to the others. */
export const nav = {
  name: 'Planner',
  week: 'Week',
  moment: 'Wanneer kan ik?',
  proposals: 'Voorstellen',
  walkIns: 'Spreekuren',
  clashes: 'Botsingen',
  clashing: (count: number) => `Botsingen (${count})`,
  calendar: 'Agenda',
};

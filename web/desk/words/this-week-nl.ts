/** The first screen: does this week hold? */
export const thisWeek = {
  question: (from: string, through: string) => `Kloppen deze tijden voor ${from} tot en met ${through}?`,
  yes: 'Ja, dit klopt',
  closed: 'dicht',
  unknown: 'nog niet bekend',
};

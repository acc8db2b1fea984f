/** "Volgende week helemaal dicht", from the weekly message. */
export const weekClosed = {
  title: (from: string, through: string) => `Zijn jullie van ${from} tot en met ${through} helemaal dicht?`,
  why: 'Waarom? (hoeft niet)',
  preview: 'Dit zien bezoekers dan',
  save: 'Ja, de hele week dicht',
  cannot: 'Er zijn nog geen echte tijden om van af te wijken.',
};

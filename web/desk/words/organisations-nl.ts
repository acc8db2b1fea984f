/** The organisations, and the form for a new one. */
export const organisations = {
  title: 'Organisaties',
  none: 'Er is nog geen organisatie. Voeg hieronder de eerste toe.',
  intro: 'Voeg een organisatie toe. Daarna kun je haar professionals uitnodigen.',
  invite: 'Nodig iemand uit',
  people: (count: number) => (count === 1 ? '1 professional' : `${count} professionals`),
  walkIns: (count: number) => (count === 1 ? '1 spreekuur' : `${count} spreekuren`),
  add: 'Nieuwe organisatie',
  name: 'Naam van de organisatie',
  phone: 'Telefoon',
  email: 'E-mail',
  notPersonal: 'Van de organisatie zelf, niet van één persoon.',
  description: 'Wat doet de organisatie?',
  save: 'Voeg toe',
};

/** Organisations: what each says of itself, and the list of them. */
export const organisation = {
  title: (name: string) => `Gegevens van ${name}`,
  intro: (walkIns: number) =>
    walkIns === 0
      ? 'Bezoekers lezen dit bij de spreekuren van jullie organisatie.'
      : walkIns === 1
        ? 'Bezoekers lezen dit bij 1 spreekuur.'
        : `Bezoekers lezen dit bij ${walkIns} spreekuren.`,
  notPersonal: 'Van de organisatie zelf, niet van één persoon.',
  phone: 'Telefoon',
  email: 'E-mail',
  description: 'Wat doet de organisatie?',
  save: 'Bewaar',
};

export const organisations = {
  title: 'Organisaties',
  intro: 'Voeg een organisatie toe. Daarna kun je haar professionals uitnodigen.',
  invite: 'Nodig iemand uit',
  people: (count: number) => (count === 1 ? '1 professional' : `${count} professionals`),
  walkIns: (count: number) => (count === 1 ? '1 spreekuur' : `${count} spreekuren`),
  add: 'Nieuwe organisatie',
  name: 'Naam van de organisatie',
  save: 'Voeg toe',
};

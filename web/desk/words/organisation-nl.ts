/** What an organisation says of itself. */
export const organisation = {
  title: (name: string) => `Gegevens van ${name}`,
  intro: (walkIns: number) =>
    walkIns === 0
      ? 'Bezoekers lezen dit bij de spreekuren van jullie organisatie.'
      : walkIns === 1
        ? 'Bezoekers lezen dit bij 1 spreekuur.'
        : `Bezoekers lezen dit bij ${walkIns} spreekuren.`,
  all: 'Alle organisaties',
  name: 'Naam van de organisatie',
  notPersonal: 'Van de organisatie zelf, niet van één persoon.',
  phone: 'Telefoon',
  email: 'E-mail',
  description: 'Wat doet de organisatie?',
  save: 'Bewaar',
};

/** A link to the week of a place, for whoever stands in. */
export const passOn = {
  title: 'Stuur door',
  intro: (place: string) =>
    `Maak een link waarmee iemand anders de week van ${place} kan bevestigen of aanpassen, zonder in te loggen.`,
  make: 'Maak een link',
  ready: 'Stuur deze link door',
  until: (date: string) => `De link werkt tot en met ${date}, voor deze ene plek.`,
  address: 'De link',
  share: 'Deel de link',
  copy: 'Kopieer',
  copied: 'De link is gekopieerd.',
  message: (place: string) => `Kloppen deze tijden van ${place}?`,
};

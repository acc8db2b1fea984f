/** Wiping what was invented for the trial. */
export const samples = {
  title: 'Voorbeelden wissen',
  intro:
    'In de proef zijn tijden, gastvrouwen en spreekuren verzonnen. Wis ze als jullie met echte tijden beginnen.',
  none: 'Er zijn geen voorbeelden meer.',
  count: {
    places: (count: number): string =>
      count === 1 ? 'de tijden van 1 plek' : `de tijden van ${count} plekken`,
    hosts: (count: number): string =>
      count === 1 ? '1 verzonnen gastvrouw' : `${count} verzonnen gastvrouwen`,
    walkIns: (count: number): string =>
      count === 1 ? '1 verzonnen spreekuur of activiteit' : `${count} verzonnen spreekuren en activiteiten`,
  },
  wipe: (district: string) => `Wis de voorbeelden van ${district}`,
  sure: (district: string) => `Weet je het zeker? Dit gaat weg in ${district}:`,
  stays: 'De plekken zelf blijven staan, want die zijn echt. Hun tijden zijn dan onbekend.',
  forGood: 'Je kunt dit niet ongedaan maken.',
  yes: 'Ja, wis de voorbeelden',
  no: 'Nee, laat ze staan',
};

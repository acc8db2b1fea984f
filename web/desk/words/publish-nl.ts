/** From draft to public, and back. */
export const publish = {
  title: 'Openbaar maken',
  isPublic: 'Deze plek is openbaar. Bezoekers zien hem.',
  isDraft: 'Deze plek is een concept. Bezoekers zien hem nog niet.',
  isGone: 'Deze plek is voorgoed dicht.',
  list: 'Wat er klaar moet zijn',
  done: 'Klaar:',
  toDo: 'Nog doen:',
  checks: {
    address: 'het adres',
    onMap: 'op de kaart gezet',
    timesConfirmed: 'de tijden zijn echt en bevestigd',
    contact: 'telefoon, website of gastvrouw',
    hostAgrees: 'de gastvrouw of gastheer vindt het goed',
  },
  mend: {
    address: 'Vul het adres in',
    onMap: 'Zet de plek op de kaart',
    typeTimes: 'Vul de tijden in',
    checkTimes: 'Kijk de tijden na',
    contact: 'Vul in hoe je de plek bereikt',
  },
  agree: 'Ja, deze plek mag op de site',
  agreeFor: 'De gastvrouw of gastheer vindt het goed',
  disagree: 'Toch niet: trek het akkoord in',
  publish: 'Maak deze plek openbaar',
  notYet: 'Als alles klaar is, kun je de plek hier openbaar maken.',
  coordinatorDoes: 'Als alles klaar is, maakt de coördinator de plek openbaar.',
  waitsForCoordinator: 'Alles is klaar. De coördinator maakt de plek openbaar.',
  unpublish: 'Haal van de site',
  unpublishSure: 'Ja, haal van de site',
  unpublishWhy: 'Bezoekers zien de plek dan niet meer. Je kunt hem later weer openbaar maken.',
  gone: 'Deze plek is voorgoed dicht',
  goneSure: 'Ja, deze plek is voorgoed dicht',
  goneWhy: 'Bezoekers vinden de plek dan alleen nog op naam. Er staat bij dat hij voorgoed dicht is.',
  back: 'De plek is er toch nog',
  tells: (count: number, names: string) =>
    count === 1
      ? `${names} krijgt hier een mail over.`
      : `${count} organisaties krijgen hier een mail over: ${names}.`,
  declines: (count: number) =>
    count === 1
      ? 'Er wacht 1 voorstel op antwoord. Dat wordt dan afgewezen.'
      : `Er wachten ${count} voorstellen op antwoord. Die worden dan afgewezen.`,
};

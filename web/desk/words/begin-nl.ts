/** "Begin met je eigen wijk": the first five minutes. */
export const begin = {
  title: 'Begin met je eigen wijk',
  intro: 'In vier stappen staat je eerste plek op de site. Je kunt altijd stoppen en later verdergaan.',
  progress: (done: number) => `${done} van de 4 stappen klaar`,
  done: 'Klaar:',
  steps: {
    district: 'Jullie wijk, zonder voorbeelden',
    place: 'Een plek op de kaart',
    times: 'De tijden',
    host: 'De gastvrouw of gastheer, en openbaar maken',
  },
  skip: 'Sla deze stap over',
  open: 'Ga naar deze stap',
  later: 'Later verder',
  which: 'Welke wijk is het?',
  this: (name: string, municipality: string) => `${name} in ${municipality}`,
  known: 'Een andere wijk die we al kennen',
  knownDistrict: 'Wijk',
  other: 'Een nieuwe wijk',
  name: 'Naam van de wijk',
  municipality: 'Gemeente',
  saveDistrict: 'Dit is onze wijk',
  named: (name: string) => `Jullie wijk is ${name}.`,
  samples: (district: string, places: number): string =>
    places === 1
      ? `Van ${district} staan er verzonnen tijden op de site, bij 1 plek.`
      : `Van ${district} staan er verzonnen tijden op de site, bij ${places} plekken.`,
  wipe: (district: string) => `Wis de voorbeelden van ${district}`,
  addPlace: 'Voeg een plek toe',
  addAnother: 'Voeg nog een plek toe',
  added: (name: string) => `${name} is toegevoegd.`,
  typeTimes: (name: string) => `Vul de tijden van ${name} in`,
  hasTimes: (name: string) => `De tijden van ${name} staan erin.`,
  lookAtTimes: 'Bekijk de tijden',
  needsPlace: 'Voeg eerst een plek toe.',
  hostWhy: 'Wie houdt de tijden bij? Nodig de gastvrouw of gastheer uit, of doe het zelf.',
  inviteHost: 'Nodig iemand uit',
  doItMyself: 'Ik doe het zelf: maak de plek openbaar',
  hasHost: (name: string) =>
    `De tijden van ${name} worden bijgehouden. Nu nog openbaar maken: bezoekers zien de plek nog niet.`,
  makePublic: (name: string) => `Maak ${name} openbaar`,
  isPublic: (name: string) => `${name} is openbaar.`,
  allDone: (name: string) =>
    `Alles is klaar. Bezoekers zien ${name} in de lijst, met de tijden van deze week.`,
  seePlace: (name: string) => `Bekijk ${name} zoals bezoekers`,
  goOn: 'Naar alle plekken',
};

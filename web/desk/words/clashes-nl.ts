/** The list of walk-in hours that clash with the door, the room or each other. */
export const clashes = {
  title: 'Botsingen',
  intro: (date: string) =>
    `Dit kan misschien niet doorgaan, tot en met ${date}. Bezoekers zien dat ook, tot het is opgelost.`,
  none: (date: string) =>
    `Geen botsingen tot en met ${date}. Je hoeft niets te doen. Komt er een, dan staat die hier.`,
  /** Two or more. */
  each: (dates: number) => `Elk van de ${dates} dagen apart`,
  sample: 'voorbeeld',
  cancel: 'Deze keer niet',
  ask: (name: string) => `Overleg met ${name}`,
  askWords: 'Wat wil je vragen? (hoeft niet)',
  send: 'Stuur bericht',
  /** The page of one message. */
  ownWords: 'Je bericht (hoogstens 280 tekens)',
  goesTo: (whom: string) => `Je bericht gaat per mail naar ${whom}.`,
  /** `from`: an organisation, or the place. */
  theyRead: (from: string, contact: string | null) =>
    contact === null
      ? `Ze lezen je bericht, en dat het van ${from} komt.`
      : `Ze lezen je bericht, dat het van ${from} komt, en hoe ze ${from} bereiken: ${contact}.`,
  staysHidden: 'Je naam en je mailadres zien ze niet.',
};

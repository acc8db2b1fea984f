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
};

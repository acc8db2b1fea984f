/** What pages say of one date of a walk-in hour or activity. The list has none of it. Dutch is the source. */
export const walkInText = {
  occurrence: (day: string, from: string, to: string) => `${day}, ${from} – ${to}`,
  times: (from: string, to: string) => `${from} – ${to}`,
  heldBy: (names: string) => `Wie er is: ${names}.`,
  byAppointment: 'Maak eerst een afspraak.',
  /** Where there is no number but the place's, and where there is none at all. */
  callPlace: (phone: string) => `Bel de plek: ${phone}`,
  askAtPlace: 'Vraag erom bij de plek zelf: loop even binnen.',
  languages: (names: string) => `Ook in het ${names}.`,
  call: (phone: string) => `Bel ${phone}`,
  mail: (address: string) => `Mail ${address}`,
  cancelled: 'Gaat niet door.',
  cancelledFor: (reason: string) => `Gaat niet door: ${reason}.`,
  movedTo: (date: string) => `Verplaatst naar ${date}.`,
  door: {
    closed: 'Let op: de plek is dan dicht. Dit gaat misschien niet door.',
    partly:
      'Let op: de plek is dan niet de hele tijd open voor wie binnenloopt. Dit gaat misschien niet door.',
    unknown: 'We weten niet of de plek dan open is.',
  },
  doorFor: {
    closed: (why: string) => `Let op: de plek is dan dicht (${why}). Dit gaat misschien niet door.`,
    partly: (why: string) =>
      `Let op: de plek is dan niet de hele tijd open (${why}). Dit gaat misschien niet door.`,
    unknown: (why: string) => `We weten niet of de plek dan open is (${why}).`,
  },
};

export type WalkInText = typeof walkInText;

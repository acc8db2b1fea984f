/** What a calendar app shows, in Dutch: the source. Whole sentences. */
export const sentences = {
  sampleMark: 'VOORBEELD',
  about: {
    place:
      'Wanneer deze plek open is, en wat er is. Staat er niets, dan is de plek dicht of weten we het niet.',
    organisation: 'Waar en wanneer je bij deze organisatie kunt binnenlopen.',
    topic: 'Waar en wanneer je kunt binnenlopen.',
    own: 'Jouw spreekuren en voorstellen. Dit adres is alleen voor jou.',
  },
  ownName: 'Mijn spreekuren (Binnenlopen)',
  /** Of help that not everybody in the house needs to know about. */
  neutralName: (code: string) => `Binnenlopen ${code}`,
  neutralTitle: 'Inloop',
  at: (title: string, place: string) => `${title} (${place})`,
  open: {
    sure: (name: string, whom: string | null) =>
      whom === null ? `${name} is open` : `${name} is open voor ${whom}`,
    probably: (name: string, whom: string | null) =>
      whom === null ? `Waarschijnlijk open: ${name}` : `Waarschijnlijk open voor ${whom}: ${name}`,
    old: (name: string, whom: string | null) =>
      whom === null ? `Tijden zijn oud: ${name}` : `Tijden voor ${whom} zijn oud: ${name}`,
  },
  closed: (name: string) => `Dicht: ${name}`,
  closedFor: (why: string) => `De plek is dan dicht (${why}).`,
  closedThen: 'De plek is dan dicht.',
  cancelled: (title: string) => `Gaat niet door: ${title}`,
  cancelledThen: 'Dit gaat niet door.',
  cancelledFor: (why: string) => `Dit gaat niet door: ${why}.`,
  movedTo: (date: string) => `Dit is verplaatst naar ${date}.`,
  doubt: {
    closed: (title: string) => `Plek dicht? ${title}`,
    partly: (title: string) => `Niet zeker: ${title}`,
    unknown: (title: string) => `Niet zeker: ${title}`,
  },
  door: {
    closed: 'Let op: de plek is dan dicht. Dit gaat misschien niet door.',
    partly:
      'Let op: de plek is dan niet de hele tijd open voor wie binnenloopt. Dit gaat misschien niet door.',
    unknown: 'Let op: we weten niet of de plek dan open is.',
  },
  why: (reason: string) => `Waarom: ${reason}.`,
  clash: (why: string) => `Let op: ${why}.`,

  audience: (whom: string) => `Voor ${whom}.`,
  room: (name: string) => `Ruimte: ${name}.`,
  appointment: 'Maak eerst een afspraak.',
  appointmentAtPlace: 'Maak eerst een afspraak. Vraag erom bij de plek zelf.',
  languages: (names: string) => `Talen: ${names}.`,
  heldBy: (names: string) => `Wie er is: ${names}.`,
  call: (phone: string) => `Bel ${phone}`,
  mail: (address: string) => `Mail ${address}`,
  proposal: {
    start: (title: string) => `Voorstel: ${title}`,
    move: (title: string) => `Voorstel, andere tijd: ${title}`,
    open: 'Nog niet afgesproken: de plek heeft nog niet geantwoord.',
    otherTime: 'Nog niet afgesproken: dit stelt de plek voor. Geef antwoord in de planner.',
  },
};

export type CalendarCatalogue = typeof sentences;

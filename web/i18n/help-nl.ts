/** What only the pages of help say; only the server writes them. Dutch is the source. */
import { walkInText } from './walk-ins-nl.ts';

export const help = {
  ...walkInText,
  title: 'Hulp in de wijk',
  titleIn: (district: string) => `Hulp in ${district}`,
  toList: 'Alle plekken',
  toTopics: 'Alle hulp',
  notNow: 'De komende twee weken niet',
  otherDistricts: 'Hulp in andere wijken',
  filterSummary: 'Filter',
  street: 'Hoe ver is het? Kies een straat',
  today: (date: string) => `Vandaag, ${date}`,
  tomorrow: (date: string) => `Morgen, ${date}`,
  at: (day: string, from: string, to: string, place: string) => `${day} ${from} – ${to}, ${place}`,
  running: 'Nu bezig',
  nowUntil: (to: string, place: string) => `Nu, tot ${to}, ${place}`,
  later: 'De komende twee weken',
  /** Short, where all kinds of help stand together. */
  perhapsNot: {
    closed: 'misschien niet',
    partly: 'misschien niet',
    unknown: 'misschien dicht',
  },
  leftOut: (count: number) =>
    count === 1
      ? '1 ander moment past niet bij je filter.'
      : `${count} andere momenten passen niet bij je filter.`,
  all: 'Toon alle momenten',
  nothing: 'De komende twee weken is deze hulp er niet.',
  nothingHere: 'De komende twee weken is er niets dat bij je filter past.',
  beyond: 'De eerste keer daarna:',
  noBeyond: 'Ook in de weken daarna staat er nog niets.',
  wish: 'Had je hiervoor willen komen? Laat het weten. Wij weten niet wie je bent.',
  keep: 'Bewaren en verder kijken',
  calendar: 'Zet deze momenten in je agenda',
  onMap: 'Bekijk de plekken op de kaart',
  made: (date: string, time: string) => `Gemaakt op ${date} om ${time}.`,
};

export type HelpWords = typeof help;

import type { DaySpan } from '../page.ts';
import type { Precision } from '../vocabulary.ts';
import { spanLine } from './day-words.ts';
import type { Difference, HistoryWords, NoticeOfDays, SaidOfDay } from './history-words.ts';
import { words } from './nl.ts';

const { calendar } = words;

const TITLES: { readonly [what: string]: string } = {
  addPlace: 'Plek toegevoegd',
  importPlace: 'Overgenomen uit een import',
  saveHours: 'Vaste tijden opgeslagen',
  announceDays: 'Bijzondere dag doorgegeven',
  takeBackDays: 'Bijzondere dag weggehaald',
  closeToday: 'Vandaag dicht',
  restoreHours: 'Eerdere tijden teruggezet',
  restoreFacts: 'Eerdere gegevens teruggezet',
  confirmHours: 'Nagekeken: klopt',
  switchLive: 'Met de hand omgezet',
  setRhythm: 'Ritme van navragen veranderd',
  addRoom: 'Ruimte toegevoegd',
  changeRoom: 'Ruimte veranderd',
  removeRoom: 'Ruimte weggehaald',
  undo: 'Ongedaan gemaakt',
  makeBarCard: 'Barkaart gemaakt',
  revokeBarCard: 'Barkaart ingetrokken',
  revokeLinks: 'Alle links ingetrokken',
  saveFacts: 'Gegevens van de plek veranderd',
  publishPlace: 'Openbaar gemaakt',
  unpublishPlace: 'Van de site gehaald',
  agreeToPublish: 'Akkoord van de gastvrouw of gastheer',
  closeForGood: 'Voorgoed dicht gemeld',
  reopenPlace: 'Weer teruggezet',
  handleReport: 'Melding afgehandeld',
  reopenReport: 'Melding teruggezet',
  addWalkIn: 'Spreekuur begonnen',
  changeWalkIn: 'Woorden veranderd',
  moveWalkIn: 'Andere tijd of ruimte',
  endWalkIn: 'Laatste keer afgesproken',
  cancelDates: 'Afgezegd',
  undoWalkIn: 'Ongedaan gemaakt',
  showName: 'Voornaam op de site veranderd',
  joinWalkIn: 'Iemand doet mee',
  leaveWalkIn: 'Iemand doet niet meer mee',
};

/** Of what a place does itself, where that is said otherwise. */
const OF_ACTIVITIES: { readonly [what: string]: string } = {
  addWalkIn: 'Activiteit toegevoegd',
  changeWalkIn: 'Activiteit veranderd',
  endWalkIn: 'Laatste dag gekozen',
};

const FACTS: { readonly [name: string]: string } = {
  name: 'naam',
  kind: 'soort plek',
  address: 'adres',
  coordinates: 'plek op de kaart',
  description: 'tekst',
  phone: 'telefoon',
  website: 'website',
  facilities: 'voorzieningen',
  languages: 'talen',
  hosts: 'gastvrouwen en gastheren',
};

const PRECISE: { readonly [Name in Precision]: string } = {
  exact: 'precies',
  approximate: 'ongeveer',
  neighbourhood: 'alleen de buurt',
  district: 'alleen de wijk',
};

export const historyWords: HistoryWords = {
  actors: {
    host: 'een gastvrouw of gastheer',
    professional: 'een professional',
    coordinator: 'de coördinator',
    administrator: 'de beheerder',
    barPhone: 'de telefoon achter de bar',
    placeLink: 'iemand met een doorgestuurde link',
    mailedLink: 'iemand, via de link in de mail',
    import: 'een import',
    product: 'Binnenlopen zelf',
    operator: 'de beheerder van de computer',
    visitor: 'een bezoeker',
  },
  title: (what) => TITLES[what] ?? 'Iets veranderd',
  titleOfActivity: (what) => OF_ACTIVITIES[what] ?? TITLES[what] ?? 'Iets veranderd',
  differences: (differences, today) => differences.flatMap((difference) => told(difference, today)),
  nothingChanged: 'De tijden bleven zoals ze waren.',
  holdsThrough: (date, today) => `Klopt tot en met ${calendar.fullDate(date, today)}.`,
  factsChanged(names) {
    const known = names.flatMap((name) => FACTS[name] ?? []);
    return known.length === 0 ? null : `Veranderd: ${words.list(known)}.`;
  },
  factBecame(name, was, is) {
    const fact = FACTS[name];
    const said = (value: string | null) => (value === null ? 'niets ingevuld' : `“${value}”`);
    return fact === undefined ? null : `${capitalised(fact)}: ${said(was)} werd ${said(is)}.`;
  },
  pinMoved: (metres) =>
    `Plek op de kaart: ${metres === 0 ? 'minder dan een meter' : `${metres} meter`} verplaatst.`,
  pinWithin: (was, is) => `Plek op de kaart: binnen ${was} meter werd binnen ${is} meter.`,
  pinBecame: (was, is) => `Plek op de kaart: ${PRECISE[was]} werd ${PRECISE[is]}.`,
  phoneBecame(was, is) {
    if (was && is) return 'Telefoon: het nummer is veranderd.';
    return is ? 'Telefoon: er is een nummer ingevuld.' : 'Telefoon: het nummer is weggehaald.';
  },
  hostsBecame: (was, is) =>
    was.hosts === is.hosts && was.namesShown === is.namesShown
      ? 'Gastvrouwen en gastheren: iets veranderd; het aantal bleef gelijk.'
      : `Gastvrouwen en gastheren: ${was.hosts} (met naam op de site: ${was.namesShown}) werd ${is.hosts} (met naam op de site: ${is.namesShown}).`,
  roomBecame(was, is) {
    const quiet = (room: { readonly quiet: boolean }) =>
      room.quiet ? 'je kunt er rustig praten' : 'niet om rustig te praten';
    if (is === null) return was === null ? [] : [`Weg: ${was.name}.`];
    if (was === null) return [`Nieuw: ${is.name}, ${quiet(is)}.`];
    return [
      ...(was.name === is.name ? [] : [`${was.name} heet nu ${is.name}.`]),
      ...(was.quiet === is.quiet ? [] : [`${is.name}: ${quiet(is)}.`]),
    ];
  },
  switched(says, until) {
    if (says === null) return 'Weer zoals altijd.';
    const end = until === null ? '' : `, tot ${calendar.clock(until)}`;
    return says === 'open' ? `Nu open gezet${end}.` : `Nu even dicht gezet${end}.`;
  },
};

function told(difference: Difference, today: string): readonly string[] {
  switch (difference.kind) {
    case 'weekdays':
      return [
        `${capitalised(words.list(difference.weekdays.map(weekday)))}: ${difference.was === null ? 'onbekend' : times(difference.was)} werd ${times(difference.is)}.`,
      ];
    case 'pattern':
      return [pattern(difference.was, difference.is)];
    case 'days':
      return [ofDays(difference, today)];
    case 'holiday':
      return [became(words.holidays[difference.name], saidOrNot(difference.was), saidOrNot(difference.is))];
    case 'otherHolidays':
      return [
        became(
          'Andere feestdagen',
          difference.was && said({ kind: difference.was }),
          said({ kind: difference.is }),
        ),
      ];
    case 'room':
      return difference.differences.flatMap((each) =>
        told(each, today).map((sentence) => `${difference.name}: ${sentence}`),
      );
    case 'hoursGone':
      return ['Er zijn geen tijden meer.'];
  }
}

function pattern(was: string | null, is: string | null): string {
  if (is === null) return `Dit geldt niet meer: ${was ?? ''}`;
  return was === null ? `Nieuw: ${is}` : `Eerst: ${was} Nu: ${is}`;
}

function ofDays({ from, through, was, is }: Extract<Difference, { kind: 'days' }>, today: string): string {
  const first = calendar.fullDate(from, today);
  const days = from === through ? first : `${first} tot en met ${calendar.fullDate(through, today)}`;
  if (is === null) return `${capitalised(days)}: niet meer ${was === null ? 'anders' : notice(was)}.`;
  return was === null
    ? `${capitalised(days)}: ${notice(is)}.`
    : `${capitalised(days)}: ${notice(was)} werd ${notice(is)}.`;
}

function became(what: string, was: string | null, is: string | null): string {
  return was === null ? `${what}: ${is ?? 'niets gezegd'}.` : `${what}: ${was} werd ${is ?? 'niets gezegd'}.`;
}

function notice({ says, reason }: NoticeOfDays): string {
  return reason === null ? said(says) : `${said(says)} (${reason})`;
}

function saidOrNot(says: SaidOfDay | null): string | null {
  return says && said(says);
}

function said(says: SaidOfDay): string {
  switch (says.kind) {
    case 'asAlways':
      return 'zoals altijd';
    case 'closed':
      return 'dicht';
    case 'notKnownYet':
      return 'nog niet bekend';
    case 'changed':
      return times(says.spans);
  }
}

function times(spans: readonly DaySpan[]): string {
  return spans.length === 0 ? 'dicht' : words.list(spans.map((span) => spanLine(span, words)));
}

/** 1 January 2024 was a Monday. */
function weekday(number: number): string {
  return calendar.weekday(`2024-01-0${number}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

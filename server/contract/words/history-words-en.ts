import type { DaySpan } from '../page.ts';
import type { Precision } from '../vocabulary.ts';
import { spanLine } from './day-words.ts';
import { words } from './en.ts';
import type { Difference, HistoryWords, NoticeOfDays, SaidOfDay } from './history-words.ts';

const { calendar } = words;

const TITLES: { readonly [what: string]: string } = {
  addPlace: 'Place added',
  importPlace: 'Taken over from an import',
  saveHours: 'Fixed hours saved',
  announceDays: 'Special day announced',
  takeBackDays: 'Special day taken back',
  closeToday: 'Closed today',
  restoreHours: 'Earlier hours restored',
  restoreFacts: 'Earlier facts restored',
  confirmHours: 'Checked: right',
  switchLive: 'Switched by hand',
  setRhythm: 'Rhythm of asking changed',
  addRoom: 'Room added',
  changeRoom: 'Room changed',
  removeRoom: 'Room taken away',
  undo: 'Undone',
  makeBarCard: 'Bar card made',
  revokeBarCard: 'Bar card revoked',
  revokeLinks: 'All links withdrawn',
  saveFacts: 'Facts of the place changed',
  publishPlace: 'Made public',
  unpublishPlace: 'Taken off the site',
  agreeToPublish: 'Consent of the host',
  closeForGood: 'Closed for good',
  reopenPlace: 'Put back',
  handleReport: 'Report dealt with',
  reopenReport: 'Report put back',
  addWalkIn: 'Walk-in hour begun',
  changeWalkIn: 'Words changed',
  moveWalkIn: 'Another time or room',
  endWalkIn: 'Last date agreed',
  cancelDates: 'Cancelled',
  undoWalkIn: 'Undone',
  showName: 'First name on the site changed',
  joinWalkIn: 'Somebody joined',
  leaveWalkIn: 'Somebody left',
};

/** Of what a place does itself, where that is said otherwise. */
const OF_ACTIVITIES: { readonly [what: string]: string } = {
  addWalkIn: 'Activity added',
  changeWalkIn: 'Activity changed',
  endWalkIn: 'Last day chosen',
};

const FACTS: { readonly [name: string]: string } = {
  name: 'name',
  kind: 'kind of place',
  address: 'address',
  coordinates: 'place on the map',
  description: 'text',
  phone: 'phone',
  website: 'website',
  facilities: 'facilities',
  languages: 'languages',
  hosts: 'hosts',
};

const PRECISE: { readonly [Name in Precision]: string } = {
  exact: 'exact',
  approximate: 'approximate',
  neighbourhood: 'the neighbourhood only',
  district: 'the district only',
};

export const historyWords: HistoryWords = {
  actors: {
    host: 'a host',
    professional: 'a professional',
    coordinator: 'the coordinator',
    administrator: 'the administrator',
    barPhone: 'the phone behind the bar',
    placeLink: 'somebody with a link that was passed on',
    mailedLink: 'somebody, by the link in the mail',
    import: 'an import',
    product: 'Binnenlopen itself',
    operator: 'whoever runs the computer',
    visitor: 'a visitor',
  },
  title: (what) => TITLES[what] ?? 'Something changed',
  titleOfActivity: (what) => OF_ACTIVITIES[what] ?? TITLES[what] ?? 'Something changed',
  differences: (differences, today) => differences.flatMap((difference) => told(difference, today)),
  nothingChanged: 'The hours stayed as they were.',
  holdsThrough: (date, today) => `Right until ${calendar.fullDate(date, today)}.`,
  factsChanged(names) {
    const known = names.flatMap((name) => FACTS[name] ?? []);
    return known.length === 0 ? null : `Changed: ${words.list(known)}.`;
  },
  factBecame(name, was, is) {
    const fact = FACTS[name];
    const said = (value: string | null) => (value === null ? 'nothing filled in' : `“${value}”`);
    return fact === undefined ? null : `${capitalised(fact)}: ${said(was)} became ${said(is)}.`;
  },
  pinMoved: (metres) =>
    `Place on the map: moved by ${metres === 0 ? 'less than a metre' : `${metres} metres`}.`,
  pinWithin: (was, is) => `Place on the map: within ${was} metres became within ${is} metres.`,
  pinBecame: (was, is) => `Place on the map: ${PRECISE[was]} became ${PRECISE[is]}.`,
  phoneBecame(was, is) {
    if (was && is) return 'Phone: the number was changed.';
    return is ? 'Phone: a number was filled in.' : 'Phone: the number was taken away.';
  },
  hostsBecame: (was, is) =>
    was.hosts === is.hosts && was.namesShown === is.namesShown
      ? 'Hosts: something changed; there are as many as before.'
      : `Hosts: ${was.hosts} (with a name on the site: ${was.namesShown}) became ${is.hosts} (with a name on the site: ${is.namesShown}).`,
  roomBecame(was, is) {
    const quiet = (room: { readonly quiet: boolean }) =>
      room.quiet ? 'one can talk there quietly' : 'not for talking quietly';
    if (is === null) return was === null ? [] : [`Gone: ${was.name}.`];
    if (was === null) return [`New: ${is.name}, ${quiet(is)}.`];
    return [
      ...(was.name === is.name ? [] : [`${was.name} is now called ${is.name}.`]),
      ...(was.quiet === is.quiet ? [] : [`${is.name}: ${quiet(is)}.`]),
    ];
  },
  switched(says, until) {
    if (says === null) return 'As always again.';
    const end = until === null ? '' : `, until ${calendar.clock(until)}`;
    return says === 'open' ? `Switched to open now${end}.` : `Switched to closed for now${end}.`;
  },
};

function told(difference: Difference, today: string): readonly string[] {
  switch (difference.kind) {
    case 'weekdays':
      return [
        `${capitalised(words.list(difference.weekdays.map(weekday)))}: ${difference.was === null ? 'unknown' : times(difference.was)} became ${times(difference.is)}.`,
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
          'Other public holidays',
          difference.was && said({ kind: difference.was }),
          said({ kind: difference.is }),
        ),
      ];
    case 'room':
      return difference.differences.flatMap((each) =>
        told(each, today).map((sentence) => `${difference.name}: ${sentence}`),
      );
    case 'hoursGone':
      return ['There are no hours any more.'];
  }
}

function pattern(was: string | null, is: string | null): string {
  if (is === null) return `No longer: ${was ?? ''}`;
  return was === null ? `New: ${is}` : `Before: ${was} Now: ${is}`;
}

function ofDays({ from, through, was, is }: Extract<Difference, { kind: 'days' }>, today: string): string {
  const first = calendar.fullDate(from, today);
  const days = from === through ? first : `${first} to ${calendar.fullDate(through, today)}`;
  if (is === null) return `${capitalised(days)}: no longer ${was === null ? 'different' : notice(was)}.`;
  return was === null
    ? `${capitalised(days)}: ${notice(is)}.`
    : `${capitalised(days)}: ${notice(was)} became ${notice(is)}.`;
}

function became(what: string, was: string | null, is: string | null): string {
  return was === null
    ? `${what}: ${is ?? 'nothing said'}.`
    : `${what}: ${was} became ${is ?? 'nothing said'}.`;
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
      return 'as always';
    case 'closed':
      return 'closed';
    case 'notKnownYet':
      return 'not known yet';
    case 'changed':
      return times(says.spans);
  }
}

function times(spans: readonly DaySpan[]): string {
  return spans.length === 0 ? 'closed' : words.list(spans.map((span) => spanLine(span, words)));
}

/** 1 January 2024 was a Monday. */
function weekday(number: number): string {
  return calendar.weekday(`2024-01-0${number}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

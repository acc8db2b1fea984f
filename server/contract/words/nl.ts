import type { NextOpening } from '../answer.ts';
import type { Instant } from '../timetable.ts';
import { type Access, type Audience, type Checker, HOLIDAYS, type Reason } from '../vocabulary.ts';
import { calendarWords, type Tense } from './calendar-words.ts';
import { names } from './names-nl.ts';
import { type Statement, statementOf } from './statement.ts';
import { wallTimeOf } from './wall-clock.ts';
import type { AnswerParts, Words } from './words.ts';

const tomorrow = 'morgen';
const calendar = calendarWords('nl', tomorrow);
const listFormat = new Intl.ListFormat('nl');

/** As visitors are told it: a role, never a person. */
const CHECKERS: { readonly [Role in Checker]: string } = {
  host: 'de plek zelf',
  barPhone: 'de plek zelf',
  coordinator: 'de coördinator',
  administrator: 'de beheerder',
};

export const words: Words = {
  language: 'nl',
  calendar,
  tomorrow,
  list: (words) => listFormat.format(words),
  answerParts: (answer, now, tense = 'now') => partsOf(statementOf(answer, now), now, tense),
  answer(answer, now, tense = 'now') {
    const { state, detail, next } = partsOf(statementOf(answer, now), now, tense);
    return [state, detail, next].filter((part) => part !== null).join(' · ');
  },
  until: (until, now, tense = 'now') => untilWords(until, now, tense),
  certainty(answer, now) {
    const { certainty, confirmedAt, confirmedBy } = answer;
    if (certainty === 'sample') return 'voorbeeld';
    if (answer.state === 'unknown' && certainty !== 'old') return null;
    if (certainty === 'imported') return 'Overgenomen uit OpenStreetMap, nog niet nagekeken';
    if (confirmedAt === null) return 'Nog niet nagekeken';
    const today = wallTimeOf(now).date;
    const checked = wallTimeOf(confirmedAt).date;
    const by = byWhom(confirmedBy);
    if (certainty !== 'confirmed') return `Laatst nagekeken op ${calendar.dayOfMonth(checked, today)}${by}`;
    return checked === today
      ? `Bevestigd vandaag${by}`
      : `Bevestigd op ${calendar.fullDate(checked, today)}${by}`;
  },
  doorReport: (at) => `Iemand meldde om ${calendar.clock(at)}: de deur is dicht`,
  goneForGood: 'Deze plek is voorgoed dicht',
  reason: reasonWords,
  spans: {
    times: (opens, closes) => `${opens} – ${closes}`,
    timesIntoNextDay: (opens, closes) => `${opens} – ${closes} (de volgende dag)`,
    forAudience: (audience) => `voor ${audience}`,
    unsure: 'niet zeker',
  },
  ...names,
};

function partsOf(statement: Statement, now: Instant, tense: Tense): AnswerParts {
  switch (statement.kind) {
    case 'old':
      return { state: 'Tijden zijn oud', detail: checkedWords(statement, now), next: null };
    case 'unknown':
      return { state: 'Tijden onbekend', detail: unknownWords(statement, tense), next: null };
    case 'open':
      return openParts(statement, now, tense);
    case 'shut':
      return shutParts(statement, now, tense);
    case 'opening':
      return {
        state: `${statement.probably ? 'Waarschijnlijk zo open' : 'Gaat zo open'}${forWhom(statement.next)}`,
        detail: `om ${calendar.clock(statement.next.start)}`,
        next: null,
      };
    case 'closed':
      return closedParts(statement, now, tense);
  }
}

type OpenStatement = Extract<Statement, { kind: 'open' }>;

function openParts(statement: OpenStatement, now: Instant, tense: Tense): AnswerParts {
  const plain = statement.audience === 'everyone' && statement.access === 'open';
  const until = untilWords(statement.until, now, tense);
  if (plain && statement.ending && !statement.probably && statement.until !== null) {
    return { state: 'Gaat zo dicht', detail: `om ${calendar.clock(statement.until)}`, next: null };
  }
  const open = statement.probably ? 'Waarschijnlijk open' : tense === 'now' ? 'Nu open' : 'Open';
  return {
    state: `${open}${forWhom(statement)}`,
    detail: statement.ending ? `nog ${until}` : until,
    next: null,
  };
}

const FOUND_CLOSED = 'bezoekers vonden de deur dicht';

function shutParts(
  { found, next }: Extract<Statement, { kind: 'shut' }>,
  now: Instant,
  tense: Tense,
): AnswerParts {
  const opens = next === null ? null : nextWords(next, now, tense);
  const closed = tense === 'now' ? 'Nu dicht' : 'Dicht';
  if (found === 'reported') return { state: closed, detail: FOUND_CLOSED, next: opens };
  return { state: next?.today === true ? 'Even dicht' : closed, detail: opens, next: null };
}

type ClosedStatement = Extract<Statement, { kind: 'closed' }>;

function closedParts(statement: ClosedStatement, now: Instant, tense: Tense): AnswerParts {
  const { because, next, probably } = statement;
  const opens = next === null ? null : nextWords(next, now, tense);
  if (because !== null && !probably) {
    const state = tense === 'now' ? 'Vandaag dicht' : 'Die dag dicht';
    return { state, detail: reasonWords(because), next: opens };
  }
  const state = probably ? 'Waarschijnlijk dicht' : tense === 'now' ? 'Nu dicht' : 'Dicht';
  return { state, detail: opens ?? noOpeningWords(statement, tense), next: null };
}

function noOpeningWords({ until }: ClosedStatement, tense: Tense): string {
  if (until !== null) return 'volgende opening niet bekend';
  return tense === 'now' ? 'de komende twee weken niet open' : 'de twee weken daarna niet open';
}

/** " voor jongeren, op afspraak": what stands behind "Nu open"; empty for the plain case. */
function forWhom({ audience, access }: { readonly audience: Audience; readonly access: Access }): string {
  const who = audience === 'everyone' ? '' : ` voor ${names.audiences[audience]}`;
  if (access === 'open') return who;
  return access === 'byAppointment' && who === ''
    ? ` ${names.accesses[access]}`
    : `${who}, ${names.accesses[access]}`;
}

function untilWords(until: Instant | null, now: Instant, tense: Tense): string {
  if (until === null) return 'dag en nacht';
  const { date, hour, minute } = wallTimeOf(until);
  const today = wallTimeOf(now).date;
  const day = calendar.dayWord(date, today, tense);
  if (day === null) return `tot ${calendar.clock(until)}`;
  const isNextDay = calendar.dayWord(date, today, 'now') === tomorrow;
  if (isNextDay && hour === 0 && minute === 0) return 'tot middernacht';
  if (isNextDay && hour < 6) return `tot ${calendar.clock(until)} ’s nachts`;
  return `tot ${day} ${calendar.clock(until)}`;
}

function nextWords(next: NextOpening, now: Instant, tense: Tense): string {
  const day = calendar.dayWord(wallTimeOf(next.start).date, wallTimeOf(now).date, tense);
  const opens = `om ${calendar.clock(next.start)} open${forWhom(next)}`;
  return day === null ? opens : `${day} ${opens}`;
}

function checkedWords({ checkedAt, checkedBy }: Extract<Statement, { kind: 'old' }>, now: Instant): string {
  if (checkedAt === null) return 'nog niet nagekeken';
  const date = calendar.dayOfMonth(wallTimeOf(checkedAt).date, wallTimeOf(now).date);
  return `laatst nagekeken op ${date}${byWhom(checkedBy)}`;
}

function byWhom(checker: Checker | null): string {
  return checker === null ? '' : ` door ${CHECKERS[checker]}`;
}

function unknownWords(
  { reason, today }: Extract<Statement, { kind: 'unknown' }>,
  tense: Tense,
): string | null {
  const day = today && tense === 'now' ? 'Vandaag' : 'Die dag';
  switch (reason?.kind) {
    case 'publicHoliday':
      return `${day} is een feestdag. We weten niet of deze plek open is.`;
    case 'schoolHoliday':
      return 'Het is schoolvakantie. We weten niet of deze plek open is.';
    case 'date':
      return `${day} is anders dan anders. We weten niet of deze plek open is.`;
    case 'pastHorizon':
      return 'Zo ver vooruit kennen we de tijden niet.';
    default:
      return null;
  }
}

function reasonWords({ kind, label }: Reason): string {
  const holiday = HOLIDAYS.find((name) => name === label);
  if (holiday !== undefined) return names.holidays[holiday];
  if (label !== null) return label;
  switch (kind) {
    case 'publicHoliday':
      return 'feestdag';
    case 'schoolHoliday':
      return 'schoolvakantie';
    case 'date':
      return 'onverwacht dicht';
    case 'live':
      return 'nu even anders';
    case 'reported':
      return FOUND_CLOSED;
    case 'noHours':
      return 'tijden onbekend';
    default:
      return 'andere tijden';
  }
}

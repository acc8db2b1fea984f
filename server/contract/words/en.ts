import type { NextOpening } from '../answer.ts';
import type { Instant } from '../timetable.ts';
import { type Access, type Audience, type Checker, HOLIDAYS, type Reason } from '../vocabulary.ts';
import { calendarWords, type Tense } from './calendar-words.ts';
import { names } from './names-en.ts';
import { type Statement, statementOf } from './statement.ts';
import { wallTimeOf } from './wall-clock.ts';
import type { AnswerParts, Words } from './words.ts';

const tomorrow = 'tomorrow';
const calendar = calendarWords('en-GB', tomorrow);
const listFormat = new Intl.ListFormat('en-GB');

/** As visitors are told it: a role, never a person. */
const CHECKERS: { readonly [Role in Checker]: string } = {
  host: 'the place itself',
  barPhone: 'the place itself',
  coordinator: 'the coordinator',
  administrator: 'the administrator',
};

export const words: Words = {
  language: 'en',
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
    if (certainty === 'sample') return 'sample';
    if (answer.state === 'unknown' && certainty !== 'old') return null;
    if (certainty === 'imported') return 'Taken from OpenStreetMap, not checked yet';
    if (confirmedAt === null) return 'Not checked yet';
    const today = wallTimeOf(now).date;
    const checked = wallTimeOf(confirmedAt).date;
    const by = byWhom(confirmedBy);
    if (certainty !== 'confirmed') return `Last checked on ${calendar.dayOfMonth(checked, today)}${by}`;
    return checked === today
      ? `Confirmed today${by}`
      : `Confirmed on ${calendar.fullDate(checked, today)}${by}`;
  },
  doorReport: (at) => `Somebody reported at ${calendar.clock(at)}: the door is closed`,
  goneForGood: 'This place is closed for good',
  reason: reasonWords,
  spans: {
    times: (opens, closes) => `${opens} – ${closes}`,
    timesIntoNextDay: (opens, closes) => `${opens} – ${closes} (the next day)`,
    forAudience: (audience) => `for ${audience}`,
    unsure: 'not certain',
  },
  ...names,
};

function partsOf(statement: Statement, now: Instant, tense: Tense): AnswerParts {
  switch (statement.kind) {
    case 'old':
      return { state: 'Times are old', detail: checkedWords(statement, now), next: null };
    case 'unknown':
      return { state: 'Times unknown', detail: unknownWords(statement, tense), next: null };
    case 'open':
      return openParts(statement, now, tense);
    case 'shut':
      return shutParts(statement, now, tense);
    case 'opening':
      return {
        state: `${statement.probably ? 'Probably opening soon' : 'Opening soon'}${forWhom(statement.next)}`,
        detail: `at ${calendar.clock(statement.next.start)}`,
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
    return { state: 'Closing soon', detail: `at ${calendar.clock(statement.until)}`, next: null };
  }
  const open = statement.probably ? 'Probably open' : tense === 'now' ? 'Open now' : 'Open';
  return {
    state: `${open}${forWhom(statement)}`,
    detail: statement.ending ? `only ${until}` : until,
    next: null,
  };
}

const FOUND_CLOSED = 'visitors found the door closed';

function shutParts(
  { found, next }: Extract<Statement, { kind: 'shut' }>,
  now: Instant,
  tense: Tense,
): AnswerParts {
  const opens = next === null ? null : nextWords(next, now, tense);
  const closed = tense === 'now' ? 'Closed now' : 'Closed';
  if (found === 'reported') return { state: closed, detail: FOUND_CLOSED, next: opens };
  return { state: next?.today === true ? 'Closed for a while' : closed, detail: opens, next: null };
}

type ClosedStatement = Extract<Statement, { kind: 'closed' }>;

function closedParts(statement: ClosedStatement, now: Instant, tense: Tense): AnswerParts {
  const { because, next, probably } = statement;
  const opens = next === null ? null : nextWords(next, now, tense);
  if (because !== null && !probably) {
    const state = tense === 'now' ? 'Closed today' : 'Closed that day';
    return { state, detail: reasonWords(because), next: opens };
  }
  const state = probably ? 'Probably closed' : tense === 'now' ? 'Closed now' : 'Closed';
  return { state, detail: opens ?? noOpeningWords(statement, tense), next: null };
}

function noOpeningWords({ until }: ClosedStatement, tense: Tense): string {
  if (until !== null) return 'next opening not known';
  return tense === 'now' ? 'not open in the coming two weeks' : 'not open in the two weeks after';
}

/** " for young people, by appointment": what stands behind "Open now"; empty for the plain case. */
function forWhom({ audience, access }: { readonly audience: Audience; readonly access: Access }): string {
  const who = audience === 'everyone' ? '' : ` for ${names.audiences[audience]}`;
  if (access === 'open') return who;
  return access === 'byAppointment' && who === ''
    ? ` ${names.accesses[access]}`
    : `${who}, ${names.accesses[access]}`;
}

function untilWords(until: Instant | null, now: Instant, tense: Tense): string {
  if (until === null) return 'day and night';
  const { date, hour, minute } = wallTimeOf(until);
  const today = wallTimeOf(now).date;
  const day = calendar.dayWord(date, today, tense);
  if (day === null) return `until ${calendar.clock(until)}`;
  const isNextDay = calendar.dayWord(date, today, 'now') === tomorrow;
  if (isNextDay && hour === 0 && minute === 0) return 'until midnight';
  if (isNextDay && hour < 6) return `until ${calendar.clock(until)} at night`;
  return `until ${day} ${calendar.clock(until)}`;
}

function nextWords(next: NextOpening, now: Instant, tense: Tense): string {
  const day = calendar.dayWord(wallTimeOf(next.start).date, wallTimeOf(now).date, tense);
  const opens = `opens${forWhom(next)}`;
  const time = `at ${calendar.clock(next.start)}`;
  return day === null ? `${opens} ${time}` : `${opens} ${day} ${time}`;
}

function checkedWords({ checkedAt, checkedBy }: Extract<Statement, { kind: 'old' }>, now: Instant): string {
  if (checkedAt === null) return 'not checked yet';
  const date = calendar.dayOfMonth(wallTimeOf(checkedAt).date, wallTimeOf(now).date);
  return `last checked on ${date}${byWhom(checkedBy)}`;
}

function byWhom(checker: Checker | null): string {
  return checker === null ? '' : ` by ${CHECKERS[checker]}`;
}

function unknownWords(
  { reason, today }: Extract<Statement, { kind: 'unknown' }>,
  tense: Tense,
): string | null {
  const day = today && tense === 'now' ? 'Today' : 'That day';
  switch (reason?.kind) {
    case 'publicHoliday':
      return `${day} is a public holiday. We do not know whether this place is open.`;
    case 'schoolHoliday':
      return 'It is a school holiday. We do not know whether this place is open.';
    case 'date':
      return `${day} is not like other days. We do not know whether this place is open.`;
    case 'pastHorizon':
      return 'We do not know the times that far ahead.';
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
      return 'public holiday';
    case 'schoolHoliday':
      return 'school holiday';
    case 'date':
      return 'unexpectedly closed';
    case 'live':
      return 'different just now';
    case 'reported':
      return FOUND_CLOSED;
    case 'noHours':
      return 'times unknown';
    default:
      return 'other times';
  }
}

/** What is wrong with a walk-in hour or an activity before it is kept: all at once, each with its path. */
import type { Database } from '../../db/open-database.ts';
import { findHelpTopics, findThemes } from '../../db/queries/directory.ts';
import type { Instant } from '../contract/timetable.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { checkForSaving } from '../desk/check-for-saving.ts';
import { isRealDate } from '../desk/dates-in-hours.ts';
import { cleanText } from '../directory/clean-text.ts';
import { readPhone } from '../directory/import-contact.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn, WalkInContent, WalkInHours, WalkInWords } from '../model/walk-in.ts';
import { firstDateOf } from './moved-hours.ts';
import { FARTHEST_DAYS, nextDate } from './still-to-begin.ts';

export const LONGEST_TITLE = 80;
/** A few words to the other side. */
export const LONGEST_WORDS = 280;

export interface CheckedContent<Content> {
  /** With tidy text: what is to be kept. */
  readonly content: Content;
  readonly findings: readonly WalkInFinding[];
  /** At least one must be mended; the others are only said. */
  readonly refuses: boolean;
}

export interface ContentQuestion {
  readonly kind: WalkIn['kind'];
  readonly place: Pick<Place, 'rooms'>;
  readonly now: Instant;
  /** What it replaces: what was odd before does not stand in the way. null: it is new. */
  readonly present: WalkInHours | null;
  /** Also with a first date that has passed: it was proposed in time, or is only changed. */
  readonly mayHaveBegun: boolean;
}

export function checkContent(
  db: Database,
  given: WalkInContent,
  { kind, place, now, present, mayHaveBegun }: ContentQuestion,
): CheckedContent<WalkInContent> {
  const ofWords = checkWords(db, given, kind);
  const ofRoom = checkRooms(place, given);
  const times = checkTimes(given.hours, { now, present, mayHaveBegun }, calendarsOf(db));
  return {
    content: { ...ofWords.content, roomSlug: given.roomSlug, hours: times.content },
    findings: [...ofWords.findings, ...ofRoom, ...times.findings],
    refuses: ofWords.refuses || ofRoom.length > 0 || times.refuses,
  };
}

/** Only what changes without asking the host. */
export function checkWords(
  db: Database,
  given: WalkInWords,
  kind: WalkIn['kind'],
): CheckedContent<WalkInWords> {
  const findings: WalkInFinding[] = [];
  const title = tidy(given.title, '/title', LONGEST_TITLE, findings);
  if (given.title.trim() === '') findings.push({ code: 'titleMissing', path: '/title' });
  const titleEn = tidy(given.titleEn, '/titleEn', LONGEST_TITLE, findings);
  const helpTopics = [...new Set(given.helpTopics)];
  if (kind === 'walkIn' && helpTopics.length === 0)
    findings.push({ code: 'topicMissing', path: '/helpTopics' });
  const topics = new Set(findHelpTopics(db).map(({ slug }) => slug));
  helpTopics.forEach((value, at) => {
    if (!topics.has(value)) findings.push({ code: 'unknownTopic', path: `/helpTopics/${at}`, value });
  });
  const { themeSlug } = given;
  if (themeSlug !== null && !findThemes(db).some(({ slug }) => slug === themeSlug))
    findings.push({ code: 'unknownTheme', path: '/theme', value: themeSlug });
  const { audience, byAppointment } = given;
  const languages = [...new Set(given.languages)];
  const contact = { phone: tidyPhone(given.phone, findings), email: tidyEmail(given.email, findings) };
  const words = { title: title ?? '', titleEn, helpTopics, themeSlug, audience, byAppointment, languages };
  return { content: { ...words, ...contact }, findings, refuses: findings.length > 0 };
}

/** Its own, and those of single dates. */
export function checkRooms(
  { rooms }: Pick<Place, 'rooms'>,
  { hours, roomSlug }: Pick<WalkInContent, 'hours' | 'roomSlug'>,
): WalkInFinding[] {
  const ofDates = hours.specialDays.map((day, at) => ({
    path: `/hours/specialDays/${at}/room`,
    value: day.roomSlug,
  }));
  return [{ path: '/room', value: roomSlug }, ...ofDates].flatMap(({ path, value }) =>
    value === null || rooms.some(({ slug }) => slug === value) ? [] : [{ code: 'unknownRoom', path, value }],
  );
}

export function checkTimes(
  given: WalkInHours,
  { now, present, mayHaveBegun }: Pick<ContentQuestion, 'now' | 'present' | 'mayHaveBegun'>,
  calendars: Calendars,
): CheckedContent<WalkInHours> {
  const { hours, findings, refuses } = checkForSaving(given, localOf(now).date, present);
  const ofMoves = checkMovedDates(hours);
  const ofHours: WalkInFinding[] = [
    ...findings.map((finding) => ({ ...finding, path: `/hours${finding.path}` })),
    ...ofMoves,
  ];
  if (refuses || ofMoves.length > 0) return { content: hours, findings: ofHours, refuses: true };
  const ofDates = checkDates(hours, { now, mayHaveBegun }, calendars);
  return { content: hours, findings: [...ofHours, ...ofDates], refuses: ofDates.length > 0 };
}

function checkMovedDates({ specialDays }: WalkInHours): WalkInFinding[] {
  return specialDays.flatMap(({ movedTo }, at) =>
    movedTo === null || isRealDate(movedTo)
      ? []
      : [{ code: 'notADate', path: `/hours/specialDays/${at}/movedTo`, value: movedTo }],
  );
}

function checkDates(
  hours: WalkInHours,
  { now, mayHaveBegun }: Pick<ContentQuestion, 'now' | 'mayHaveBegun'>,
  calendars: Calendars,
): WalkInFinding[] {
  const from = firstDateOf(hours);
  const today = localOf(now).date;
  const ofFirst = from === null || (from < today && mayHaveBegun) ? [] : checkFirstDate(from, today);
  if (ofFirst.length > 0) return ofFirst;
  const first = from === null || from < today ? today : from;
  return nextDate(hours, first, now, calendars) !== null ? [] : [{ code: 'noDates', path: '/hours' }];
}

/** Of whoever begins something new. */
export function checkFirstDate(from: IsoDate, today: IsoDate): WalkInFinding[] {
  const farthest = addDays(today, FARTHEST_DAYS);
  if (from < today) return [{ code: 'inThePast', path: '/hours', from }];
  return from > farthest ? [{ code: 'tooFarAhead', path: '/hours', from, farthest }] : [];
}

/** null where nothing readable was written. What cannot be kept is found. */
export function tidy(
  text: string | null,
  path: string,
  longest: number,
  findings: WalkInFinding[],
): string | null {
  if (text === null || text.trim() === '') return null;
  const cleaned = cleanText(text.replace(/\s+/gu, ' '), Number.POSITIVE_INFINITY);
  if (cleaned.kind === 'refused') findings.push({ code: 'unreadableText', path });
  else if (cleaned.text.length > longest)
    findings.push({ code: 'textTooLong', path, length: cleaned.text.length, longest });
  return cleaned.kind === 'refused' ? text : cleaned.text;
}

export function tidyPhone(phone: string | null, findings: WalkInFinding[]): string | null {
  if (phone === null || phone.trim() === '') return null;
  const read = readPhone(phone);
  if (read.kind === 'read') return read.value;
  findings.push({ code: 'notAPhone', path: '/phone' });
  return phone;
}

export function tidyEmail(email: string | null, findings: WalkInFinding[]): string | null {
  if (email === null || email.trim() === '') return null;
  if (!isMailAddress(email.trim())) findings.push({ code: 'notAnAddress', path: '/email' });
  return email.trim();
}

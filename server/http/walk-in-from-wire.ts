/** A walk-in hour that somebody sent, after the schema saw it. */
import type { WalkInHoursOnWire } from '../contract/shapes/opening-hours-shape.ts';
import type { WalkInContentOnWire } from '../contract/shapes/walk-in-shapes.ts';
import type { WalkInContent, WalkInHours, WalkInWords } from '../model/walk-in.ts';
import { HoursReader } from './hours-from-wire.ts';
import { type InputFinding, refuseIfAny } from './invalid-input.ts';

type WordsOnWire = Omit<WalkInContentOnWire, 'room' | 'hours'>;

export function wordsFromWire({ theme: themeSlug, ...words }: WordsOnWire): WalkInWords {
  const { title, titleEn, helpTopics, audience, byAppointment, languages, phone, email } = words;
  return { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages, phone, email };
}

/** Throws InvalidInput for hours that contradict themselves. */
export function contentFromWire(given: WalkInContentOnWire, path: string): WalkInContent {
  return {
    ...wordsFromWire(given),
    roomSlug: given.room,
    hours: hoursFromWire(given.hours, `${path}/hours`),
  };
}

export function hoursFromWire(given: WalkInHoursOnWire, path: string): WalkInHours {
  const reader = new HoursReader();
  const hours = reader.walkInHours(given, path);
  refuseIfAny(reader.findings);
  return hours;
}

export function missing(path: string, why: string): InputFinding {
  return { path, code: 'missing', message: `"${path}" is missing.`, remedy: why };
}

import { hash } from 'node:crypto';
import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';

/**
 * What tells two states of the hours of a place (or room) apart: the same for the same hours, whatever the order of
 * their keys. It is the `ETag` and `If-Match` of the API, and travels along in the editor's form.
 */
export function versionOf(hours: OpeningHours | null): string {
  return hash('sha256', canonical(hours), 'base64url').slice(0, 22);
}

/** The same of the hours of a place and of all its rooms: what a week shows, and a check vouches for. */
export function allHoursVersion({ hours, rooms }: Pick<Place, 'hours' | 'rooms'>): string {
  const all = [hours, rooms.map((room) => [room.slug, room.hours])];
  return hash('sha256', canonical(all), 'base64url').slice(0, 22);
}

/** JSON with sorted keys; lists keep their order, which the editor shows. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const written = entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${written.sort().join(',')}}`;
}

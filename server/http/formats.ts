/** The forms of text that a query may hold, as checks for the schemas. Whoever passes them can be parsed and trusted. */

/** Beyond these nothing is known, and calendars of the far past and future only cost time. */
const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+ -]([01]\d|2[0-3]):[0-5]\d)$/;
const NUMBER = /^-?\d{1,3}(\.\d{1,15})?$/;

/** An instant with its offset, within the years that we answer for. */
export function isInstant(text: string): boolean {
  const [, date] = INSTANT.exec(text) ?? [];
  return date !== undefined && isDate(date);
}

/** `+` in an address means a space unless it is escaped; before an offset it cannot have meant anything else. */
export function toInstant(text: string): number {
  return Date.parse(text.replace(' ', '+'));
}

/** A day that exists, within the years that we answer for. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  const year = Number(text.slice(0, 4));
  return (
    year >= EARLIEST_YEAR &&
    year <= LATEST_YEAR &&
    !Number.isNaN(instant) &&
    new Date(instant).toISOString().startsWith(text)
  );
}

/** `lon,lat`, both on the earth. */
export function isPoint(text: string): boolean {
  const numbers = toNumbers(text);
  const [lon = Number.NaN, lat = Number.NaN] = numbers;
  return numbers.length === 2 && isLongitude(lon) && isLatitude(lat);
}

/** `west,south,east,north`, on the earth, with room between the edges or at least not the wrong way round. */
export function isBox(text: string): boolean {
  const numbers = toNumbers(text);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  return (
    numbers.length === 4 &&
    [west, east].every(isLongitude) &&
    [south, north].every(isLatitude) &&
    west <= east &&
    south <= north
  );
}

/** Not a number where the text is none. */
export function toNumbers(text: string): number[] {
  return text.split(',').map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));
}

/** A wall time with its seconds. */
export const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

function isLongitude(value: number): boolean {
  return value >= -180 && value <= 180;
}

function isLatitude(value: number): boolean {
  return value >= -90 && value <= 90;
}

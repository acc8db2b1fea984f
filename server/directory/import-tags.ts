import { addDays } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { cleanText, quoted } from './clean-text.ts';
import type { ReadContact } from './import-contact.ts';

/** What is wrong, where, and with which part of what was written. */
export interface ImportFinding {
  readonly path: string;
  readonly part: string;
  readonly why: string;
}

/** Reads tags one by one and remembers all that is wrong with them. */
export class TagReader {
  readonly findings: ImportFinding[] = [];
  readonly properties: Readonly<Record<string, unknown>>;

  constructor(properties: Readonly<Record<string, unknown>>) {
    this.properties = properties;
  }

  text(key: string, longest: number): string | null {
    const raw = this.raw(key);
    if (raw === null) return null;
    const cleaned = cleanText(raw, longest);
    if (cleaned.kind === 'clean') return cleaned.text;
    this.findings.push({ path: key, part: cleaned.part, why: cleaned.why });
    return null;
  }

  matching(key: string, pattern: RegExp, expected: string): string | null {
    const text = this.text(key, 80);
    if (text === null || pattern.test(text)) return text;
    this.findings.push({ path: key, part: quoted(text), why: `must be ${expected}` });
    return null;
  }

  contact(key: string, read: (raw: string) => ReadContact): string | null {
    const raw = this.raw(key);
    const contact = raw === null ? null : read(raw);
    if (contact?.kind !== 'refused') return contact?.value ?? null;
    this.findings.push({ path: key, part: contact.part, why: contact.why });
    return null;
  }

  date(key: string): IsoDate | null {
    const text = this.text(key, 30);
    // Mappers also write "2024" or "May 2024". The date decides nothing, so it refuses nothing either.
    return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && isOnCalendar(text) ? text : null;
  }

  missing(key: string, why: string): void {
    if (!this.findings.some((finding) => finding.path === key)) {
      this.findings.push({ path: key, part: '(missing)', why });
    }
  }

  /** A number is taken for its text: many tools write house numbers so. An empty text counts as absent. */
  private raw(key: string): string | null {
    const value = Object.hasOwn(this.properties, key) ? this.properties[key] : null;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string') return value.trim() === '' ? null : value;
    if (value !== null && value !== undefined) {
      this.findings.push({ path: key, part: quoted(value), why: 'must be text' });
    }
    return null;
  }
}

function isOnCalendar(date: IsoDate): boolean {
  try {
    return addDays(date, 0) === date;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

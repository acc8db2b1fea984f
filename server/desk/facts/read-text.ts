/** What somebody typed into a form about a place → a fact, or what is wrong with it. */
import { cleanText } from '../../directory/clean-text.ts';
import { readPhone, readPostalCode, readWebsite } from '../../directory/import-contact.ts';

/** What can be wrong with one field; the sentences stand in server/http/desk/words. */
export type FactTrouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooLong'; readonly longest: number; readonly by: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'noPhone' }
  | { readonly kind: 'noWebsite' }
  | { readonly kind: 'noDistrict' }
  | { readonly kind: 'hostWithoutRole' }
  | { readonly kind: 'shownWithoutName' }
  | { readonly kind: 'noPin' }
  | { readonly kind: 'pinFarAway' }
  | { readonly kind: 'radiusOutOfReach'; readonly least: number; readonly most: number };

export interface FactFinding {
  /** The id of the input. */
  readonly field: string;
  readonly trouble: FactTrouble;
}

/** Gathers what is wrong while the fields are read. */
export class FactReader {
  readonly findings: FactFinding[] = [];

  fault(field: string, trouble: FactTrouble): void {
    this.findings.push({ field, trouble });
  }

  /** null when nothing was typed, or when it cannot be kept. Line breaks become spaces. */
  text(field: string, raw: string, longest: number): string | null {
    const written = raw.replace(/\s+/gu, ' ').trim();
    if (written === '') return null;
    const length = written.normalize('NFC').length;
    if (length > longest) {
      this.fault(field, { kind: 'tooLong', longest, by: length - longest });
      return null;
    }
    const cleaned = cleanText(written, longest);
    if (cleaned.kind === 'clean') return cleaned.text;
    this.fault(field, { kind: 'unreadable' });
    return null;
  }

  requiredText(field: string, raw: string, longest: number): string {
    if (raw.trim() === '') this.fault(field, { kind: 'missing' });
    return this.text(field, raw, longest) ?? '';
  }

  phone(field: string, raw: string): string | null {
    if (raw.trim() === '') return null;
    const read = readPhone(raw);
    if (read.kind === 'read' && digitsIn(read.value) >= FEWEST_DIGITS) return read.value;
    this.fault(field, { kind: 'noPhone' });
    return null;
  }

  /** "groenestee.nl" is what people type. */
  website(field: string, raw: string): string | null {
    const written = raw.trim();
    if (written === '') return null;
    const read = readWebsite(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/u.test(written) ? `https://${written}` : written);
    if (read.kind === 'read') return read.value;
    this.fault(field, { kind: 'noWebsite' });
    return null;
  }

  postalCode(field: string, raw: string): string | null {
    if (raw.trim() === '') return null;
    const read = readPostalCode(raw);
    if (read.kind === 'read') return read.value;
    this.fault(field, { kind: 'unreadable' });
    return null;
  }
}

/** The shortest number that a place can be called on. */
const FEWEST_DIGITS = 5;

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

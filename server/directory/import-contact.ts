import { cleanText, quoted } from './clean-text.ts';

export type ReadContact =
  | { readonly kind: 'read'; readonly value: string }
  | { readonly kind: 'refused'; readonly part: string; readonly why: string };

/** OpenStreetMap writes several numbers with semicolons; visitors are shown the first. */
export function readPhone(raw: string): ReadContact {
  const cleaned = cleanText(firstOf(raw), 40);
  if (cleaned.kind === 'refused') return cleaned;
  const digits = cleaned.text.replace(/\D/g, '').length;
  const plausible = /^\+?[\d ()./-]+$/.test(cleaned.text) && digits >= 3 && digits <= 15;
  if (plausible) return { kind: 'read', value: cleaned.text };
  return { kind: 'refused', part: quoted(raw), why: 'is no telephone number' };
}

/** Only http and https leave this function: a website becomes a link that people tap. */
export function readWebsite(raw: string): ReadContact {
  const cleaned = cleanText(firstOf(raw), 300);
  if (cleaned.kind === 'refused') return cleaned;
  const written = /^www\.[^\s:]+$/i.test(cleaned.text) ? `https://${cleaned.text}` : cleaned.text;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null) return { kind: 'refused', part: quoted(raw), why: 'is no web address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { kind: 'refused', part: quoted(raw), why: 'must begin with https:// or http://' };
  }
  if (url.username !== '' || url.password !== '') {
    return { kind: 'refused', part: quoted(url.host), why: 'is a web address with a user name in it' };
  }
  return { kind: 'read', value: url.href };
}

/** `3815gs` → `3815 GS`; what is no Dutch postcode stays as it was written. */
export function readPostalCode(raw: string): ReadContact {
  const cleaned = cleanText(raw, 12);
  if (cleaned.kind === 'refused') return cleaned;
  const dutch = /^(\d{4}) ?([a-z]{2})$/i.exec(cleaned.text);
  const [digits, letters] = [dutch?.[1], dutch?.[2]];
  if (digits === undefined || letters === undefined) return { kind: 'read', value: cleaned.text };
  return { kind: 'read', value: `${digits} ${letters.toUpperCase()}` };
}

function firstOf(list: string): string {
  return list.split(';')[0] ?? '';
}

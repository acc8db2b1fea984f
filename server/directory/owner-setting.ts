import type { OwnerSettings } from '../model/directory.ts';
import { cleanText } from './clean-text.ts';
import { readWebsite } from './import-contact.ts';

export type OwnerSettingKey = keyof OwnerSettings;

export type CheckedSetting =
  | { readonly kind: 'valid'; readonly value: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What only the owner can declare must at least be what it says it is. */
const CHECKS: Readonly<Record<OwnerSettingKey, (text: string) => CheckedSetting>> = {
  ownerName: (value) => ({ kind: 'valid', value }),
  privacyAddress: checkPrivacyAddress,
  accessibilityStatementUrl: checkWebAddress,
  accessibilityStatus: (value) => ({ kind: 'valid', value }),
};

export function checkOwnerSetting(key: OwnerSettingKey, raw: string): CheckedSetting {
  const cleaned = cleanText(raw, 200);
  if (cleaned.kind === 'refused') return { kind: 'refused', why: `${cleaned.part} ${cleaned.why}` };
  return CHECKS[key](cleaned.text);
}

/** Strict on purpose: the address ends up in a link, and one `@` in the wrong place sends mail elsewhere. */
const MAIL_ADDRESS = /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

function checkPrivacyAddress(value: string): CheckedSetting {
  if (MAIL_ADDRESS.test(value)) return { kind: 'valid', value };
  return { kind: 'refused', why: 'must be an e-mail address, such as privacy@gemeente.example' };
}

function checkWebAddress(value: string): CheckedSetting {
  const website = readWebsite(value);
  return website.kind === 'read'
    ? { kind: 'valid', value: website.value }
    : { kind: 'refused', why: website.why };
}

/** Where the links that let somebody in lead. Opening them changes nothing: a button does. */
import type { Language } from '../contract/vocabulary.ts';

/** `back`: a path of our own, to go on to. */
export function signInAddress(
  baseUrl: string,
  language: Language,
  token: string,
  back: string | null = null,
): string {
  const query = back === null ? '' : `?terug=${encodeURIComponent(back)}`;
  return `${baseUrl}${prefixOf(language)}/aanmelden/${token}${query}`;
}

export function barCardAddress(baseUrl: string, token: string): string {
  return `${baseUrl}/bar/${token}`;
}

/** Her own page: addresses, devices and passkeys. */
export function accountAddress(baseUrl: string, language: Language): string {
  return `${baseUrl}${prefixOf(language)}/beheer/account`;
}

function prefixOf(language: Language): string {
  return language === 'nl' ? '' : `/${language}`;
}

/** Where the links that let somebody in lead. Opening them changes nothing: a button does. */
import type { Language } from '../contract/vocabulary.ts';

export function signInAddress(baseUrl: string, language: Language, token: string): string {
  return `${baseUrl}${prefixOf(language)}/aanmelden/${token}`;
}

export function barCardAddress(baseUrl: string, token: string): string {
  return `${baseUrl}/bar/${token}`;
}

function prefixOf(language: Language): string {
  return language === 'nl' ? '' : `/${language}`;
}

/** Where the links in messages lead. They only open pages. */
import type { Language } from '../contract/vocabulary.ts';
import type { AskLinks } from '../mail/compose-ask.ts';

export function askLinks(baseUrl: string, language: Language, token: string): AskLinks {
  const page = `${baseUrl}${prefixOf(language)}/klopt/${token}`;
  return { yes: page, different: `${page}/anders`, closedAllWeek: `${page}/week-dicht` };
}

export function placeDesk(baseUrl: string, language: Language, placeSlug: string): string {
  return `${baseUrl}${prefixOf(language)}/beheer/plek/${placeSlug}`;
}

/** Where the coordinator's list is as long as it is. */
export function desk(baseUrl: string, language: Language): string {
  return `${baseUrl}${prefixOf(language)}/beheer/plekken`;
}

function prefixOf(language: Language): string {
  return language === 'nl' ? '' : `/${language}`;
}

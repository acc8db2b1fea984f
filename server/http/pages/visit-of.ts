import type { Instant } from '../../contract/timetable.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import type { Visit } from './site.ts';

/** The language is in the path and nowhere else, so that one address is one page for everybody. */
export function visitOf(url: string, now: Instant): Visit {
  const [whole = '/', query = ''] = splitOnce(url, '?');
  const language = LANGUAGES.find(
    (code) => code !== 'nl' && (whole === `/${code}` || whole.startsWith(`/${code}/`)),
  );
  const path = language === undefined ? whole : whole.slice(language.length + 1) || '/';
  return { language: language ?? 'nl', path, search: query === '' ? '' : `?${query}`, now };
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

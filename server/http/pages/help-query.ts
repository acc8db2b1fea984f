import type { HelpFilter } from '../../contract/help-page.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../contract/vocabulary.ts';
import type { ProblemWords } from '../../contract/words/problem-words.ts';
import type { District } from '../../model/directory.ts';
import { problemsOfKeys } from './list-query.ts';

export interface HelpVisit {
  readonly district: District;
  readonly filter: HelpFilter;
}

export type ReadHelpQuery =
  | { readonly kind: 'query'; readonly query: HelpVisit }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** What the data know by name. */
interface KnownNames {
  readonly districts: readonly District[];
  readonly home: District;
  isNear(district: District, near: string): boolean;
}

const KEYS = ['district', 'audience', 'language', 'near'] as const;
type Key = (typeof KEYS)[number];

/** What the address of a page of help asks, or everything that is wrong with it in whole sentences. */
export function readHelpQuery(
  search: URLSearchParams,
  { districts, home, isNear }: KnownNames,
  words: ProblemWords,
): ReadHelpQuery {
  const problems = problemsOfKeys(search, KEYS, words);

  function oneOf<T extends string>(key: Key, allowed: readonly T[]): T | null {
    const text = search.get(key) || null;
    const value = allowed.find((name) => name === text) ?? null;
    if (text !== null && value === null) problems.push(words.notOneOf(key, allowed));
    return value;
  }

  const slug = oneOf(
    'district',
    districts.map((each) => each.slug),
  );
  const district = districts.find((each) => each.slug === slug) ?? home;
  const filter: HelpFilter = {
    audience: oneOf('audience', AUDIENCES),
    language: oneOf('language', SPOKEN_LANGUAGES),
    near: search.get('near') || null,
  };
  if (filter.near !== null && !isNear(district, filter.near)) problems.push(words.unknownNear(filter.near));
  return problems.length > 0
    ? { kind: 'problems', problems }
    : { kind: 'query', query: { district, filter } };
}

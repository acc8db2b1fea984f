/**
 * What the address of a list asks, or everything that is wrong with it in whole sentences. Nothing is dropped in
 * silence: somebody who follows half of a link must not believe that she sees the other half.
 */
import { type Filter, type ListContent, type Moment, WHENS } from '../../contract/page.ts';
import type { Instant } from '../../contract/timetable.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../contract/vocabulary.ts';
import type { ProblemWords } from '../../contract/words/problem-words.ts';
import { chosenMoment, DAYS_AHEAD, MOMENT_NOW, namedMoment } from './chosen-moment.ts';

export interface ListQuery {
  readonly moment: Moment;
  readonly filter: Filter;
  readonly show: ListContent['show'];
}

export type ReadQuery =
  | { readonly kind: 'query'; readonly query: ListQuery }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** What the data know by name. */
export interface KnownNames {
  readonly helpTopics: readonly string[];
  /** Whether there is such a neighbourhood or street in the district. */
  isNear(near: string): boolean;
}

const KEYS = [
  'when',
  'day',
  'time',
  'audience',
  'wheelchair',
  'helpTopic',
  'language',
  'near',
  'view',
] as const;
type Key = (typeof KEYS)[number];

/** Put behind shared links by others; it says nothing about what the visitor wants to see. */
const TRACKING = /^(utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id)$/;

export function readListQuery(
  search: URLSearchParams,
  names: KnownNames,
  words: ProblemWords,
  now: Instant,
): ReadQuery {
  const problems = problemsOfKeys(search, KEYS, words);

  /** An empty field of a form counts as not filled in. */
  const textOf = (key: Key) => search.get(key) || null;

  function oneOf<T extends string>(key: Key, allowed: readonly T[]): T | null {
    const text = textOf(key);
    const value = allowed.find((name) => name === text) ?? null;
    if (text !== null && value === null) problems.push(words.notOneOf(key, allowed));
    return value;
  }

  function readMoment(): Moment {
    const when = oneOf('when', WHENS);
    const day = textOf('day');
    const time = textOf('time');
    if (when !== 'chosen' && day === null && time === null) {
      return when === null || when === 'now' ? MOMENT_NOW : namedMoment(when, now);
    }
    // A day beside "tonight" says two things at once.
    if (when !== null && when !== 'chosen') problems.push(words.notOneOf('when', ['chosen']));
    const chosen = chosenMoment(day, time, now);
    if (chosen.kind === 'moment') return chosen.moment;
    problems.push(
      chosen.kind === 'outOfReach'
        ? words.momentOutOfReach(DAYS_AHEAD)
        : words.notAMoment(chosen.kind === 'notADay' ? 'day' : 'time'),
    );
    return MOMENT_NOW;
  }

  const moment = readMoment();
  const filter: Filter = {
    audience: oneOf('audience', AUDIENCES),
    wheelchair: oneOf('wheelchair', ['yes']) === 'yes',
    helpTopic: oneOf('helpTopic', names.helpTopics),
    language: oneOf('language', SPOKEN_LANGUAGES),
    near: textOf('near'),
  };
  if (filter.near !== null && !names.isNear(filter.near)) problems.push(words.unknownNear(filter.near));
  const show = oneOf('view', ['list', 'map']) ?? 'list';
  return problems.length > 0
    ? { kind: 'problems', problems }
    : { kind: 'query', query: { moment, filter, show } };
}

export function problemsOfKeys(
  search: URLSearchParams,
  keys: readonly string[],
  words: ProblemWords,
): string[] {
  return [...new Set(search.keys())].flatMap((name) => {
    if (TRACKING.test(name)) return [];
    if (!keys.some((key) => key === name)) return [words.unknownParameter(name)];
    return search.getAll(name).length > 1 ? [words.repeatedParameter(name)] : [];
  });
}

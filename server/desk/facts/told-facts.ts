/** The facts of a place in the change log, read back as sentences: from what to what. */
import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import {
  AVAILABILITIES,
  type Availability,
  FACILITIES,
  type Facility,
  type Language,
  PLACE_KINDS,
  type PlaceKind,
  SPOKEN_LANGUAGES,
  type SpokenLanguage,
} from '../../contract/vocabulary.ts';
import { words as en } from '../../contract/words/en.ts';
import type { HistoryWords } from '../../contract/words/history-words.ts';
import { words as nl } from '../../contract/words/nl.ts';

interface LoggedFacts {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly address: { readonly [part in 'street' | 'postalCode' | 'locality']: string | null } | null;
  readonly description: string | null;
  readonly website: string | null;
  readonly facilities: { readonly [Name in Facility]?: Availability };
  readonly languages: readonly SpokenLanguage[];
}

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Union(values.map((value) => Type.Literal(value)));
const text = nullable(Type.String());

const Logged = Type.Unsafe<LoggedFacts>(
  Type.Object({
    name: Type.String(),
    kind: oneOf(PLACE_KINDS),
    address: nullable(Type.Object({ street: text, postalCode: text, locality: text })),
    description: text,
    website: text,
    facilities: Type.Partial(
      Type.Object(Object.fromEntries(FACILITIES.map((name) => [name, oneOf(AVAILABILITIES)]))),
    ),
    languages: Type.Array(oneOf(SPOKEN_LANGUAGES)),
  }),
);

const WORDS = { nl, en } as const;

/** One sentence for each fact whose values the log keeps, and one for the others: a pin, a number to call, hosts. */
export function toldFacts(
  before: unknown,
  after: unknown,
  changed: readonly string[],
  history: HistoryWords,
  language: Language,
): readonly string[] {
  const kept = Check(Logged, before) && Check(Logged, after) ? { was: before, is: after } : null;
  const told: string[] = [];
  const others: string[] = [];
  for (const name of changed) {
    const was = kept === null ? undefined : inWords(kept.was, name, language);
    const is = kept === null ? undefined : inWords(kept.is, name, language);
    const sentence = was === undefined || is === undefined ? null : history.factBecame(name, was, is);
    if (sentence === null) others.push(name);
    else told.push(sentence);
  }
  const rest = history.factsChanged(others);
  return rest === null ? told : [...told, rest];
}

/** null: nothing was filled in; undefined: the log does not keep what it says. */
function inWords(facts: LoggedFacts, name: string, language: Language): string | null | undefined {
  const words = WORDS[language];
  switch (name) {
    case 'name':
    case 'description':
    case 'website':
      return facts[name];
    case 'kind':
      return words.kinds[facts.kind];
    case 'address': {
      const { street, postalCode, locality } = facts.address ?? {};
      return [street, postalCode, locality].filter((part) => (part ?? null) !== null).join(' ') || null;
    }
    case 'facilities': {
      const said = FACILITIES.flatMap((facility) => {
        const availability = facts.facilities[facility] ?? 'unknown';
        if (availability === 'unknown') return [];
        return [`${words.facilities[facility]} ${words.availabilities[availability]}`];
      });
      return said.join(', ') || null;
    }
    case 'languages':
      return words.list(facts.languages.map((code) => words.spokenLanguages[code])) || null;
    default:
      return undefined;
  }
}

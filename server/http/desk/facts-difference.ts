/** Two people edited the facts of a place: what each of them says, in sentences. */
import type { FactsOfPlace, KeptHost } from '../../../db/queries/save-facts.ts';
import type { DifferenceContent } from '../../contract/desk/difference.ts';
import { words as en } from '../../contract/words/en.ts';
import { words as nl } from '../../contract/words/nl.ts';
import { changedFacts, type FactName } from '../../desk/facts/changed-facts.ts';
import type { FactsStale } from '../../desk/facts/save-facts.ts';
import type { DeskForm, PlaceVisit } from './screen.ts';
import { whoInWords } from './who-in-words.ts';
import { factWords } from './words/fact-words.ts';

const WORDS = { nl, en } as const;

export function factsDifference(
  { base, language }: PlaceVisit,
  form: DeskForm,
  stale: FactsStale,
  mine: FactsOfPlace,
): DifferenceContent {
  const names = changedFacts(stale.facts, mine);
  const say = (facts: FactsOfPlace) => (name: FactName) =>
    factWords[language].line(name, inWords(facts, name, language));
  return {
    view: 'difference',
    changedBy: whoInWords(stale.changedBy, language),
    changedAt: stale.changedAt,
    theirs: names.map(say(stale.facts)),
    mine: names.map(say(mine)),
    action: `${base}/over`,
    fields: form.fields.map(([name, value]) => [name, name === 'version' ? stale.version : value] as const),
    takeTheirs: `${base}/over`,
  };
}

function inWords(facts: FactsOfPlace, name: FactName, language: 'nl' | 'en'): string {
  const words = WORDS[language];
  const { nothing } = factWords[language];
  switch (name) {
    case 'name':
    case 'description':
    case 'phone':
    case 'website':
      return facts[name] ?? nothing;
    case 'kind':
      return words.kinds[facts.kind];
    case 'address': {
      const { street, postalCode, locality } = facts.address ?? {};
      return [street, postalCode, locality].filter((part) => (part ?? null) !== null).join(' ') || nothing;
    }
    case 'coordinates':
      return `${facts.coordinates.lat}, ${facts.coordinates.lon}`;
    case 'facilities':
      return (
        Object.entries(facts.facilities)
          .flatMap(([facility, availability]) => sayFacility(words, facility, availability))
          .join(', ') || nothing
      );
    case 'languages':
      return words.list(facts.languages.map((code) => words.spokenLanguages[code])) || nothing;
    case 'hosts':
      return facts.hosts.map(nameOf).join(', ') || nothing;
  }
}

function sayFacility(words: typeof nl, facility: string, availability: string): string[] {
  const name = Object.entries(words.facilities).find(([key]) => key === facility)?.[1];
  const said = Object.entries(words.availabilities).find(([key]) => key === availability)?.[1];
  return name === undefined || said === undefined || availability === 'unknown' ? [] : [`${name} ${said}`];
}

function nameOf({ firstName, role }: KeptHost): string {
  return firstName === null ? role : `${firstName} (${role})`;
}

/** The facts of a place in the change log, read back as sentences: from what to what. */
import { FACILITIES, type Language } from '../../contract/vocabulary.ts';
import { words as en } from '../../contract/words/en.ts';
import type { HistoryWords } from '../../contract/words/history-words.ts';
import { words as nl } from '../../contract/words/nl.ts';
import { distanceBetween } from '../../directory/distance.ts';
import { changedKept } from './changed-facts.ts';
import { KEPT_FACTS, type KeptFacts, recordedCounts, recordedState } from './recorded-facts.ts';

const WORDS = { nl, en } as const;

/** One sentence for each fact of which the log tells something, and one for the others. */
export function toldFacts(
  before: unknown,
  after: unknown,
  changed: readonly string[],
  history: HistoryWords,
  language: Language,
): readonly string[] {
  const told: string[] = [];
  const others: string[] = [];
  for (const name of changed) {
    const sentence =
      toldKept(before, after, name, history, language) ?? toldCounted(before, after, name, history);
    if (sentence === null) others.push(name);
    else told.push(sentence);
  }
  const rest = history.factsChanged(others);
  return rest === null ? told : [...told, rest];
}

/** What would become different if earlier facts came back. */
export function differenceOfFacts(
  present: KeptFacts,
  earlier: KeptFacts,
  names: readonly string[],
  history: HistoryWords,
  language: Language,
): readonly string[] {
  const changed = changedKept(present, earlier).filter((name) => names.includes(name));
  return toldFacts(present, earlier, changed, history, language);
}

/** null: the log does not hold what it was, or what it became. */
function toldKept(
  before: unknown,
  after: unknown,
  asked: string,
  history: HistoryWords,
  language: Language,
): string | null {
  const name = KEPT_FACTS.find((kept) => kept === asked);
  const [was, is] = [recordedState(before), recordedState(after)];
  if (name === undefined || was === null || is === null) return null;
  if (name === 'coordinates') return toldPin(was.coordinates, is.coordinates, history);
  return history.factBecame(name, inWords(was, name, language), inWords(is, name, language));
}

type Pin = KeptFacts['coordinates'];

/** No distance to or from a point that stands for a whole neighbourhood. */
function toldPin(was: Pin, is: Pin, history: HistoryWords): string {
  if (was.precision !== is.precision) return history.pinBecame(was.precision, is.precision);
  if (was.lon === is.lon && was.lat === is.lat) return history.pinWithin(was.radiusMetres, is.radiusMetres);
  return history.pinMoved(Math.round(distanceBetween(was, is)));
}

/** Of what is somebody's own the log knows only whether it was there, and how many. */
function toldCounted(before: unknown, after: unknown, name: string, history: HistoryWords): string | null {
  const [was, is] = [recordedCounts(before), recordedCounts(after)];
  if (was === null || is === null) return null;
  if (name === 'phone') return history.phoneBecame(was.hasPhone, is.hasPhone);
  return name === 'hosts' ? history.hostsBecame(was, is) : null;
}

/** null: nothing was filled in. */
function inWords(
  facts: KeptFacts,
  name: Exclude<(typeof KEPT_FACTS)[number], 'coordinates'>,
  language: Language,
): string | null {
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
  }
}

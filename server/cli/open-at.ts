import { Command, Option } from 'commander';
import { getCalendars } from '../../db/queries/calendars.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { GROUPS, type Group } from '../contract/answer.ts';
import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { Instant } from '../contract/timetable.ts';
import { LANGUAGES, type Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { Words } from '../contract/words/words.ts';
import { timetableOf } from '../directory/timetable-of.ts';
import type { Calendars } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { knownDistrict } from './known-district.ts';
import { toInstant } from './moment.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { withDatabase } from './with-database.ts';

interface OpenAtOptions {
  readonly language: Language;
  readonly district?: string;
}

interface Line {
  readonly group: Group;
  readonly cells: readonly string[];
}

const HEADINGS: { readonly [Name in Language]: Readonly<Record<Group, string>> } = {
  nl: { openNow: 'open', openLater: 'straks open', unsure: 'niet zeker', closedNow: 'dicht' },
  en: { openNow: 'open', openLater: 'open later', unsure: 'not sure', closedNow: 'closed' },
};

const NOTHING_YET: Readonly<Record<Language, string>> = {
  nl: 'Er zijn nog geen plekken.',
  en: 'No places yet.',
};

export function addOpenAt(session: Session): Command {
  return new Command('open-at')
    .description('list the places and what each says: open, open later, not sure, closed')
    .argument('[instant]', 'the moment to answer for (default: now)', toInstant)
    .addOption(new Option('--language <language>').choices([...LANGUAGES]).default('nl'))
    .option('--district <slug>', 'only the places of this district')
    .addHelpText('after', EXAMPLES)
    .action((instant: Instant | undefined, options: OpenAtOptions) => listPlaces(session, instant, options));
}

async function listPlaces(session: Session, at: Instant | undefined, options: OpenAtOptions): Promise<void> {
  const { language, district } = options;
  const { places, calendars } = await withDatabase(session, { readonly: true }, (db) => ({
    places: findPlaces(db, district === undefined ? {} : { districtSlug: knownDistrict(db, district) }),
    calendars: getCalendars(db),
  }));
  const { print, say } = session.terminal;
  if (places.length === 0) say(NOTHING_YET[language]);
  const lines = places.map((place) =>
    toLine(place, calendars, at ?? session.now(), at !== undefined, language),
  );
  const inOrder = GROUPS.flatMap((group) => lines.filter((line) => line.group === group));
  for (const line of table(inOrder.map(({ cells }) => cells))) print(line);
}

function toLine(place: Place, calendars: Calendars, at: Instant, chosen: boolean, language: Language): Line {
  const answer = openStateAt(timetableOf(place, calendars, at), at);
  const words: Words = wordsOf(language);
  const { group } = placementOf(answer);
  const said = words.answer(answer, at, chosen ? 'then' : 'now');
  return { group, cells: [HEADINGS[language][group], place.name, said, words.certainty(answer, at) ?? ''] };
}

const EXAMPLES = `
A moment without an offset is the time in Amsterdam.

Examples:
  binnenlopen open-at
  binnenlopen open-at 2026-11-24T19:30 --language en
  binnenlopen open-at 2026-11-24T18:30:00Z --district liendert-rustenburg`;

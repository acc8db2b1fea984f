/** What happened to a walk-in hour, in words, latest first. */
import type { Database } from '../../../db/open-database.ts';
import { findHelpTopics, findThemes } from '../../../db/queries/directory.ts';
import { colleagueNamesOf, findLoggedChanges, type LoggedChange } from '../../../db/queries/history.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import type { WalkInHistoryLine } from '../../contract/planner/walk-in.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { historyWords as en } from '../../contract/words/history-words-en.ts';
import { historyWords as nl } from '../../contract/words/history-words-nl.ts';
import { momentWords as momentEn } from '../../contract/words/walk-in-words-en.ts';
import { momentWords as momentNl } from '../../contract/words/walk-in-words-nl.ts';
import { actorOf } from '../../desk/history.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Caller } from '../../model/caller.ts';
import type { WalkIn, WalkInContent } from '../../model/walk-in.ts';
import { keptContent } from '../../model/walk-in-as-kept.ts';
import { cancelledRange } from '../../planner/cancelled-range.ts';
import { momentInWords } from '../../planner/times-ahead.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { changedFields, fieldLine, roomLine } from './words/walk-in-fields.ts';

const WORDS = { nl, en } as const;
const MOMENTS = { nl: momentNl, en: momentEn } as const;
const LINES = 10;

export function historyOf(
  { db, language, now, caller }: Pick<DeskVisit, 'db' | 'language' | 'now' | 'caller'>,
  { slug, organisationSlug, kind, placeSlug }: WalkIn,
): WalkInHistoryLine[] {
  const found = findLoggedChanges(db, { subject: `walkIn:${slug}`, limit: LINES });
  const names = isColleagueIn(caller, organisationSlug)
    ? colleagueNamesOf(db, [...new Set(found.map(({ who }) => who))], organisationSlug)
    : new Map<string, string>();
  const topics = topicNames(db, language);
  const rooms = new Map(getPlaceBySlug(db, placeSlug)?.rooms.map((room) => [room.slug, room.name]));
  const today = localOf(now).date;
  return found.map((change) => {
    const actor = WORDS[language].actors[actorOf(change.who)];
    const name = names.get(change.who);
    return {
      sequence: change.sequence,
      at: change.at,
      who: name === undefined ? actor : `${name} (${actor})`,
      title:
        kind === 'activity'
          ? WORDS[language].titleOfActivity(change.what)
          : WORDS[language].title(change.what),
      changes: changesIn(change, topics, rooms, today, language),
    };
  });
}

/** A name was given for colleagues: who works elsewhere, or keeps the place, reads what part somebody had in it. */
function isColleagueIn(caller: Caller, organisationSlug: string | null): organisationSlug is string {
  return (
    caller.kind === 'person' &&
    caller.person.rights.some(
      (right) => right.role === 'professional' && right.organisationSlug === organisationSlug,
    )
  );
}

/** Of help topics and themes, which are told together. */
export function topicNames(db: Database, language: Language): ReadonlyMap<string, string> {
  return new Map([
    ...findHelpTopics(db).map(
      ({ slug, nameNl, nameEn }) => [slug, language === 'en' ? nameEn : nameNl] as const,
    ),
    ...findThemes(db).map(({ slug, name }) => [slug, name] as const),
  ]);
}

function changesIn(
  { what, before, after }: LoggedChange,
  topics: ReadonlyMap<string, string>,
  rooms: ReadonlyMap<string, string>,
  today: string,
  language: Language,
): string[] {
  const range = cancelledRange(after);
  if (range !== null) {
    const day = keptContent(after)?.hours.specialDays.find(
      ({ from, through }) => from === range.from && through === range.through,
    );
    const said = MOMENTS[language].notOn(range.from, range.through, today);
    return day?.reason ? [`${said} ${capitalised(day.reason)}.`] : [said];
  }
  const [was, is] = [keptContent(before), keptContent(after)];
  if (is === null) return [];
  const words =
    was === null ? [] : changedFields(was, is).map((field) => fieldLine(field, is, topics, language));
  const isMoved = what === 'moveWalkIn' || what === 'endWalkIn' || was === null || hasOtherWeeks(was, is);
  const moment = isMoved ? momentInWords(is.hours, today, language) : '';
  const room = was === null || was.roomSlug === is.roomSlug ? [] : [roomLine(is.roomSlug, rooms, language)];
  return [...words, ...room, ...(moment === '' ? [] : [moment])];
}

function hasOtherWeeks(was: WalkInContent, is: WalkInContent): boolean {
  return JSON.stringify(was.hours.layers) !== JSON.stringify(is.hours.layers);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

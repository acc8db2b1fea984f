/** The question as the form has it in its address. What it cannot hold is as if nobody had asked for it. */

import type { Database } from '../../../db/open-database.ts';
import { findOrganisations, findThemes } from '../../../db/queries/directory.ts';
import { getPlaceTarget } from '../../../db/queries/rights.ts';
import { PART_NAMES, SLOT_LENGTHS } from '../../contract/planner/slot.ts';
import type { SlotChoices, SlotForm } from '../../contract/planner/slots.ts';
import type { Instant } from '../../contract/timetable.ts';
import { AUDIENCES, type Language } from '../../contract/vocabulary.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { IsoDate, Weekday } from '../../hours/model.ts';
import type { Caller } from '../../model/caller.ts';
import type { SlotQuestion } from '../../planner/slots/slot-question.ts';
import { isDate } from '../formats.ts';
import { listsOf } from '../pages/site.ts';
import { personIdOf } from './new-proposal.ts';
import { publicPlaces } from './new-proposal-choices.ts';
import { toRhythm } from './rhythm-text.ts';

/** Few enough to read. */
const MOST_ANSWERS = 10;
/** Nobody agrees on anything for today. */
const EARLIEST_DAYS = 1;
const LATEST_DAYS = 366;
const WEEKLY = 'everyWeeks:1';
const AN_HOUR = '60';
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

interface Asking {
  readonly db: Database;
  readonly now: Instant;
  readonly language: Language;
  readonly caller: Caller;
}

/** Both included. */
export function datesToAskFrom(now: Instant): { readonly earliest: IsoDate; readonly latest: IsoDate } {
  const today = localOf(now).date;
  return { earliest: addDays(today, EARLIEST_DAYS), latest: addDays(today, LATEST_DAYS) };
}

export function choicesFor({ db, now, language, caller }: Asking, ...districtSlugs: string[]): SlotChoices {
  const { districts, helpTopics } = listsOf(db);
  const chosen = districts.filter(({ slug }) => districtSlugs.includes(slug));
  return {
    helpTopics: helpTopics.map(({ slug, nameNl, nameEn }) => [slug, language === 'en' ? nameEn : nameNl]),
    themes: findThemes(db).map(({ slug, name }) => [slug, name]),
    organisations: findOrganisations(db).map(({ slug, name }) => [slug, name]),
    places: publicPlaces(db)
      .filter(({ districtSlug }) => districtSlugs.includes(districtSlug))
      .map(({ slug, name }) => [slug, name]),
    neighbourhoods: chosen.flatMap(({ neighbourhoods }) =>
      neighbourhoods.map(({ code, name }): readonly [string, string] => [code, name]),
    ),
    districts: districts.map(({ slug, name }) => [slug, name]),
    hasSeveralDistricts: ownDistricts(db, caller).length > 1,
    ...datesToAskFrom(now),
  };
}

export function formIn(search: URLSearchParams, asking: Asking): SlotForm {
  const districts = districtsIn(search, asking);
  const choices = choicesFor(asking, ...districts);
  const among = (name: string, allowed: readonly (readonly [string, string])[]) =>
    allowed.find(([value]) => value === search.get(name))?.[0] ?? '';
  const parts = search.getAll('part');
  const from = search.get('from') ?? '';
  return {
    helpTopic: among('helpTopic', choices.helpTopics),
    theme: among('theme', choices.themes),
    weekdays: WEEKDAYS.map(String).filter((day) => search.getAll('weekday').includes(day)),
    parts: PART_NAMES.filter((part) => parts.includes(part)),
    minutes: lengthIn(search.get('minutes') ?? AN_HOUR),
    rhythm: toRhythm(search.get('rhythm') ?? '') === null ? WEEKLY : (search.get('rhythm') ?? WEEKLY),
    from: isInReach(from, choices) ? from : choices.earliest,
    audience: AUDIENCES.find((audience) => audience === search.get('audience')) ?? 'everyone',
    quiet: search.has('quiet'),
    wheelchair: search.has('wheelchair'),
    host: search.has('host'),
    notTopic: among('notTopic', choices.helpTopics),
    notOrganisation: among('notOrganisation', choices.organisations),
    place: among('place', choices.places),
    neighbourhoods: choices.neighbourhoods
      .map(([code]) => code)
      .filter((code) => search.getAll('neighbourhood').includes(code)),
    district: districts.length === 1 ? (districts[0] ?? '') : '',
  };
}

export function isInReach(
  date: string,
  { earliest, latest }: Pick<SlotChoices, 'earliest' | 'latest'>,
): boolean {
  return isDate(date) && earliest <= date && date <= latest;
}

function lengthIn(text: string): string {
  const { shortest, longest, step } = SLOT_LENGTHS;
  const minutes = Number(text);
  const fits = minutes >= shortest && minutes <= longest && minutes % step === 0;
  return fits ? String(minutes) : AN_HOUR;
}

/** The one that is asked; else all her own, or else the first. */
export function districtsIn(
  search: URLSearchParams,
  { db, caller }: Pick<Asking, 'db' | 'caller'>,
): readonly string[] {
  const all = listsOf(db).districts.map(({ slug }) => slug);
  const asked = all.find((slug) => slug === search.get('district'));
  if (asked !== undefined) return [asked];
  const own = ownDistricts(db, caller);
  return own.length > 0 ? own : all.slice(0, 1);
}

export function ownDistrict(db: Database, caller: Caller): string | null {
  return ownDistricts(db, caller)[0] ?? null;
}

/** Those that she coordinates, or keeps a place in. */
export function ownDistricts(db: Database, caller: Caller): readonly string[] {
  if (caller.kind !== 'person') return [];
  const own = caller.person.rights.flatMap((right) => {
    if (right.role === 'coordinator') return [right.districtSlug];
    return right.role === 'host' ? (getPlaceTarget(db, right.placeSlug)?.districtSlug ?? []) : [];
  });
  return [...new Set(own)];
}

export function toQuestion(form: SlotForm, { db, caller }: Asking): SlotQuestion {
  const topic = listsOf(db).helpTopics.find(({ slug }) => slug === form.helpTopic);
  return {
    ...{
      helpTopic: topic?.slug ?? null,
      themeSlug: form.theme || null,
      sensitive: topic?.sensitive ?? false,
    },
    audience: AUDIENCES.find((audience) => audience === form.audience) ?? 'everyone',
    weekdays: WEEKDAYS.filter((day) => form.weekdays.includes(String(day))),
    partsOfDay: form.parts,
    minutes: Number(form.minutes),
    rhythm: toRhythm(form.rhythm) ?? { kind: 'everyWeeks', weeks: 1 },
    from: form.from,
    needs: { quietRoom: form.quiet, wheelchair: form.wheelchair, hostPresent: form.host },
    notSameDayAs: { helpTopic: form.notTopic || null, organisationSlug: form.notOrganisation || null },
    askerId: personIdOf({ caller }),
    placeSlug: form.place || null,
    neighbourhoods: form.neighbourhoods,
    limit: MOST_ANSWERS,
  };
}

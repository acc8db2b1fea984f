import { type BlockFinding, blockName, type HitsFound, NO_HITS } from '../../contract/desk/blocks.ts';
import {
  itemName,
  type SpecialDaysContent,
  type SpecialDaysForm,
  type SpecialFact,
  type SpecialItem,
  specialAfterStep,
  specialSteps,
} from '../../contract/desk/special-days.ts';
import { HOLIDAYS } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { checkAnnouncement } from '../../desk/check-announcement.ts';
import { commonTimes } from '../../desk/common-times.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { spanOf, timesOf } from '../../desk/pattern/block-times.ts';
import { findingsInForm } from '../../desk/pattern/findings-in-form.ts';
import { type Gap, gapsInBlocks } from '../../desk/pattern/gaps-in.ts';
import { mendHitInBlocks, type Stretch } from '../../desk/pattern/mend-hit.ts';
import { NO_HOURS } from '../../desk/pattern/with-pattern.ts';
import { isOfHoliday, specialItems } from '../../desk/special-days/special-items.ts';
import { leadingHours, withAnswers } from '../../desk/special-days/with-answers.ts';
import { policyOf } from '../../desk/special-days/with-special-days.ts';
import { walkInsBetween } from '../../desk/walk-ins-hit.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { hoursOnDate } from '../../hours/hours-on-date.ts';
import { addDays, daysBetween, instantOf, localOf } from '../../hours/local-time.ts';
import type { OpeningHours } from '../../hours/model.ts';
import { weekSummary } from '../../hours/week-summary.ts';
import { buttonsOf, hitsInWords, type MendsOfHit } from './hits-in-words.ts';
import { openForAll, stepsForAll } from './mends-of-all.ts';
import { openOnThatDay } from './open-on-that-day.ts';
import type { PlaceVisit } from './screen.ts';

/** Hosts are asked about a holiday from six weeks ahead. */
const ASKED_DAYS = 42;
/** Walk-in hours are looked at for as long as public holidays are: a year. */
const HIT_DAYS = 365;

export interface SpecialReading {
  readonly gaps: readonly Gap[];
  readonly findings: readonly BlockFinding[];
  readonly refuses: boolean;
  readonly found: HitsFound;
}

export function readSpecialDays(visit: PlaceVisit, form: SpecialDaysForm): SpecialReading {
  const { db, now, language, place } = visit;
  const today = localOf(now).date;
  const gaps = form.items.flatMap(gapsInItem);
  const checked = form.items.map((item, at) => findingsOf(item, at, today));
  const findings = checked.flatMap(({ told }) => told(language));
  const refuses = gaps.length > 0 || checked.some((each) => each.refuses);
  if (refuses) return { gaps, findings, refuses, found: NO_HITS };
  const after = withAnswers(place, form.items, calendarsOf(db), today);
  const ahead = { start: now, end: instantOf(addDays(today, HIT_DAYS), 0) };
  const hit = walkInsBetween(db, place, after, ahead);
  const all = stepsForAll(
    form,
    hit,
    (so, { start }, hour) => stepIn(so, localOf(start).date, hour),
    specialAfterStep,
  );
  const found = hitsInWords(
    visit,
    hit,
    (dated, hour) => mendsIn(visit, form, dated, hour),
    all === null ? [] : [{ step: all.step, label: openForAll(hit, language) }],
  );
  return { gaps, findings, refuses, found };
}

function mendsIn(
  visit: PlaceVisit,
  { items }: SpecialDaysForm,
  dated: DatedWalkIn,
  hour: Stretch,
): MendsOfHit {
  const { language } = visit;
  const { date } = localOf(dated.start);
  const at = itemOn(items, date);
  const item = items[at];
  const name = itemName(at);
  if (item?.says === 'changed')
    return { mends: buttonsOf(mendHitInBlocks(item.blocks, name, hour), language) };
  if (item?.says !== 'closed') return {};
  const isOneDay = item.through === '' || item.through === item.from;
  if (!isOneDay) return openOnThatDay(visit, dated, hour, specialSteps.openOn(date, timesOf(hour)));
  return { mends: buttonsOf(mendHitInBlocks([], name, hour), language, true) };
}

/** A date of several closed days gets a day of its own. */
function stepIn({ items }: SpecialDaysForm, date: string, hour: Stretch): string | null {
  const at = itemOn(items, date);
  const item = items[at];
  if (item?.says === 'changed') return mendHitInBlocks(item.blocks, itemName(at), hour)?.step ?? null;
  if (item?.says !== 'closed') return null;
  const isOneDay = item.through === '' || item.through === item.from;
  if (!isOneDay) return specialSteps.openOn(date, timesOf(hour));
  return mendHitInBlocks([], itemName(at), hour)?.step ?? null;
}

/** What is said of that date: by the shortest of those around it. −1: nothing. */
function itemOn(items: readonly SpecialItem[], date: string): number {
  const lengthOf = ({ from, through }: SpecialItem) => daysBetween(from, through || from);
  return items.reduce((best, item, at) => {
    const isIt = item.from !== '' && item.from <= date && date <= (item.through || item.from);
    const shortest = items[best];
    return isIt && (shortest === undefined || lengthOf(item) < lengthOf(shortest)) ? at : best;
  }, -1);
}

/** A new day in which nothing was filled in is none. */
export function isBlankItem({ kind, key, name, from }: SpecialItem): boolean {
  return kind === 'day' && key === '' && name === '' && from === '';
}

function gapsInItem(item: SpecialItem, at: number): readonly Gap[] {
  const name = itemName(at);
  if (isBlankItem(item)) return [];
  return [
    ...(item.kind === 'day' && item.from === ''
      ? [{ at: name, field: `${name}.from`, code: 'noDate' } as const]
      : []),
    ...(item.kind === 'schoolHoliday' && item.says === 'changed' && item.weekdays.length === 0
      ? [{ at: name, field: `${name}.days`, code: 'noDays' } as const]
      : []),
    ...(item.says === 'changed' ? gapsInBlocks(item.blocks, name) : []),
  ];
}

/** As if it were a day of its own: its times and its dates. */
function findingsOf(item: SpecialItem, at: number, today: string) {
  const name = itemName(at);
  const says = policyOf(item);
  const isDay = item.kind === 'day';
  const nothing = { told: () => [], refuses: false };
  if (says === null || item.from === '' || (isDay && item.key !== '' && item.from < today)) return nothing;
  const day = { from: isDay ? item.from : today, through: isDay ? item.through || item.from : today };
  const { findings, refuses } = checkAnnouncement({ ...day, says, reason: item.name || null }, today);
  const complete = item.blocks.flatMap((block, index) =>
    spanOf(block) === null ? [] : [blockName(name, index)],
  );
  const paths = complete.flatMap((block, index) =>
    ['', '/specialDays/0'].map((from) => [`${from}/says/spans/${index}`, block] as const),
  );
  const written = { hours: NO_HOURS, names: new Map([['', name], ...paths]) };
  return {
    told: (language: PlaceVisit['language']) =>
      findingsInForm(findings, written, editorWordsOf(language).findings),
    refuses,
  };
}

export function specialDaysContent(
  visit: PlaceVisit,
  { form, version }: { readonly form: SpecialDaysForm; readonly version: string },
  reading: SpecialReading = readSpecialDays(visit, form),
  missing: readonly BlockFinding[] = [],
): SpecialDaysContent {
  const { db, now, place } = visit;
  const hours = leadingHours(place) ?? NO_HOURS;
  const before = specialItems(hours, calendarsOf(db), localOf(now).date);
  return {
    view: 'specialDays',
    cannot: whyNoRealHours(place),
    version,
    form,
    facts: form.items.map((item) => factOf(visit, item, hours, before)),
    times: commonTimes(db, place.slug).map(timesOf),
    schoolHolidaysKnownThrough: knownThrough(visit, localOf(now).date),
    findings: [...missing, ...reading.findings],
    found: reading.found,
  };
}

/** Not known for all of the coming year; null also where they are. */
function knownThrough({ db }: PlaceVisit, today: string): string | null {
  const { knownThrough: known } = calendarsOf(db);
  return known !== null && known < addDays(today, HIT_DAYS) ? known : null;
}

/** `before`: the items as the hours have them now. */
function factOf(
  visit: PlaceVisit,
  item: SpecialItem,
  hours: OpeningHours,
  before: readonly SpecialItem[],
): SpecialFact {
  const { db, now, language } = visit;
  const today = localOf(now).date;
  const publicHoliday = HOLIDAYS.find((name) => item.kind === 'publicHoliday' && name === item.key) ?? null;
  const isSoon = item.from <= addDays(today, ASKED_DAYS);
  const present = before.find(({ kind, key }) => kind === item.kind && key === item.key);
  const shutAnyway = publicHoliday !== null && isShutAnyway(hours, publicHoliday, item.from, db);
  return {
    publicHoliday,
    isSoon,
    isAsked: isSoon && item.from !== '' && item.says === 'notKnownYet' && !shutAnyway,
    shutAnyway,
    own: present?.says === 'own' ? ownWords(hours, item.name, language) : null,
  };
}

function isShutAnyway(
  hours: OpeningHours,
  name: (typeof HOLIDAYS)[number],
  date: string,
  db: PlaceVisit['db'],
): boolean {
  if (date === '') return false;
  const policies = { ...hours.holidayPolicies, [name]: { kind: 'asAlways' } as const };
  return hoursOnDate({ ...hours, holidayPolicies: policies }, date, calendarsOf(db)).kind === 'closed';
}

/** What the place says of this school holiday, or of all of them, by a layer of its own. */
function ownWords(hours: OpeningHours, name: string, language: PlaceVisit['language']): string | null {
  const layer =
    hours.layers.find((each) => isOfHoliday(each, name)) ??
    hours.layers.find((each) => isOfHoliday(each, null));
  if (layer === undefined) return null;
  const rules = layer.rules.length === 0 ? [{ on: {}, spans: [] }] : layer.rules;
  return weekSummary({ ...NO_HOURS, layers: [{ ...layer, rules }] }, language);
}

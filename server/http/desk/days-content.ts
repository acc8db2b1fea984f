/** What "another day" shows of a form: what is odd about it, and what visitors will see of it. */
import { type BlockFinding, blockName, type MendButton, NO_HITS } from '../../contract/desk/blocks.ts';
import {
  type AnnouncedDay,
  DAY,
  type DatesChip,
  type DaysContent,
  type DaysForm,
  type DaysPreview,
  daysAfterStep,
} from '../../contract/desk/days.ts';
import { keepsWithin } from '../../contract/desk/keeps.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { checkAnnouncement } from '../../desk/check-announcement.ts';
import { commonTimes } from '../../desk/common-times.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { spanOf, timesOf } from '../../desk/pattern/block-times.ts';
import { findingsInForm } from '../../desk/pattern/findings-in-form.ts';
import { type Gap, gapsInBlocks } from '../../desk/pattern/gaps-in.ts';
import { mendHitInBlocks, type Stretch } from '../../desk/pattern/mend-hit.ts';
import { NO_HOURS } from '../../desk/pattern/with-pattern.ts';
import { previewAnnouncement } from '../../desk/preview-announcement.ts';
import { withAnnouncement } from '../../desk/with-announcement.ts';
import { ANNOUNCED_DAYS, toDaySpan } from '../../directory/days-ahead.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { dayOf } from '../../hours/calendar-day.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { DayPolicy, IsoDate, SpecialDay, TimeSpan } from '../../hours/model.ts';
import { settleSpans } from '../../hours/settle-pieces.ts';
import type { Place } from '../../model/place.ts';
import { buttonsOf, hitsInWords, type MendsOfHit } from './hits-in-words.ts';
import { daysKept, keepAll, openDuring, stepsForAll } from './mends-of-all.ts';
import { openOnThatDay } from './open-on-that-day.ts';
import type { PlaceVisit } from './screen.ts';

/** A year of school holidays and repairs; what is further back is in the history. */
const MOST_DAYS_SHOWN = 31;

export interface DaysReading {
  /** null while something is missing. */
  readonly day: SpecialDay | null;
  /** Within it, when the door stays open all the same. */
  readonly but: readonly SpecialDay[];
  readonly gaps: readonly Gap[];
  readonly preview: DaysPreview;
  readonly refuses: boolean;
}

export function readDays(visit: PlaceVisit, form: DaysForm): DaysReading {
  const { db, now, place, language } = visit;
  const today = localOf(now).date;
  const gaps = gapsInDays(form);
  const nothing = { days: [], visibleFrom: null, findings: [], found: NO_HITS, replaced: [] };
  const says = saysOf(form);
  if (gaps.length > 0 || says === null) return { day: null, but: [], gaps, preview: nothing, refuses: true };
  const given: SpecialDay = {
    from: form.from,
    through: form.through || form.from,
    says,
    reason: form.reason.trim() || null,
  };
  const { day, findings, refuses } = checkAnnouncement(given, today);
  const told = findingsInForm(
    findings,
    { hours: NO_HOURS, names: namesOf(form) },
    editorWordsOf(language).findings,
  );
  if (refuses) return { day: null, but: [], gaps, preview: { ...nothing, findings: told }, refuses };
  const but = keptIn(form, day);
  const { days, walkInsHit } = previewAnnouncement(db, place.slug, day, now, but);
  const found = hitsInWords(
    visit,
    walkInsHit,
    (hit, hour) => mendsIn(visit, form, hit, hour),
    mendsOfAll(form, walkInsHit, language),
  );
  const preview: DaysPreview = {
    days: days.filter(({ date }) => date >= today).slice(0, MOST_DAYS_SHOWN),
    visibleFrom: visibleFrom(day.from, today),
    findings: told,
    found,
    replaced: withAnnouncement(specialDaysOf(place), day).replaced.map(toAnnounced),
  };
  return { day, but, gaps, preview, refuses };
}

function mendsIn(
  visit: PlaceVisit,
  { says, blocks, from, through }: DaysForm,
  hit: DatedWalkIn,
  hour: Stretch,
): MendsOfHit {
  const { language } = visit;
  if (says === 'changed') return { mends: buttonsOf(mendHitInBlocks(blocks, DAY, hour), language) };
  if (says !== 'closed') return {};
  const isOneDay = through === '' || through === from;
  if (!isOneDay) return openOnThatDay(visit, hit, hour);
  return { mends: buttonsOf(mendHitInBlocks([], DAY, hour), language, true) };
}

function keptIn({ says, keeps }: DaysForm, day: SpecialDay): SpecialDay[] {
  return says === 'closed' ? daysKept(keepsWithin(keeps, day.from, day.through), day) : [];
}

function mendsOfAll(form: DaysForm, hits: readonly DatedWalkIn[], language: Language): MendButton[] {
  const { says, through, from } = form;
  if (says === 'closed' && through !== '' && through !== from) return keepAll(hits, language);
  const start = says === 'closed' ? { ...form, blocks: [] } : form;
  const all = stepsForAll(
    start,
    hits,
    ({ blocks }, _, hour) => mendHitInBlocks(blocks, DAY, hour)?.step ?? null,
    daysAfterStep,
  );
  return all === null ? [] : [{ step: all.step, label: openDuring(all.form.blocks, language) }];
}

function gapsInDays({ from, says, blocks }: DaysForm): readonly Gap[] {
  return [
    ...(from === '' ? [{ at: 'dates', field: 'from', code: 'noDate' } as const] : []),
    ...(says === null ? [{ at: 'says', field: 'says', code: 'noSays' } as const] : []),
    ...(says === 'changed' ? gapsInBlocks(blocks, DAY) : []),
  ];
}

/** null: nothing was chosen, or other times of which none is complete. */
export function saysOf({ says, blocks }: Pick<DaysForm, 'says' | 'blocks'>): DayPolicy | null {
  if (says === null) return null;
  if (says !== 'changed') return { kind: says };
  const [first, ...others] = blocks.flatMap((block) => spanOf(block) ?? []);
  return first === undefined ? null : { kind: 'changed', spans: [first, ...others] };
}

/** Where in the form that stands which a finding is about. */
function namesOf({ blocks }: DaysForm): ReadonlyMap<string, string> {
  const complete = blocks.flatMap((block, at) => (spanOf(block) === null ? [] : [blockName(DAY, at)]));
  // A path that leads to the other of two blocks still begins where the announcement stands among the hours.
  const paths = complete.flatMap((name, at) =>
    ['', '/specialDays/0'].map((from) => [`${from}/says/spans/${at}`, name] as const),
  );
  return new Map([['', 'dates'], ...paths]);
}

/** The place page tells of special days as far ahead as that; null: it does so already. */
function visibleFrom(from: IsoDate, today: IsoDate): IsoDate | null {
  const date = addDays(from, 1 - ANNOUNCED_DAYS);
  return date > today ? date : null;
}

export function daysContent(
  visit: PlaceVisit,
  form: DaysForm,
  { preview }: Pick<DaysReading, 'preview'> = readDays(visit, form),
  gaps: readonly BlockFinding[] = [],
): DaysContent {
  const { db, now, place } = visit;
  const today = localOf(now).date;
  return {
    view: 'days',
    cannot: whyNoRealHours(place),
    form,
    chips: chipsOf(today),
    times: commonTimes(db, place.slug).map(timesOf),
    preview: { ...preview, findings: [...gaps, ...preview.findings] },
    announced: specialDaysOf(place)
      .filter(({ through }) => through >= today)
      .map(toAnnounced),
  };
}

/** Announcements are the same in the house and in its rooms. */
export function specialDaysOf({ hours, rooms }: Place): readonly SpecialDay[] {
  return hours?.specialDays ?? rooms.find((room) => room.hours !== null)?.hours?.specialDays ?? [];
}

function chipsOf(today: IsoDate): readonly DatesChip[] {
  const tomorrow = addDays(today, 1);
  const sunday = addDays(today, 7 - dayOf(today).weekday);
  return [
    { key: 'today', from: today, through: today },
    { key: 'tomorrow', from: tomorrow, through: tomorrow },
    { key: 'thisWeek', from: today, through: sunday },
    { key: 'nextWeek', from: addDays(sunday, 1), through: addDays(sunday, 7) },
  ];
}

function toAnnounced({ from, through, says, reason }: SpecialDay): AnnouncedDay {
  return { from, through, reason, ...toldPolicy(says) };
}

function toldPolicy(says: DayPolicy): Pick<AnnouncedDay, 'says' | 'spans'> {
  if (says.kind === 'changed') return { says: 'open', spans: settleSpans(says.spans).map(toSpan) };
  if (says.kind === 'asAlways') return { says: 'asAlways', spans: [] };
  return { says: says.kind === 'closed' ? 'closed' : 'unknown', spans: [] };
}

function toSpan(span: TimeSpan) {
  return toDaySpan(span, null);
}

/** What the editor of the pattern shows of a form: what is odd about it, and what would come of it. */
import type { BlockFinding, MendButton } from '../../contract/desk/blocks.ts';
import type { PatternContent, PatternForm, PatternPreview } from '../../contract/desk/pattern.ts';
import { afterStep, groupName } from '../../contract/desk/pattern-steps.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { checkForSaving } from '../../desk/check-for-saving.ts';
import { commonTimes } from '../../desk/common-times.ts';
import { versionOf } from '../../desk/hours-version.ts';
import { timesOf } from '../../desk/pattern/block-times.ts';
import { type EditedPart, PLACE_ITSELF, placeAfter, roomsToChoose } from '../../desk/pattern/edited-part.ts';
import { patternExamples } from '../../desk/pattern/examples.ts';
import { findingsInForm } from '../../desk/pattern/findings-in-form.ts';
import { gapsIn } from '../../desk/pattern/gaps-in.ts';
import { keptHours } from '../../desk/pattern/kept-hours.ts';
import { mendHitInPattern } from '../../desk/pattern/mend-hit.ts';
import { withPattern, writtenOut } from '../../desk/pattern/with-pattern.ts';
import { walkInsBetween } from '../../desk/walk-ins-hit.ts';
import { daysFrom } from '../../directory/days-ahead.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { HORIZON_DAYS } from '../../directory/timetable-of.ts';
import { dayOf } from '../../hours/calendar-day.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { OpeningHours, Weekday } from '../../hours/model.ts';
import { nextDates } from '../../hours/next-dates.ts';
import { weekSummary } from '../../hours/week-summary.ts';
import { buttonsOf, hitsInWords, hourOf } from './hits-in-words.ts';
import { openForAll, stepsForAll } from './mends-of-all.ts';
import type { PlaceVisit } from './screen.ts';

/** As far as walk-in hours are asked about; see walk-ins-hit. */
const HIT_DAYS = 28;
const NEXT_DATES = 3;

export interface Reading {
  /** What would be saved. */
  readonly hours: OpeningHours;
  readonly preview: PatternPreview;
  /** Something has to be mended first. */
  readonly refuses: boolean;
  /** Nothing has: but somebody should look at it before it is saved. */
  readonly asks: boolean;
}

export function readPattern(visit: PlaceVisit, part: EditedPart, form: PatternForm): Reading {
  const { db, now, language, place } = visit;
  const today = localOf(now).date;
  const written = writtenOut(part.hours, form);
  const { findings, refuses } = checkForSaving(written.hours, today, part.hours);
  const told = findingsInForm(findings, written, editorWordsOf(language).findings);
  const hours = withPattern(part.hours, form);
  const isEmpty = hours.layers.length === 0;
  const gaps = gapsIn(form);
  // A rhythm without a date or a place in the month would be told of every week.
  const halfRhythms = gaps.filter(({ code }) => code === 'noAnchor' || code === 'noNth');
  const isReadable = !refuses && !isEmpty && halfRhythms.length === 0;
  const after = placeAfter(place, part, hours);
  const ahead = { start: now, end: instantOf(addDays(today, HIT_DAYS), 0) };
  const hit = isReadable ? walkInsBetween(db, place, after, ahead) : [];
  const preview: PatternPreview = {
    sentence: isEmpty || halfRhythms.length > 0 ? '' : weekSummary(hours, language),
    days: isReadable ? daysFrom(after, today, HORIZON_DAYS, calendarsOf(db)) : [],
    nextDates: refuses
      ? []
      : nextDatesIn(visit, written, form).filter((next) => !halfRhythms.some(({ at }) => at === next.at)),
    findings: told,
    found: hitsInWords(
      visit,
      hit,
      ({ start }, hour) => ({
        mends: buttonsOf(mendHitInPattern(form, weekdayOf(start), hour), language),
      }),
      mendsOfAll(form, hit, language),
    ),
    refuses: refuses || gaps.length > 0,
  };
  return { hours, preview, refuses, asks: told.length > 0 || hit.length > 0 };
}

function mendsOfAll(form: PatternForm, hits: readonly DatedWalkIn[], language: Language): MendButton[] {
  const weekly = new Map(hits.map((hit) => [`${weekdayOf(hit.start)} ${JSON.stringify(hourOf(hit))}`, hit]));
  const all = stepsForAll(
    form,
    [...weekly.values()],
    (so, { start }, hour) => mendHitInPattern(so, weekdayOf(start), hour)?.step ?? null,
    afterStep,
  );
  return all === null
    ? []
    : [{ step: all.step, label: openForAll([...weekly.values()], language, weekdayOf) }];
}

function weekdayOf(start: Instant): Weekday {
  return dayOf(localOf(start).date).weekday;
}

/** Of each group that does not come back every week. */
function nextDatesIn(
  { db, now }: PlaceVisit,
  { hours, names }: ReturnType<typeof writtenOut>,
  form: PatternForm,
): PatternPreview['nextDates'] {
  const calendars = calendarsOf(db);
  const today = localOf(now).date;
  const withRhythm = new Set(
    form.periods.flatMap(({ groups }, p) =>
      groups.flatMap(({ rhythm }, g) => (rhythm.kind === 'everyWeek' ? [] : [groupName(p, g)])),
    ),
  );
  return hours.layers.flatMap((layer, at) =>
    layer.rules.flatMap(({ on }, rule) => {
      const name = names.get(`/layers/${at}/rules/${rule}`);
      if (name === undefined || !withRhythm.has(name)) return [];
      return [{ at: name, dates: nextDates(on, layer, today, NEXT_DATES, calendars) }];
    }),
  );
}

/** The form, and the version of the hours that it was made from. */
export interface Edited {
  readonly part: EditedPart;
  readonly form: PatternForm;
  readonly version: string;
}

export function patternContent(
  visit: PlaceVisit,
  { part, form, version }: Edited,
  { preview }: Pick<Reading, 'preview'> = readPattern(visit, part, form),
  gaps: readonly BlockFinding[] = [],
): PatternContent {
  const { db, now, language, place } = visit;
  const today = localOf(now).date;
  const { room, hours } = part;
  const parts = roomsToChoose(place);
  const itself = { slug: PLACE_ITSELF, name: null };
  return {
    view: 'pattern',
    version,
    rooms: parts.length === 0 ? [] : [itself, ...parts.map(({ slug, name }) => ({ slug, name }))],
    room: room?.slug ?? PLACE_ITSELF,
    form,
    examples: hours === null ? patternExamples(db, place, today) : [],
    times: commonTimes(db, place.slug).map(timesOf),
    preview: { ...preview, findings: [...gaps, ...preview.findings] },
    kept: keptHours(hours, today, language, place.hoursNotUnderstood === null ? null : place.hoursSourceText),
    sample: place.trust?.source === 'sample',
  };
}

/** Of what this screen changes. Somebody who announces a day in the meantime is in nobody's way. */
export function layersVersion(hours: OpeningHours | null): string {
  return versionOf(hours && { ...hours, specialDays: [], holidayPolicies: {}, otherHolidays: 'asAlways' });
}

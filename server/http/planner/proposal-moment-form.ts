/** A moment as a form, an address and the engine have it. */
import type { MomentForm } from '../../contract/planner/proposal.ts';
import type { Instant } from '../../contract/timetable.ts';
import { tidyTime } from '../../desk/pattern/block-times.ts';
import { addDays, localOf, weekdayOf } from '../../hours/local-time.ts';
import type { Weekday } from '../../hours/model.ts';
import type { WalkInTimes } from '../../hours/walk-in-times.ts';
import { dateInForm, isTypedDate } from '../desk/blocks-in-form.ts';
import { minuteOf, timeOfMinute } from '../desk/minute-of.ts';
import type { DeskForm } from '../desk/screen.ts';
import { toRhythm } from './rhythm-text.ts';

const WEEKLY = 'everyWeeks:1';
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** A host who is asked today for next week has time to answer. */
const AHEAD_DAYS = 7;

/** What is missing or odd, each at its field. */
export type MomentGap = 'opensMissing' | 'closesMissing' | 'closesFirst' | 'fromMissing' | 'throughFirst';

export function momentInForm(form: DeskForm): MomentForm {
  const chosen = (form.text('step') ?? '').split(':times:')[1]?.split('-');
  const rhythm = form.text('rhythm') ?? WEEKLY;
  const date = (name: string) => dateInForm(form, name) || (form.text(name) ?? '');
  return {
    rhythm: toRhythm(rhythm) === null ? WEEKLY : rhythm,
    weekday: form.text('weekday') ?? '',
    opens: tidyTime(chosen?.[0] ?? form.text('opens') ?? ''),
    closes: tidyTime(chosen?.[1] ?? form.text('closes') ?? ''),
    from: date('from'),
    through: date('through'),
    onHolidays: form.has('onHolidays'),
    inSchoolHolidays: form.has('inSchoolHolidays'),
    room: form.text('room') ?? '',
  };
}

/** As the slot finder hands it over. */
export function momentInAddress(search: URLSearchParams, now: Instant): MomentForm {
  const text = (name: string) => search.get(name) ?? '';
  const from = isTypedDate(text('from')) ? text('from') : addDays(localOf(now).date, AHEAD_DAYS);
  return {
    rhythm: toRhythm(text('rhythm')) === null ? WEEKLY : text('rhythm'),
    weekday: toWeekday(text('weekday')) === null ? String(weekdayOf(from)) : text('weekday'),
    opens: tidyTime(text('opens')),
    closes: tidyTime(text('closes')),
    from,
    through: '',
    onHolidays: false,
    inSchoolHolidays: true,
    room: text('room'),
  };
}

export function formOfTimes(times: WalkInTimes, roomSlug: string | null): MomentForm {
  const { rhythm, opens, closes, weekday, from, through, onHolidays, inSchoolHolidays } = times;
  return {
    rhythm:
      rhythm.kind === 'once'
        ? 'once'
        : rhythm.kind === 'nth'
          ? `nth:${rhythm.nth}`
          : `everyWeeks:${rhythm.weeks}`,
    weekday: String(weekday),
    opens: timeOfMinute(opens),
    closes: timeOfMinute(closes),
    from,
    through: rhythm.kind === 'once' ? '' : (through ?? ''),
    onHolidays,
    inSchoolHolidays,
    room: roomSlug ?? '',
  };
}

/** null, with what is missing, as long as it is no moment. */
export function timesInForm(form: MomentForm): {
  readonly times: WalkInTimes | null;
  readonly gaps: readonly MomentGap[];
} {
  const { from, through, onHolidays, inSchoolHolidays } = form;
  const rhythm = toRhythm(form.rhythm) ?? { kind: 'everyWeeks', weeks: 1 };
  const { span, gaps: ofSpan } = spanInForm(form);
  const isOnce = rhythm.kind === 'once';
  const gaps: MomentGap[] = [...ofSpan];
  if (!isTypedDate(from)) gaps.push('fromMissing');
  if (!isOnce && through !== '' && !(isTypedDate(through) && through >= from)) gaps.push('throughFirst');
  if (span === null || gaps.length > 0) return { times: null, gaps };
  const weekday = isOnce ? weekdayOf(from) : (toWeekday(form.weekday) ?? weekdayOf(from));
  const last = isOnce || through === '' ? null : through;
  return {
    times: {
      ...{ rhythm, weekday, ...span, from, through: last },
      // Whoever names one date means that one, whatever day it is.
      ...(isOnce ? { onHolidays: true, inSchoolHolidays: true } : { onHolidays, inSchoolHolidays }),
    },
    gaps,
  };
}

interface Span {
  readonly opens: number;
  readonly closes: number;
}

/** Nobody holds a walk-in hour over midnight: an end before the beginning is a slip. */
export function spanInForm(form: Pick<MomentForm, 'opens' | 'closes'>): {
  readonly span: Span | null;
  readonly gaps: readonly MomentGap[];
} {
  const [opens, closes] = [minuteOf(form.opens), minuteOf(form.closes)];
  const gaps: MomentGap[] = [];
  if (opens === null) gaps.push('opensMissing');
  if (closes === null) gaps.push('closesMissing');
  if (opens === null || closes === null) return { span: null, gaps };
  return closes <= opens ? { span: null, gaps: ['closesFirst'] } : { span: { opens, closes }, gaps };
}

function toWeekday(text: string): Weekday | null {
  return WEEKDAYS.find((weekday) => String(weekday) === text) ?? null;
}

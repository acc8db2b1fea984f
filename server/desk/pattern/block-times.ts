/** Between the block of a form and the span of the model. Pure. */
import type { BlockForm, TimesChip } from '../../contract/desk/blocks.ts';
import type { TimeSpan } from '../../hours/model.ts';

const DAY = 1440;

/** "09:30", also from what people type without a picker: "9", "9.30", "24:00". Empty for what is no time. */
export function tidyTime(typed: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?$/.exec(typed.trim()) ?? [];
  const at = Number(hour || Number.NaN) * 60 + Number(minute);
  return Number(minute) < 60 && at <= DAY ? timeOf(at) : '';
}

/** `HH:MM` on the clock; midnight at the end is 00:00. */
export function timeOf(minute: number): string {
  const within = minute % DAY;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

export function timesOf({ opens, closes }: Pick<TimeSpan, 'opens' | 'closes'>): TimesChip {
  const times = { opens: timeOf(opens), closes: timeOf(closes) };
  return { ...times, nextDay: closes > DAY || (closes === DAY && opens === 0) };
}

export function blockOf(span: TimeSpan): BlockForm {
  const { access, audience, note, state } = span;
  return { ...timesOf(span), access, audience, note: note ?? '', unsure: state === 'unknown' };
}

/** Minutes of the service day; what is odd about them stays odd, for check-hours to find. null: a time is missing. */
export function minutesOf({ opens, closes, nextDay }: TimesChip): Pick<TimeSpan, 'opens' | 'closes'> | null {
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  if (from === null || to === null) return null;
  const isMidnight = to === 0 && (nextDay || from > 0);
  return { opens: from, closes: isMidnight ? DAY : nextDay ? to + DAY : to };
}

/** null while a time is missing. */
export function spanOf(block: BlockForm): TimeSpan | null {
  const times = minutesOf(block);
  if (times === null) return null;
  const { access, audience, note, unsure } = block;
  const words = note.trim() === '' ? null : note;
  return { ...times, access, audience, note: words, state: unsure ? 'unknown' : 'open' };
}

function minuteOf(time: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

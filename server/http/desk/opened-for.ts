/** How the door could be open on one date for a walk-in hour that clashes with it. */
import type { TimesChip } from '../../contract/desk/blocks.ts';
import { type BlockForm, timesIn, written } from '../../contract/desk/blocks.ts';
import { DAY, type DaysForm, daysAfterStep } from '../../contract/desk/days.ts';
import { announcedIn } from '../../desk/announce-days.ts';
import { inEveryPart } from '../../desk/every-part.ts';
import { blockOf, minutesOf, timesOf } from '../../desk/pattern/block-times.ts';
import { type HitMend, mendHitInBlocks, type Stretch } from '../../desk/pattern/mend-hit.ts';
import { leadingHours } from '../../desk/special-days/with-answers.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { newClashes } from '../../directory/clashes/clashes-after.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { spansOf } from '../../hours/day-hours.ts';
import { hoursOnDate } from '../../hours/hours-on-date.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Calendars, IsoDate, SpecialDay } from '../../hours/model.ts';
import { settleSpans } from '../../hours/settle-pieces.ts';
import type { Place } from '../../model/place.ts';
import { saysOf } from './days-content.ts';
import type { DeskVisit } from './screen.ts';

/** The times of the door on a date, as a form holds them. */
export function blocksOn(place: Place, date: IsoDate, calendars: Calendars): BlockForm[] {
  const hours = leadingHours(place);
  if (hours === null) return [];
  const day = hoursOnDate(hours, date, calendars);
  return day.kind === 'unknown' ? [] : settleSpans(spansOf(day)).map(blockOf);
}

/** null: its times lie across those of the door, so that somebody has to look. */
export function openedFor(place: Place, clash: Clash, calendars: Calendars): HitMend | null {
  return mendHitInBlocks(blocksOn(place, clash.date, calendars), DAY, stretchOf(clash));
}

/** Of one date: the day with the door open for all of these as well; null: it already is, or somebody has to look. */
export function dayOpenedFor(
  place: Place,
  clashes: readonly Clash[],
  calendars: Calendars,
): SpecialDay | null {
  const [first] = clashes;
  if (first === undefined) return null;
  const { date } = first;
  const blocks = blocksOn(place, date, calendars);
  const start: DaysForm = { from: date, through: date, says: 'changed', reason: '', blocks, keeps: [] };
  const opened = clashes.reduce<DaysForm | null>((form, clash) => {
    const mend = form && mendHitInBlocks(form.blocks, DAY, stretchOf(clash));
    return form && mend && daysAfterStep(form, mend.step);
  }, start);
  const says = opened && saysOf(opened);
  return says && { from: date, through: date, says, reason: null };
}

/** "13:00-15:00", as an address holds what the door has to be open for. */
export function wantedIn(clash: Clash): string {
  return written(timesOf(stretchOf(clash)));
}

/** The times of a date with the door open for `wanted`, where an address asks for it; null: it asks for nothing we can read. */
export function blocksFor(
  place: Place,
  date: IsoDate,
  wanted: string,
  calendars: Calendars,
): { readonly blocks: readonly BlockForm[]; readonly step: string } | null {
  const times: TimesChip | null = timesIn(wanted);
  const stretch = times && minutesOf(times);
  if (stretch === null) return null;
  const blocks = blocksOn(place, date, calendars);
  const mend = mendHitInBlocks(blocks, DAY, stretch);
  return mend && { blocks, step: mend.step };
}

/** Whether it would fit if that day were as always. */
export function opensAsAlways({ db }: DeskVisit, clash: Clash, place: Place): boolean {
  const { date, walkIn, start } = clash;
  const day = { from: date, through: date, says: { kind: 'asAlways' }, reason: null } as const;
  const to = inEveryPart(place, (hours, part) => announcedIn(hours, part, place, day));
  const rooms = place.rooms.map((room) => ({
    ...room,
    hours: to.rooms.find(({ slug }) => slug === room.slug)?.hours ?? null,
  }));
  const asAlways = { ...place, hours: to.hours, rooms };
  // Turned round: what there would be no more.
  const mended = newClashes([walkIn], asAlways, place, calendarsOf(db), clash);
  return mended.some((each) => each.start === start && each.kind === clash.kind);
}

function stretchOf({ start, end }: Clash): Stretch {
  const { minute: opens } = localOf(start);
  return { opens, closes: opens + Math.round((end - start) / 60_000) };
}

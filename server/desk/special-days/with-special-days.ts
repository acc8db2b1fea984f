/**
 * Hours with the answers that were given about special days. An answer that was not changed changes nothing. Pure.
 * A public holiday's answer is for every year. A school holiday that is closed, or not known, is that one holiday's
 * range of dates; other times in it are a layer of that name, which comes back each year (see docs/decisions).
 */
import type { SpecialItem } from '../../contract/desk/special-days.ts';
import { HOLIDAYS } from '../../contract/vocabulary.ts';
import type { DayPolicy, Layer, OpeningHours, SpecialDay } from '../../hours/model.ts';
import { spanOf } from '../pattern/block-times.ts';
import { WEEKDAYS } from '../pattern/pattern-of.ts';
import { withAnnouncement } from '../with-announcement.ts';
import { dayKey, isOfHoliday } from './special-items.ts';

/** `before`: the items as the hours made them. Times of a room that the house speaks for are no times: `says` decides. */
export function withSpecialDays(
  hours: OpeningHours,
  before: readonly SpecialItem[],
  items: readonly SpecialItem[],
  says: (policy: DayPolicy) => DayPolicy = (policy) => policy,
): OpeningHours {
  const gone = before.filter((old) => old.kind === 'day' && !items.some((item) => isSameItem(item, old)));
  const changed = items.filter((item) => {
    const old = before.find((each) => isSameItem(item, each));
    return old === undefined || JSON.stringify(answered(old)) !== JSON.stringify(answered(item));
  });
  const without = gone.reduce((rest, { key }) => withoutDay(rest, key), hours);
  return changed.reduce((rest, item) => withItem(rest, item, says), without);
}

function isSameItem(a: SpecialItem, b: SpecialItem): boolean {
  return a.kind === b.kind && a.key === b.key && a.key !== '';
}

/** All that an answer consists of. */
function answered({ name, from, through, says, weekdays, blocks }: SpecialItem) {
  const times = says === 'changed' ? { weekdays, spans: blocks.map(spanOf) } : null;
  return { name: name.trim(), from, through: through || from, says, times };
}

function withItem(
  hours: OpeningHours,
  item: SpecialItem,
  says: (policy: DayPolicy) => DayPolicy,
): OpeningHours {
  const policy = policyOf(item);
  if (policy === null) return hours;
  switch (item.kind) {
    case 'publicHoliday':
      return withPolicy(hours, item.key, says(policy));
    case 'schoolHoliday':
      return withSchoolHoliday(hours, item, says(policy));
    case 'day':
      return withDay(item.key === '' ? hours : withoutDay(hours, item.key), item, says(policy));
  }
}

/** null: it stays as it is, or its times are missing. */
export function policyOf({ says, blocks }: SpecialItem): DayPolicy | null {
  if (says === 'own') return null;
  if (says !== 'changed') return { kind: says };
  const [first, ...others] = blocks.flatMap((block) => spanOf(block) ?? []);
  return first === undefined ? null : { kind: 'changed', spans: [first, ...others] };
}

function withPolicy(hours: OpeningHours, key: string, policy: DayPolicy): OpeningHours {
  const name = HOLIDAYS.find((holiday) => holiday === key);
  if (name === undefined) return hours;
  return { ...hours, holidayPolicies: { ...hours.holidayPolicies, [name]: policy } };
}

function withDay(hours: OpeningHours, { name, from, through }: SpecialItem, policy: DayPolicy): OpeningHours {
  if (from === '') return hours;
  const day: SpecialDay = { from, through: through || from, says: policy, reason: name.trim() || null };
  return { ...hours, specialDays: withAnnouncement(hours.specialDays, day).specialDays };
}

function withoutDay(hours: OpeningHours, key: string): OpeningHours {
  return { ...hours, specialDays: hours.specialDays.filter((day) => dayKey(day) !== key) };
}

function withSchoolHoliday(hours: OpeningHours, item: SpecialItem, policy: DayPolicy): OpeningHours {
  const { name, from, through, weekdays } = item;
  const rest = withoutDay(hours, dayKey(item));
  if (policy.kind === 'closed' || policy.kind === 'notKnownYet') {
    const day: SpecialDay = { from, through, says: policy, reason: name };
    return { ...rest, specialDays: withAnnouncement(rest.specialDays, day).specialDays };
  }
  const others = rest.layers.filter((layer) => !isOfHoliday(layer, name));
  if (policy.kind === 'asAlways') return { ...rest, layers: others };
  const layer: Layer = {
    kind: 'schoolHoliday',
    label: name,
    validity: { kind: 'schoolHoliday', name },
    effect: 'replace',
    rules: [{ on: { weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)) }, spans: policy.spans }],
    otherDays: 'closed',
  };
  return { ...rest, layers: [...others, layer] };
}

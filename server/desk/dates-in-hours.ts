import type { DateRange, DaySelector, MovableRange, OpeningHours, Validity } from '../hours/model.ts';

export interface DateInHours {
  /** Leads to it: "/specialDays/0/from". */
  readonly path: string;
  readonly value: string;
  /** `year`: a day that comes back each year, `MM-DD`. */
  readonly every: 'year' | null;
}

/** Every date that hours name, so that none is taken for granted that no calendar has. */
export function findDates(hours: OpeningHours): DateInHours[] {
  return [
    ...hours.layers.flatMap(({ validity, rules }, at) => [
      ...inValidity(validity, `/layers/${at}/validity`),
      ...rules.flatMap(({ on }, index) => inSelector(on, `/layers/${at}/rules/${index}/on`)),
    ]),
    ...hours.specialDays.flatMap(({ from, through }, at) => [
      date(`/specialDays/${at}/from`, from),
      date(`/specialDays/${at}/through`, through),
    ]),
  ];
}

/** Between 2000 and 2100: beyond, calendars only cost time. */
export function isRealDate(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** 29 February is one. */
export function isMonthDay(text: string): boolean {
  return isRealDate(`2024-${text}`);
}

function inValidity(validity: Validity, path: string): DateInHours[] {
  if (validity.kind === 'always' || validity.kind === 'schoolHoliday') return [];
  const every = validity.kind === 'yearly' ? 'year' : null;
  return (['from', 'through'] as const).flatMap((edge) => {
    const value = validity[edge];
    return value === null ? [] : [{ path: `${path}/${edge}`, value, every }];
  });
}

function inSelector(on: DaySelector, path: string): DateInHours[] {
  return [
    ...(on.everyWeeks === undefined ? [] : [date(`${path}/everyWeeks/anchor`, on.everyWeeks.anchor)]),
    ...(on.dates ?? []).flatMap((range, at) => inRange(range, `${path}/dates/${at}`)),
    ...(on.movableDates ?? []).flatMap((range, at) => inMovableRange(range, `${path}/movableDates/${at}`)),
    ...(on.except ?? []).flatMap((each, at) => inSelector(each, `${path}/except/${at}`)),
  ];
}

function inRange({ from, through }: DateRange, path: string): DateInHours[] {
  // The two edges are of one kind: the shorter one gives it away.
  const every = from.length <= 5 || through.length <= 5 ? 'year' : null;
  return [
    { path: `${path}/from`, value: from, every },
    { path: `${path}/through`, value: through, every },
  ];
}

function inMovableRange({ from, through }: MovableRange, path: string): DateInHours[] {
  return [from, through].flatMap((edge) =>
    typeof edge === 'string' ? [{ path, value: edge, every: 'year' as const }] : [],
  );
}

function date(path: string, value: string): DateInHours {
  return { path, value, every: null };
}

import { HOLIDAYS, type HolidayName } from '../../contract/vocabulary.ts';
import type { DayPolicy, DaySelector, MonthDay, OpeningHours } from '../model.ts';
import { isGeneralHoliday } from '../public-holidays.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { replacing, type Statement } from './statement.ts';
import { daysTexts } from './write-days.ts';

/** The holidays that OSM can name by their date. */
const DATES: { readonly [Name in HolidayName]?: MonthDay } = {
  newYear: '01-01',
  liberationDay: '05-05',
  christmasDay: '12-25',
  secondChristmasDay: '12-26',
};

const PUBLIC_HOLIDAYS: DaySelector = { holiday: { kind: 'public' } };

/** "PH off", and by their dates the holidays that differ. */
export function holidayStatements(hours: OpeningHours): readonly Statement[] {
  const movable = HOLIDAYS.filter((name) => isGeneralHoliday(name) && DATES[name] === undefined);
  const [shared = { kind: 'asAlways' } as const, ...others] = movable.map((name) => policyFor(hours, name));
  if (others.some((policy) => !isSame(policy, shared))) throw new NotExpressibleInOsm('movableHoliday');
  if (policyFor(hours, 'goodFriday').kind !== 'asAlways') throw new NotExpressibleInOsm('movableHoliday');
  const named = HOLIDAYS.flatMap((name) => {
    const date = DATES[name];
    const policy = policyFor(hours, name);
    const usual = isGeneralHoliday(name) ? shared : ({ kind: 'asAlways' } as const);
    if (date === undefined || isSame(policy, usual)) return [];
    if (policy.kind === 'asAlways' || policy.kind === 'notKnownYet')
      throw new NotExpressibleInOsm('ordinaryHoliday');
    return policyStatements({ dates: [{ from: date, through: date }] }, policy);
  });
  return [...policyStatements(PUBLIC_HOLIDAYS, shared), ...named];
}

function policyFor({ holidayPolicies, otherHolidays }: OpeningHours, name: HolidayName): DayPolicy {
  return holidayPolicies[name] ?? { kind: isGeneralHoliday(name) ? otherHolidays : 'asAlways' };
}

/** What special days and holidays have in common. None: as always. */
export function policyStatements(
  on: DaySelector,
  policy: DayPolicy,
  reason: string | null = null,
): readonly Statement[] {
  switch (policy.kind) {
    case 'asAlways':
      return [];
    case 'closed':
      return replacing(on, [], reason);
    case 'notKnownYet':
      return daysTexts(on).map((days) => ({ joins: ';', text: `${days} unknown` }));
    case 'changed':
      return replacing(on, policy.spans);
  }
}

function isSame(a: DayPolicy, b: DayPolicy): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

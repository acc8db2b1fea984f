import { HOLIDAYS, type HolidayName } from '../../contract/vocabulary.ts';
import type {
  DayPolicy,
  DaySelector,
  Layer,
  LayerKind,
  OpeningHours,
  SpecialDay,
  TimeSpan,
} from '../model.ts';
import { isGeneralHoliday } from '../public-holidays.ts';
import type { Claim } from './settle-rules.ts';

/** The model's form of settled claims. */
export function claimsToHours(claims: readonly Claim[]): OpeningHours {
  const at = (level: Claim['level']) => claims.filter((claim) => claim.level === level);
  return {
    layers: [
      // Nothing lies beneath the week: a day that it leaves out is closed without being told so.
      layer(
        'week',
        null,
        at('week').filter(({ spans }) => spans.length > 0),
      ),
      ...layersByLabel('season', at('season')),
      ...layersByLabel('schoolHoliday', at('schoolHoliday')),
      ...layersByLabel('date', at('date')),
    ],
    specialDays: at('specialDay').flatMap(specialDays),
    ...holidays(at('publicHoliday').at(-1)),
  };
}

/** Claims of one level never disagree, so they may lie in several layers of one kind. */
function layersByLabel(kind: LayerKind, claims: readonly Claim[]): readonly Layer[] {
  return [...Map.groupBy(claims, ({ label }) => label)].map(([label, group]) => layer(kind, label, group));
}

function layer(kind: LayerKind, label: string | null, claims: readonly Claim[]): Layer {
  const inSchoolHoliday = kind === 'schoolHoliday';
  return {
    kind,
    label,
    validity: inSchoolHoliday ? { kind: 'schoolHoliday', name: null } : { kind: 'always' },
    effect: 'replace',
    rules: claims.map(({ on, spans }) => ({ on: inSchoolHoliday ? withoutHoliday(on) : on, spans })),
    otherDays: 'asBelow',
  };
}

/** The layer's validity says it already. */
function withoutHoliday({ holiday: _, ...on }: DaySelector): DaySelector {
  return on;
}

function specialDays({ on, spans, label }: Claim): readonly SpecialDay[] {
  const says = policyOf(spans);
  return (on.dates ?? []).map(({ from, through }) => ({ from, through, says, reason: label }));
}

function policyOf(spans: readonly TimeSpan[]): DayPolicy {
  const [first, ...more] = spans;
  if (first === undefined) return { kind: 'closed' };
  const isWholeDay = more.length === 0 && first.opens === 0 && first.closes === 1440;
  if (isWholeDay && first.state === 'unknown' && first.note === null) return { kind: 'notKnownYet' };
  return { kind: 'changed', spans: [first, ...more] };
}

/** `PH` means all general public holidays; no word about them means that they are days like others. */
function holidays(claim: Claim | undefined): Pick<OpeningHours, 'holidayPolicies' | 'otherHolidays'> {
  if (claim === undefined) return { holidayPolicies: {}, otherHolidays: 'asAlways' };
  const policy = policyOf(claim.spans);
  if (policy.kind !== 'changed') return { holidayPolicies: {}, otherHolidays: policy.kind };
  const holidayPolicies: { [Name in HolidayName]?: DayPolicy } = {};
  for (const name of HOLIDAYS) if (isGeneralHoliday(name)) holidayPolicies[name] = policy;
  return { holidayPolicies, otherHolidays: 'asAlways' };
}

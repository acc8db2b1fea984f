import type { DayRule, DaySelector, Layer, Validity } from '../model.ts';
import { withoutOrder } from '../without-order.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { covers, disjoint, intersect } from './select-days.ts';
import { adding, closed, replacing, type Statement } from './statement.ts';
import { daysTexts, spokenDays } from './write-days.ts';
import { timesText } from './write-spans.ts';

/** A layer in OSM's words; all that lies beneath it is said already, if there is anything. */
export function layerStatements(layer: Layer, isLowest: boolean): readonly Statement[] {
  const rules = rulesWithin(layer);
  if (layer.effect === 'add') return adding(rules);
  if (layer.effect === 'takeAway') return rules.flatMap(({ on, spans }) => takenAway(on, timesText(spans)));
  const clearsAll = layer.otherDays === 'closed' && !isLowest;
  const before = clearsAll ? closed(validityDays(layer.validity)) : [];
  return [...before, ...inTurn(rules, clearsAll || isLowest, isLowest)];
}

/** Whether later rules must take over days that these leave out: words in which only a reader can find a mistake. */
export function leavesDaysOut(layer: Layer): boolean {
  return rulesWithin(layer).some(({ on }) => spokenDays(on).leftOut.length > 0);
}

function rulesWithin({ validity, rules }: Layer): readonly DayRule[] {
  const within = validityDays(validity);
  return rules.flatMap(({ on, spans }) => {
    const both = intersect(within, on);
    return both === null ? [] : [{ on: both, spans }];
  });
}

/** Rules that leave out days of others come before these: in OSM the later rule takes its days over. */
function inTurn(
  rules: readonly DayRule[],
  othersAreClosed: boolean,
  isFirst = othersAreClosed,
): readonly Statement[] {
  const isLater = (rule: DayRule) => rules.some((other) => leavesTo(other, rule));
  const [now, later] = [rules.filter((rule) => !isLater(rule)), rules.filter(isLater)];
  if (now.length === 0 && later.length > 0) throw new NotExpressibleInOsm('shadowedDays');
  if (now.length === 0) return [];
  const said = together(
    now.map(({ on, spans }) => ({ on: spokenDays(on).spoken, spans })),
    isFirst,
  );
  const untaken = now
    .flatMap(({ on }) => spokenDays(on).leftOut)
    .filter((days) => !later.some(({ on }) => takes(on, days)));
  if (untaken.length > 0 && !othersAreClosed) throw new NotExpressibleInOsm('shadowedDays');
  return [...said, ...untaken.flatMap((days) => closed(days)), ...inTurn(later, othersAreClosed, false)];
}

function leavesTo(rule: DayRule, other: DayRule): boolean {
  return spokenDays(rule.on).leftOut.some((days) => !disjoint(days, other.on));
}

/** Whether a later rule speaks on all these days, or leaves them to others in its turn. */
function takes(on: DaySelector, days: DaySelector): boolean {
  const { spoken, leftOut } = spokenDays(on);
  return covers(spoken, days) || leftOut.some((left) => withoutOrder(left) === withoutOrder(days));
}

function together(rules: readonly DayRule[], isFirst: boolean): readonly Statement[] {
  const areApart = rules.every(({ on }, at) => rules.slice(at + 1).every((other) => disjoint(on, other.on)));
  if (!areApart) return [...(isFirst ? [] : rules.flatMap(({ on }) => closed(on))), ...adding(rules)];
  // At the bottom a day without hours need not be named.
  return rules.flatMap(({ on, spans }) => (isFirst && spans.length === 0 ? [] : replacing(on, spans)));
}

function takenAway(on: DaySelector, times: string): readonly Statement[] {
  return times === '' ? [] : daysTexts(on).map((days) => ({ joins: ';', text: `${days} ${times} off` }));
}

function validityDays(validity: Validity): DaySelector {
  switch (validity.kind) {
    case 'always':
      return {};
    case 'dates':
      if (validity.from === null && validity.through === null) return {};
      return { dates: [{ from: validity.from ?? '0001-01-01', through: validity.through ?? '9999-12-31' }] };
    case 'yearly':
      return { dates: [{ from: validity.from, through: validity.through }] };
    case 'schoolHoliday':
      if (validity.name !== null) throw new NotExpressibleInOsm('namedSchoolHoliday');
      return { holiday: { kind: 'school' } };
  }
}

import type { DaySelector, Layer, Validity } from '../model.ts';
import { NotExpressibleInOsm } from './inexpressible.ts';
import { disjoint, intersect } from './select-days.ts';
import { adding, closed, replacing, type Statement } from './statement.ts';
import { daysTexts } from './write-days.ts';
import { timesText } from './write-spans.ts';

/** A layer in OSM's words; all that lies beneath it is said already, if there is anything. */
export function layerStatements(layer: Layer, isLowest: boolean): readonly Statement[] {
  const within = validityDays(layer.validity);
  const rules = layer.rules.flatMap(({ on, spans }) => {
    const both = intersect(within, on);
    return both === null ? [] : [{ on: both, spans }];
  });
  if (layer.effect === 'add') return adding(rules);
  if (layer.effect === 'takeAway') return rules.flatMap(({ on, spans }) => takenAway(on, timesText(spans)));
  const clearsAll = layer.otherDays === 'closed' && !isLowest;
  const before = clearsAll ? closed(within) : [];
  const areApart = rules.every(({ on }, at) => rules.slice(at + 1).every((other) => disjoint(on, other.on)));
  if (areApart) {
    // At the bottom a day without hours need not be named.
    return [
      ...before,
      ...rules.flatMap(({ on, spans }) => (isLowest && spans.length === 0 ? [] : replacing(on, spans))),
    ];
  }
  const emptied = clearsAll || isLowest ? [] : rules.flatMap(({ on }) => closed(on));
  return [...before, ...emptied, ...adding(rules)];
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

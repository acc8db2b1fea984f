import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterStep, steps } from '../../../server/contract/desk/pattern-steps.ts';
import { patternOf } from '../../../server/desk/pattern/pattern-of.ts';
import { withPattern, writtenOut } from '../../../server/desk/pattern/with-pattern.ts';
import { openIntervals } from '../../../server/hours/open-intervals.ts';
import { CALENDARS, openingHours } from '../../hours/arbitrary-hours.ts';
import { days } from '../../hours/building-hours.ts';
import '../../helpers/property-seed.ts';

const TODAY = '2026-11-24';

describe('hours and the form of the editor', () => {
  it('lose nothing on the way there and back, whatever they hold', () => {
    fc.assert(
      fc.property(openingHours, (given) => {
        expect(withPattern(given, patternOf(given, TODAY))).toEqual(given);
      }),
    );
  });

  it('say the same when every group is written out as one rule', () => {
    const year = days('2026-03-01', '2027-01-31');
    fc.assert(
      fc.property(openingHours, (given) => {
        const out = writtenOut(given, patternOf(given, TODAY)).hours;
        expect(openIntervals(out, year, CALENDARS)).toEqual(openIntervals(given, year, CALENDARS));
      }),
      { numRuns: 60 },
    );
  });

  it('change nothing but the group that is edited', () => {
    fc.assert(
      fc.property(openingHours, fc.nat(30), (given, pick) => {
        const form = patternOf(given, TODAY);
        const groups = form.periods.flatMap(({ groups: of }, p) => of.map((_, g) => `p${p}.g${g}`));
        const name = groups[pick % groups.length];
        fc.pre(name !== undefined);
        const edited = withPattern(
          given,
          afterStep(form, steps.times(name ?? '', { opens: '03:10', closes: '03:20', nextDay: false })),
        );
        const { layers, ...rest } = edited;
        expect(rest).toEqual({ ...given, layers: undefined, ...rest });
        const changed = layers.filter(
          (each, at) => JSON.stringify(each) !== JSON.stringify(given.layers[at]),
        );
        expect(changed).toHaveLength(1);
        // Back again, and the hours say what they said.
        const again = patternOf(edited, TODAY);
        const [, p = '', g = ''] = /^p(\d+)\.g(\d+)$/.exec(name ?? '') ?? [];
        expect(again.periods[Number(p)]?.groups).toHaveLength(form.periods[Number(p)]?.groups.length ?? 0);
        expect(again.periods[Number(p)]?.groups[Number(g)]?.blocks.at(-1)?.opens).toBe('03:10');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type BlockForm, EMPTY_BLOCK } from '../../../server/contract/desk/blocks.ts';
import type { PatternForm } from '../../../server/contract/desk/pattern.ts';
import { ALWAYS, afterStep, EVERY_WEEK, steps } from '../../../server/contract/desk/pattern-steps.ts';
import { editorWordsOf } from '../../../server/contract/words/editor-words-of.ts';
import { checkForSaving } from '../../../server/desk/check-for-saving.ts';
import { blockOf, spanOf, tidyTime } from '../../../server/desk/pattern/block-times.ts';
import { findingsInForm } from '../../../server/desk/pattern/findings-in-form.ts';
import { gapsIn } from '../../../server/desk/pattern/gaps-in.ts';
import { mendHitInPattern } from '../../../server/desk/pattern/mend-hit.ts';
import { withPattern, writtenOut } from '../../../server/desk/pattern/with-pattern.ts';
import { weekSummary } from '../../../server/hours/week-summary.ts';
import { span } from '../../hours/building-hours.ts';

type Written = readonly [weekdays: readonly number[], ...times: string[]];

/** `form([[1, 2], '09:00-17:00'])`; "-" is a block that nobody filled in. */
function form(...groups: readonly Written[]): PatternForm {
  return {
    periods: [
      {
        ...ALWAYS,
        groups: groups.map(([weekdays, ...times]) => ({
          weekdays,
          rhythm: EVERY_WEEK,
          blocks: times.map((each): BlockForm => {
            const [opens = '', closes = ''] = each.split('-');
            return { ...EMPTY_BLOCK, opens, closes };
          }),
        })),
      },
    ],
  };
}

const said = (of: PatternForm) => weekSummary(withPattern(null, of), 'nl');
const WORKDAYS = [1, 2, 3, 4, 5];

describe('a step of the editor', () => {
  it.each([
    [steps.addDay('p0', 2), 'Ma t/m vr 9–17. Za, zo dicht.'],
    [
      `${steps.addDay('p0', 2)};${steps.times('p0.g1', { opens: '19:00', closes: '21:00', nextDay: false })}`,
      'Ma t/m vr 9–17, di ook 19–21. Za, zo dicht.',
    ],
    [
      `${steps.addDay('p0', 2)};${steps.onlyHere('p0.g1', 2)};${steps.times('p0.g1', { opens: '19:00', closes: '21:00', nextDay: false })}`,
      'Ma, wo t/m vr 9–17, di 19–21. Za, zo dicht.',
    ],
    [
      steps.set('p0.g0.b0', { opens: '20:00', closes: '02:00', nextDay: true }),
      'Ma t/m vr 20–2. Za, zo dicht.',
    ],
    [
      steps.also(6, { opens: '10:00', closes: '12:00', nextDay: false }),
      'Ma t/m vr 9–17, za 10–12. Zo dicht.',
    ],
    ['removeBlock:p0.g0.b7', 'Ma t/m vr 9–17. Za, zo dicht.'],
    ['no such step', 'Ma t/m vr 9–17. Za, zo dicht.'],
  ])('%s: %s', (step, sentence) => {
    expect(said(afterStep(form([WORKDAYS, '09:00-17:00']), step))).toBe(sentence);
  });
});

describe('a time', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['17:45', '17:45'],
    ['09:00:00', '09:00'],
    ['24:00', '00:00'],
    ['24:30', ''],
    ['9:75', ''],
    ['noon', ''],
  ])('typed as %s is %s', (typed, time) => {
    expect(tidyTime(typed)).toBe(time);
  });

  it.each(['9:00-17:00', '9:00-24:00', '0:00-24:00', '20:00-2:30', '10:00-10:00'])(
    '%s comes back from the form as it was',
    (times) => {
      expect(spanOf(blockOf(span(times)))).toEqual(span(times));
    },
  );
});

describe('a finding', () => {
  it.each([
    ['of one list', form([WORKDAYS, '09:00-13:00', '12:00-17:00']), 'Ma t/m vr 9–17. Za, zo dicht.'],
    [
      'on one day of several: only that day changes',
      form([WORKDAYS, '09:00-17:00'], [[2], '16:00-21:00']),
      'Ma, wo t/m vr 9–17, di 9–21. Za, zo dicht.',
    ],
    [
      'on one day within the times of several: the double times go',
      form([WORKDAYS, '09:00-17:00'], [[2], '10:00-12:00']),
      'Ma t/m vr 9–17. Za, zo dicht.',
    ],
    [
      'of the same days in two groups',
      form([[2], '09:00-13:00'], [[2], '12:00-17:00']),
      'Di 9–17. Ma, wo t/m zo dicht.',
    ],
  ])('about an overlap %s is mended by its first button', (_where, given, sentence) => {
    const written = writtenOut(null, given);
    const { findings } = checkForSaving(written.hours, '2026-11-24');
    const [told] = findingsInForm(findings, written, editorWordsOf('nl').findings);
    const mended = afterStep(given, told?.mends[0]?.step ?? '');
    expect(checkForSaving(withPattern(null, mended), '2026-11-24').findings).toEqual([]);
    expect(said(mended)).toBe(sentence);
  });
});

describe('a gap', () => {
  it.each([
    ['days without times', form([[2], '-']), ['p0.g0.b0.opens noTimes']],
    ['times without days', form([[], '09:00-12:00']), ['p0.g0.days noDays']],
    ['a time without an end', form([[2], '09:00-']), ['p0.g0.b0.closes closesMissing']],
    ['a block that nobody filled in beside another', form([[2], '09:00-12:00', '-']), []],
    ['a group that nobody touched', form([[2], '09:00-12:00'], [[], '-']), []],
  ])('%s', (_what, given, gaps) => {
    expect(gapsIn(given).map(({ field, code }) => `${field} ${code}`)).toEqual(gaps);
  });
});

describe('the door for a walk-in hour', () => {
  const HOUR = { opens: 960, closes: 1080 };
  it.each([
    [
      'longer, on that day alone',
      form([WORKDAYS, '09:00-17:00']),
      'Ma, wo t/m vr 9–17, di 9–18. Za, zo dicht.',
    ],
    ['longer, where it is the only day', form([[2], '09:00-17:00']), 'Di 9–18. Ma, wo t/m zo dicht.'],
    ['earlier', form([[2], '17:00-20:00']), 'Di 16–20. Ma, wo t/m zo dicht.'],
    ['for this alone', form([[1], '09:00-17:00']), 'Ma 9–17, di 16–18. Wo t/m zo dicht.'],
  ])('can be open %s', (_how, given, sentence) => {
    expect(said(afterStep(given, mendHitInPattern(given, 2, HOUR)?.step ?? ''))).toBe(sentence);
  });
});

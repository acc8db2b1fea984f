/** What a form of times still lacks before it can be saved. Pure. */
import { type BlockForm, blockName, isBlank } from '../../contract/desk/blocks.ts';
import type { GroupForm, PatternForm, PeriodForm } from '../../contract/desk/pattern.ts';
import { groupName, periodName } from '../../contract/desk/pattern-steps.ts';
import type { HoursFormWords } from '../../contract/words/hours-form.ts';

type GapCode = keyof HoursFormWords['gaps'];

export interface Gap {
  /** The part of the form that it is about. */
  readonly at: string;
  /** The field to go to. */
  readonly field: string;
  readonly code: GapCode;
}

export function gapsIn(form: PatternForm): readonly Gap[] {
  return form.periods.flatMap((period, p) => [
    ...gapsInDates(period, periodName(p)),
    ...period.groups.flatMap((group, g) => gapsInGroup(group, groupName(p, g))),
  ]);
}

/** Of the blocks of one group or day; one without anything in it is no gap while there are others. */
export function gapsInBlocks(blocks: readonly BlockForm[], at: string): readonly Gap[] {
  if (blocks.every(isBlank)) return [{ at, field: `${blockName(at, 0)}.opens`, code: 'noTimes' }];
  return blocks.flatMap((block, index): Gap[] => {
    const name = blockName(at, index);
    if (isBlank(block)) return [];
    return [
      ...(block.opens === '' ? [{ at: name, field: `${name}.opens`, code: 'opensMissing' } as const] : []),
      ...(block.closes === '' ? [{ at: name, field: `${name}.closes`, code: 'closesMissing' } as const] : []),
    ];
  });
}

function gapsInDates({ when, from, through, groups }: PeriodForm, at: string): readonly Gap[] {
  if (groups.every(isUntouched) && from === '' && through === '') return [];
  if (when === 'dates' && from === '' && through === '') return [{ at, field: `${at}.from`, code: 'noFrom' }];
  if (when === 'yearly' && (from === '' || through === '')) {
    return [{ at, field: from === '' ? `${at}.from` : `${at}.through`, code: 'noYearlyDates' }];
  }
  return [];
}

function gapsInGroup(group: GroupForm, at: string): readonly Gap[] {
  if (isUntouched(group)) return [];
  const { weekdays, rhythm, blocks } = group;
  const gaps: Gap[] = [];
  if (weekdays.length === 0) gaps.push({ at, field: `${at}.days`, code: 'noDays' });
  if (rhythm.kind === 'everyWeeks' && rhythm.anchor === '') {
    gaps.push({ at, field: `${at}.anchor`, code: 'noAnchor' });
  }
  if (rhythm.kind === 'ofMonth' && rhythm.nth.length === 0) {
    gaps.push({ at, field: `${at}.nth`, code: 'noNth' });
  }
  return [...gaps, ...gapsInBlocks(blocks, at)];
}

function isUntouched({ weekdays, blocks }: GroupForm): boolean {
  return weekdays.length === 0 && blocks.every(isBlank);
}

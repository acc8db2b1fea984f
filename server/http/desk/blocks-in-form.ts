/** Blocks of times as a form sends them: `{name}.b0.opens`, `{name}.b0.closes` … The editors of hours share this. */
import { type BlockForm, blockName, MOST_BLOCKS } from '../../contract/desk/blocks.ts';

import { ACCESSES, AUDIENCES } from '../../contract/vocabulary.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { tidyTime } from '../../desk/pattern/block-times.ts';
import type { DeskForm } from './screen.ts';

export function blocksInForm(form: DeskForm, name: string): readonly BlockForm[] {
  const blocks: BlockForm[] = [];
  for (let at = 0; at < MOST_BLOCKS && form.has(`${blockName(name, at)}.opens`); at += 1) {
    blocks.push(blockInForm(form, blockName(name, at)));
  }
  return blocks;
}

function blockInForm(form: DeskForm, name: string): BlockForm {
  const text = (field: string) => form.text(`${name}.${field}`) ?? '';
  return {
    opens: tidyTime(text('opens')),
    closes: tidyTime(text('closes')),
    nextDay: form.has(`${name}.nextDay`),
    access: ACCESSES.find((access) => access === text('access')) ?? 'open',
    audience: AUDIENCES.find((audience) => audience === text('audience')) ?? 'everyone',
    note: text('note'),
    unsure: form.has(`${name}.unsure`),
  };
}

/** `YYYY-MM-DD`, also from "24-11-2026", as people type who have no picker; empty for what no calendar has. */
export function dateInForm(form: DeskForm, name: string): string {
  return dateOf(form.text(name) ?? '');
}

/** Each once, by date. */
export function datesInForm(form: DeskForm, name: string): string[] {
  const dates = form.all(name).map(dateOf);
  return [...new Set(dates)].filter((date) => date !== '').toSorted();
}

export function isTypedDate(typed: string): boolean {
  return dateOf(typed) !== '';
}

function dateOf(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  const date = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : '';
}

/** The weekdays that are ticked, Monday first. */
export function weekdaysInForm(form: DeskForm, name: string): readonly number[] {
  const ticked = form.all(name);
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => ticked.includes(String(weekday)));
}

import {
  EDITABLE_NTH,
  type GroupForm,
  MOST_WEEKS,
  type PatternForm,
  type PeriodForm,
  type RhythmForm,
} from '../../contract/desk/pattern.ts';
import { EVERY_WEEK, groupName, periodName } from '../../contract/desk/pattern-steps.ts';
import { blocksInForm, dateInForm, weekdaysInForm } from './blocks-in-form.ts';
import type { DeskForm } from './screen.ts';

/** As many as a body of 64 kB could name; the steps of the editor stop sooner. */
const MOST_PARTS = 100;

/** The pattern as the editor's form sends it: `p0.layer`, `p0.g0.days`, `p0.g0.b0.opens` … */
export function patternInForm(form: DeskForm): PatternForm {
  const periods: PeriodForm[] = [];
  for (let at = 0; at < MOST_PARTS && form.has(`${periodName(at)}.layer`); at += 1) {
    periods.push(periodInForm(form, at));
  }
  return { periods };
}

function periodInForm(form: DeskForm, at: number): PeriodForm {
  const name = periodName(at);
  const groups: GroupForm[] = [];
  for (let g = 0; g < MOST_PARTS && form.has(`${groupName(at, g)}.rhythm`); g += 1) {
    groups.push(groupInForm(form, groupName(at, g)));
  }
  const layer = form.text(`${name}.layer`);
  const isDated = form.has(`${name}.from`);
  return {
    layer: layer !== null && /^\d{1,3}$/.test(layer) ? Number(layer) : null,
    when: isDated ? (form.has(`${name}.yearly`) ? 'yearly' : 'dates') : 'always',
    from: dateInForm(form, `${name}.from`),
    through: dateInForm(form, `${name}.through`),
    name: form.text(`${name}.name`) ?? '',
    groups,
  };
}

function groupInForm(form: DeskForm, name: string): GroupForm {
  return {
    weekdays: weekdaysInForm(form, `${name}.days`),
    rhythm: rhythmInForm(form, name),
    blocks: blocksInForm(form, name),
  };
}

/** All that was filled in stays, also what the chosen kind of rhythm does not ask for. */
function rhythmInForm(form: DeskForm, name: string): RhythmForm {
  const kind = form.text(`${name}.rhythm`);
  const n = Number(form.text(`${name}.n`) ?? EVERY_WEEK.n);
  const ticked = form.all(`${name}.nth`);
  return {
    kind: kind === 'everyWeeks' || kind === 'ofMonth' ? kind : 'everyWeek',
    n: Number.isInteger(n) ? Math.min(Math.max(n, 2), MOST_WEEKS) : EVERY_WEEK.n,
    anchor: dateInForm(form, `${name}.anchor`),
    nth: EDITABLE_NTH.filter((each) => ticked.includes(String(each))),
  };
}

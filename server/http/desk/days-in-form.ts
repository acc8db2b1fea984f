import { DAY, DAYS_SAY, type DaysForm, sayingDays } from '../../contract/desk/days.ts';
import { KEEP_FIELD } from '../../contract/desk/keeps.ts';
import { blocksInForm, dateInForm } from './blocks-in-form.ts';
import type { DeskForm } from './screen.ts';

export function daysInForm(form: DeskForm): DaysForm {
  const says = DAYS_SAY.find((each) => each === form.text('says')) ?? null;
  const filled: DaysForm = {
    from: dateInForm(form, 'from'),
    through: dateInForm(form, 'through'),
    says,
    reason: form.text('reason') ?? '',
    blocks: blocksInForm(form, DAY),
    keeps: form.all(KEEP_FIELD),
  };
  return sayingDays(filled, says);
}

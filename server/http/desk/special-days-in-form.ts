import {
  itemName,
  SPECIAL_KINDS,
  SPECIAL_SAYS,
  type SpecialDaysForm,
  type SpecialItem,
  sayingSpecial,
} from '../../contract/desk/special-days.ts';
import { blocksInForm, dateInForm, weekdaysInForm } from './blocks-in-form.ts';
import type { DeskForm } from './screen.ts';

const MOST_ITEMS = 100;

/** The answers as the form sends them: `i0.kind`, `i0.key`, `i0.says`, `i0.b0.opens` … */
export function specialDaysInForm(form: DeskForm): SpecialDaysForm {
  const items: SpecialItem[] = [];
  for (let at = 0; at < MOST_ITEMS && form.has(`${itemName(at)}.kind`); at += 1) {
    items.push(itemInForm(form, itemName(at)));
  }
  return { items };
}

function itemInForm(form: DeskForm, name: string): SpecialItem {
  const says = SPECIAL_SAYS.find((each) => each === form.text(`${name}.says`)) ?? 'notKnownYet';
  const item: SpecialItem = {
    kind: SPECIAL_KINDS.find((kind) => kind === form.text(`${name}.kind`)) ?? 'day',
    key: form.text(`${name}.key`) ?? '',
    name: form.text(`${name}.name`) ?? '',
    from: dateInForm(form, `${name}.from`),
    through: dateInForm(form, `${name}.through`),
    says,
    weekdays: weekdaysInForm(form, `${name}.days`),
    blocks: blocksInForm(form, name),
  };
  return sayingSpecial(item, says);
}

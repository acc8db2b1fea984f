import type { AboutContent, HostInForm } from '../../contract/desk/about.ts';
import type { DeskForm } from './screen.ts';

/** More would be a list of names, not a welcome. */
const MOST = 12;

/** The rows of hosts as they were typed; those that were ticked to go are gone. */
export function hostsInForm(form: DeskForm, people: AboutContent['people']): HostInForm[] {
  const rows: HostInForm[] = [];
  for (let index = 0; index < MOST && form.has(`host${index}Role`); index += 1) {
    if (form.has(`host${index}Gone`)) continue;
    const typed = (name: string) => form.text(`host${index}${name}`) ?? '';
    const id = typed('Id');
    const person = people.find((one) => `${one.id}` === typed('Person'));
    rows.push({
      id: /^\d{1,15}$/.test(id) ? id : '',
      person: person === undefined ? '' : `${person.id}`,
      ...{ role: typed('Role'), firstName: typed('FirstName'), shown: form.has(`host${index}Shown`) },
    });
  }
  return rows;
}

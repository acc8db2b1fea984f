import type { AboutContent, HostInForm } from '../../../server/contract/desk/about.ts';
import { useDesk } from '../desk-state.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly host: HostInForm;
  readonly index: number;
  readonly people: AboutContent['people'];
}

/** One person who opens the door; her name is hers to show. */
export function HostFields({ host, index, people }: Props) {
  const { text } = useDesk();
  const { about } = text;
  const name = (field: string) => `host${index}${field}`;
  return (
    <fieldset class="bl-stack bl-host">
      <legend>{about.host(index + 1)}</legend>
      <input type="hidden" name={name('Id')} value={host.id} />
      <TextField name={name('Role')} label={about.role} value={host.role} autocomplete="off" />
      <TextField name={name('FirstName')} label={about.firstName} value={host.firstName} autocomplete="off" />
      <label class="bl-check">
        <input type="checkbox" name={name('Shown')} value="yes" defaultChecked={host.shown} />
        {about.shown}
      </label>
      {people.length === 0 ? null : (
        <SelectField
          name={name('Person')}
          label={about.person}
          hint={about.personHint}
          chosen={host.person}
          choices={[['', about.noAccount], ...people.map(({ id, name }) => [`${id}`, name] as const)]}
        />
      )}
      {host.id === '' ? null : (
        <label class="bl-check">
          <input type="checkbox" name={name('Gone')} value="yes" />
          {about.gone}
        </label>
      )}
    </fieldset>
  );
}

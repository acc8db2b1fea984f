import type { OrganisationForm } from '../../../server/contract/planner/organisation.ts';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly form: OrganisationForm;
  readonly words: {
    readonly phone: string;
    readonly email: string;
    readonly notPersonal: string;
    readonly description: string;
  };
}

/** What an organisation says of itself, for those who keep it and for whoever adds it. */
export function OrganisationFields({ form, words }: Props) {
  const { phone, email, notPersonal, description } = words;
  return (
    <>
      <TextField name="phone" label={phone} hint={notPersonal} value={form.phone} type="tel" />
      <TextField name="email" label={email} hint={notPersonal} value={form.email} type="email" />
      <TextArea name="description" label={description} value={form.description} />
    </>
  );
}

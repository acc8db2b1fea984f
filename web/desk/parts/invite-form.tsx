import type { PeopleContent } from '../../../server/contract/desk/people.ts';
import { LANGUAGES } from '../../../server/contract/vocabulary.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { RadioChips } from './radio-chips.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Each language is named in that language. */
const ownNames = { nl: 'Nederlands', en: 'English' };

/** Only for what the caller may give. */
export function InviteForm({ content }: { readonly content: PeopleContent }) {
  const { people } = useOversee().text;
  const { typed, choices, districtSlug, organisationsApart } = content;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{people.inviteTitle}</h2>
      <DeskForm to={`/beheer/mensen?wijk=${districtSlug}`} name="invite" class="bl-stack">
        <TextField
          name="email"
          type="email"
          label={people.email}
          value={typed.email}
          autocomplete="off"
          required
        />
        <SelectField
          name="right"
          label={people.inviteFor}
          chosen={typed.right}
          choices={[
            ['', people.choose],
            ...choices.map(({ value, role, name }) => [value, people.rights[role](name)] as const),
          ]}
        />
        {organisationsApart.length === 0 ? null : (
          <p class="nl-paragraph">{people.organisationsApart(organisationsApart.join(', '))}</p>
        )}
        <RadioChips
          legend={people.language}
          name="language"
          chosen={typed.language}
          choices={LANGUAGES.map((language) => [language, ownNames[language]] as const)}
        />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {people.invite}
        </button>
      </DeskForm>
    </>
  );
}

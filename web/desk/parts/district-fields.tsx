import type { BeginContent, ChosenDistrict } from '../../../server/contract/desk/begin.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Which district it is: the one that is there under its own name, another that is known, or a new one. */
export function DistrictFields({ content }: { readonly content: BeginContent }) {
  const { page, text } = useOversee();
  const { begin } = text;
  const { district, chosen, others } = content;
  const mayChoose = page.caller?.roles.includes('administrator') === true;
  const choice = (which: ChosenDistrict['which'], name: string) => (
    <label class="bl-check">
      <input type="radio" name="which" value={which} defaultChecked={chosen.which === which} />
      {name}
    </label>
  );
  return (
    <DeskForm to="/beheer/begin" name="district" class="bl-stack">
      <input type="hidden" name="district" value={district.slug} />
      {mayChoose ? (
        <fieldset class="bl-chips-field">
          <legend>{begin.which}</legend>
          {choice('this', begin.this(district.name, district.municipality))}
          {others.length === 0 ? null : (
            <>
              {choice('known', begin.known)}
              <div class="bl-known-district">
                <SelectField
                  name="known"
                  label={begin.knownDistrict}
                  chosen={chosen.known}
                  choices={others.map(({ slug, name, municipality }) => [
                    slug,
                    begin.this(name, municipality),
                  ])}
                />
              </div>
            </>
          )}
          {choice('new', begin.other)}
          <div class="bl-new-district">
            <input type="hidden" name="askedAbout" value={chosen.askedAbout} />
            <TextField name="otherName" label={begin.name} value={chosen.newName} autocomplete="off" />
            <TextField
              name="otherMunicipality"
              label={begin.municipality}
              value={chosen.newMunicipality}
              autocomplete="off"
            />
          </div>
        </fieldset>
      ) : (
        <p class="nl-paragraph">
          <strong>{begin.this(district.name, district.municipality)}</strong>
        </p>
      )}
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {begin.saveDistrict}
      </button>
    </DeskForm>
  );
}

import type { BeginContent } from '../../../server/contract/desk/begin.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { TextField } from './text-field.tsx';

/** What the district is called: the one that is there, or another that begins empty. */
export function DistrictFields({ district }: { readonly district: BeginContent['district'] }) {
  const { page, text } = useDesk();
  const { begin } = text;
  const { name, municipality, isOther } = district;
  const mayBegin = page.caller?.roles.includes('administrator') === true;
  return (
    <DeskForm to="/beheer/begin" name="district" class="bl-stack">
      <fieldset class="bl-chips-field">
        <legend>{begin.which}</legend>
        {mayBegin ? (
          <label class="bl-check">
            <input type="radio" name="which" value="this" defaultChecked={!isOther} />
            {begin.this(isOther ? '' : name, isOther ? '' : municipality)}
          </label>
        ) : null}
        <div class="bl-this-district">
          <TextField name="districtName" label={begin.name} value={isOther ? '' : name} autocomplete="off" />
          <TextField
            name="municipality"
            label={begin.municipality}
            value={isOther ? '' : municipality}
            autocomplete="off"
          />
        </div>
        {mayBegin ? (
          <>
            <label class="bl-check">
              <input type="radio" name="which" value="other" defaultChecked={isOther} />
              {begin.other}
            </label>
            <div class="bl-other-district">
              <TextField name="otherName" label={begin.name} value={isOther ? name : ''} autocomplete="off" />
              <TextField
                name="otherMunicipality"
                label={begin.municipality}
                value={isOther ? municipality : ''}
                autocomplete="off"
              />
            </div>
          </>
        ) : null}
      </fieldset>
      <button class="nl-button nl-button--primary bl-wide-button" type="submit">
        {begin.saveDistrict}
      </button>
    </DeskForm>
  );
}

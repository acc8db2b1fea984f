import type { NewPlaceContent } from '../../../server/contract/desk/new-place.ts';
import { PLACE_KINDS } from '../../../server/contract/vocabulary.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { DefaultButton } from '../parts/default-button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { WhereFields } from '../parts/where-fields.tsx';

export function NewPlaceView({ content }: { readonly content: NewPlaceContent }) {
  const { page, text } = useOversee();
  const { about, newPlace, words } = text;
  const { districts } = content;
  return (
    <>
      {page.caller?.mayBegin === true ? null : (
        <p class="nl-paragraph bl-back">
          <a class="nl-link" href={localised(page.language, '/beheer/plekken')}>
            {text.frame.back}
          </a>
        </p>
      )}
      <h1 class="nl-heading nl-heading--level-1">{newPlace.title}</h1>
      <p class="nl-paragraph">{newPlace.intro}</p>
      <DeskForm to="/beheer/nieuw" name="new">
        <DefaultButton />
        <input type="hidden" name="next" value={content.next} />
        <div class="bl-stack">
          <TextField name="name" label={newPlace.name} value={content.name} autocomplete="off" />
          <SelectField
            name="kind"
            label={about.kind}
            chosen={content.kind}
            choices={PLACE_KINDS.map((kind) => [kind, words.kinds[kind]])}
          />
          {districts.length === 1 ? (
            <input type="hidden" name="district" value={content.districtSlug} />
          ) : (
            <>
              <SelectField
                name="district"
                label={newPlace.district}
                chosen={content.districtSlug}
                choices={districts.map(({ slug, name }) => [slug, name])}
              />
              <button class="nl-button nl-button--secondary" type="submit" name="step" value="district">
                {newPlace.otherDistrict}
              </button>
            </>
          )}
        </div>
        <WhereFields where={content.where} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {newPlace.save}
        </button>
      </DeskForm>
    </>
  );
}

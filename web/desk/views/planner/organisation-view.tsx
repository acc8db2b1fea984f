import type { OrganisationContent } from '../../../../server/contract/planner/organisation.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { OrganisationFields } from '../../parts/organisation-fields.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePlanner } from '../../planner-state.ts';
import { WithNames } from './in-language.tsx';

/** How visitors reach an organisation, and what it says of itself. */
export function OrganisationView({ content }: { readonly content: OrganisationContent }) {
  const { page, text } = usePlanner();
  const { organisation } = text;
  return (
    <section class="bl-section">
      {content.isListed ? (
        <p class="nl-paragraph bl-back">
          <a class="nl-link" href={localised(page.language, '/beheer/organisaties')}>
            {organisation.all}
          </a>
        </p>
      ) : null}
      <h1 class="nl-heading nl-heading--level-1">
        <WithNames sentence={organisation.title(content.name)} names={[content.name]} />
      </h1>
      <p class="nl-paragraph">{organisation.intro(content.walkIns)}</p>
      <DeskForm to={`/planner/organisatie/${content.slug}`} name="organisation" class="bl-stack">
        {content.mayRename ? (
          <TextField
            name="name"
            label={organisation.name}
            value={content.form.name}
            maxLength={80}
            required
          />
        ) : null}
        <OrganisationFields form={content.form} words={organisation} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {organisation.save}
        </button>
      </DeskForm>
    </section>
  );
}

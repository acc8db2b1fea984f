import type { OrganisationContent } from '../../../../server/contract/planner/organisation.ts';
import { DeskForm } from '../../desk-form.tsx';
import { OrganisationFields } from '../../parts/organisation-fields.tsx';
import { usePlanner } from '../../planner-state.ts';

/** How visitors reach an organisation, and what it says of itself. */
export function OrganisationView({ content }: { readonly content: OrganisationContent }) {
  const { organisation } = usePlanner().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{organisation.title(content.form.name)}</h1>
      <p class="nl-paragraph">{organisation.intro(content.walkIns)}</p>
      <DeskForm to={`/planner/organisatie/${content.slug}`} name="organisation" class="bl-stack">
        <OrganisationFields form={content.form} words={organisation} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {organisation.save}
        </button>
      </DeskForm>
    </section>
  );
}

import type { OrganisationsContent } from '../../../server/contract/planner/organisation.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { OrganisationFields } from '../parts/organisation-fields.tsx';
import { OverseeLinks } from '../parts/oversee-links.tsx';
import { TextField } from '../parts/text-field.tsx';

/** All organisations, and the form for a new one. */
export function OrganisationsView({ content }: { readonly content: OrganisationsContent }) {
  const { page, text } = useOversee();
  const { organisations } = text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{organisations.title}</h1>
      <OverseeLinks />
      <p class="nl-paragraph">
        {organisations.intro}{' '}
        <a class="nl-link" href={localised(page.language, '/beheer/mensen')}>
          {organisations.invite}
        </a>
      </p>
      {/* Above the list, which only grows. */}
      <details class="bl-fold" open={page.problems.length > 0 || content.organisations.length === 0}>
        <summary>
          <h2 class="bl-inline-heading">{organisations.add}</h2>
        </summary>
        <DeskForm to="/beheer/organisaties" name="add" class="bl-stack">
          <TextField
            name="name"
            label={organisations.name}
            value={content.form.name}
            maxLength={80}
            required
          />
          <OrganisationFields form={content.form} words={organisations} />
          <button class="nl-button nl-button--primary bl-wide-button" type="submit">
            {organisations.save}
          </button>
        </DeskForm>
      </details>
      {content.organisations.length === 0 ? <p class="nl-paragraph">{organisations.none}</p> : null}
      <ul class="bl-my-places">
        {content.organisations.map(({ slug, name, people, walkIns, mayKeep }) => (
          <li key={slug}>
            {mayKeep ? (
              <a class="nl-link" href={localised(page.language, `/planner/organisatie/${slug}`)}>
                {name}
              </a>
            ) : (
              <strong>{name}</strong>
            )}
            {people + walkIns === 0 ? null : (
              <span>
                {[
                  people > 0 ? organisations.people(people) : null,
                  walkIns > 0 ? organisations.walkIns(walkIns) : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

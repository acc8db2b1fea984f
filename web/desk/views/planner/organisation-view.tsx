import type {
  OrganisationContent,
  OrganisationForm,
  OrganisationsContent,
} from '../../../../server/contract/planner/organisation.ts';
import { localised } from '../../../addresses.ts';
import { DeskForm } from '../../desk-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePlanner } from '../../planner-state.ts';

/** How visitors reach an organisation, and what it says of itself. */
export function OrganisationView({ content }: { readonly content: OrganisationContent }) {
  const { organisation } = usePlanner().text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{organisation.title(content.form.name)}</h1>
      <p class="nl-paragraph">{organisation.intro(content.walkIns)}</p>
      <DeskForm to={`/planner/organisatie/${content.slug}`} name="organisation" class="bl-stack">
        <WordsFields form={content.form} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {organisation.save}
        </button>
      </DeskForm>
    </section>
  );
}

/** All organisations, and the form for a new one. */
export function OrganisationsView({ content }: { readonly content: OrganisationsContent }) {
  const { page, text } = usePlanner();
  const { organisations } = text;
  return (
    <section class="bl-section">
      <h1 class="nl-heading nl-heading--level-1">{organisations.title}</h1>
      <p class="nl-paragraph">
        {organisations.intro}{' '}
        <a class="nl-link" href={localised(page.language, '/beheer/mensen')}>
          {organisations.invite}
        </a>
      </p>
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
            <span>{`${organisations.people(people)} · ${organisations.walkIns(walkIns)}`}</span>
          </li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">{organisations.add}</h2>
      <DeskForm to="/beheer/organisaties" name="add" class="bl-stack">
        <TextField name="name" label={organisations.name} value={content.form.name} maxLength={80} required />
        <WordsFields form={content.form} />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {organisations.save}
        </button>
      </DeskForm>
    </section>
  );
}

function WordsFields({ form }: { readonly form: OrganisationForm }) {
  const { organisation } = usePlanner().text;
  return (
    <>
      <TextField
        name="phone"
        label={organisation.phone}
        hint={organisation.notPersonal}
        value={form.phone}
        type="tel"
      />
      <TextField
        name="email"
        label={organisation.email}
        hint={organisation.notPersonal}
        value={form.email}
        type="email"
      />
      <TextArea name="description" label={organisation.description} value={form.description} />
    </>
  );
}

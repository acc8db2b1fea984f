import type { PeopleContent, PeopleGroup, PersonLine } from '../../../server/contract/desk/people.ts';
import { localised } from '../../addresses.ts';
import { useOversee } from '../oversee-state.ts';
import { Invited } from '../parts/fresh-invitation.tsx';
import { InviteForm } from '../parts/invite-form.tsx';
import { OverseeLinks } from '../parts/oversee-links.tsx';
import { usePresence } from '../parts/use-presence.ts';

interface Props {
  readonly content: PeopleContent;
}

/** Who may do what in a district, and inviting somebody. */
export function PeopleView({ content }: Props) {
  const { page, text } = useOversee();
  const { people } = text;
  return (
    <section class="bl-section">
      <OverseeLinks />
      <h1 class="nl-heading nl-heading--level-1">{people.title}</h1>
      {content.isRemoved && page.problems.length === 0 ? (
        <p class="bl-notice" role="status">
          {people.removed}
        </p>
      ) : null}
      {content.invited === null ? null : <Invited invited={content.invited} />}
      {content.shouldMakePasskey ? (
        <p class="bl-notice">
          {people.shouldMakePasskey}{' '}
          <a class="nl-link" href={localised(page.language, '/beheer/account')}>
            {people.makePasskey}
          </a>
        </p>
      ) : null}
      {content.districts.length > 1 ? <Districts content={content} /> : null}
      {content.groups.length === 0 ? <p class="nl-paragraph">{people.nobody}</p> : null}
      {content.groups.map((group) => (
        <Group key={group.value} group={group} />
      ))}
      <InviteForm content={content} />
    </section>
  );
}

function Districts({ content: { districts, districtSlug } }: Props) {
  const { page, text } = useOversee();
  return (
    <nav aria-label={text.people.district} class="bl-choices__list">
      {districts.map(({ slug, name }) => (
        <a
          key={slug}
          class="bl-choice"
          href={`${localised(page.language, '/beheer/mensen')}?wijk=${slug}`}
          aria-current={slug === districtSlug ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Group({ group: { role, name, people: held } }: { readonly group: PeopleGroup }) {
  const { people } = useOversee().text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-3">{people.rights[role](name)}</h2>
      <ul>
        {held.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { readonly line: PersonLine }) {
  const { page, text } = useOversee();
  const { people } = text;
  const presence = usePresence(line);
  const who = line.name ?? line.email;
  return (
    <li class="bl-history__line">
      <strong>{who}</strong>
      {line.isSelf ? ` (${people.you})` : null}
      <br />
      {line.name === null ? null : `${line.email} · `}
      {presence}
      {line.isInCare ? (
        <>
          <br />
          <a
            class="nl-link bl-tall-link"
            href={localised(page.language, `/beheer/mensen/${line.id}`)}
            aria-label={people.manageOf(who)}
          >
            {people.manage}
          </a>
        </>
      ) : null}
    </li>
  );
}

import { localised } from '../../addresses.ts';
import { useOversee } from '../oversee-state.ts';

/** From one of the coordinator's pages to the others. */
export function OverseeLinks() {
  const { page, text } = useOversee();
  const { links } = text.places;
  const pages = [
    ['/beheer/plekken', links.places],
    ['/beheer/meldingen', links.reports],
    ['/beheer/mensen', links.people],
    ['/beheer/organisaties', links.organisations],
    ['/planner/botsingen', links.clashes],
    ['/beheer/post', links.outbox],
    ['/beheer/nieuw', links.newPlace],
    ['/beheer/voorbeelden', links.samples],
    ['/beheer/begin', links.begin],
  ] as const;
  return (
    <details class="bl-more">
      <summary class="bl-menu__button">{links.name}</summary>
      <ul class="bl-more__list">
        {pages.map(([path, name]) => (
          <li key={path}>
            <a
              class="nl-link"
              href={localised(page.language, path)}
              aria-current={page.path === path ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

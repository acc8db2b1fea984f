import { useEffect, useRef } from 'preact/hooks';
import type { DeskCaller } from '../../../../server/contract/desk/desk-page.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';

/** From one of the planner's screens to the others. */
export function PlannerNav() {
  const { page, text } = usePlanner();
  const { nav } = text;
  const row = useRef<HTMLElement>(null);
  // Of a row that is wider than a phone, where she is now is in sight.
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page.path]);
  // A host answers a proposal at the desk of her place, or under the link that she got.
  if (page.caller?.kind !== 'person' || !page.path.startsWith('/planner')) return null;
  const { clashing } = page.caller;
  const proposals = proposalsOf(page.caller);
  const screens = [
    ['/planner', nav.week],
    ['/planner/moment', nav.moment],
    ...(proposals === null ? [] : [[proposals, nav.proposals] as const]),
    ['/planner/spreekuren', nav.walkIns],
    ['/planner/botsingen', clashing === 0 ? nav.clashes : nav.clashing(clashing)],
    ['/planner/agenda', nav.calendar],
  ] as const;
  return (
    <nav aria-label={nav.name} class="bl-planner-nav" ref={row}>
      {screens.map(([path, name]) => (
        <a
          key={path}
          class="nl-link"
          href={localised(page.language, path)}
          aria-current={page.path === path ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** A host of one place finds those of her place; one of several finds them at each. */
function proposalsOf({ roles, places }: DeskCaller): string | null {
  if (roles.some((role) => role !== 'host')) return '/planner/voorstellen';
  const [place, ...others] = places;
  return place === undefined || others.length > 0 ? null : `/beheer/plek/${place.slug}/voorstellen`;
}

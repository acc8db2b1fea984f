import type { VisibleHost } from '../contract/page.ts';
import type { Host, Place } from '../model/place.ts';

/** A place with only what anybody may see. Everything that leaves the server starts from one of these. */
export interface VisiblePlace extends Omit<Place, 'id' | 'hosts' | 'hoursSourceText' | 'hoursNotUnderstood'> {
  readonly hosts: readonly VisibleHost[];
}

/** The one function that decides what visitors may see: page, API, calendar and exports all pass through it. */
export function forVisitors(place: Place): VisiblePlace {
  const { id, hosts, hoursSourceText, hoursNotUnderstood, ...visible } = place;
  return { ...visible, hosts: hosts.map(toVisibleHost) };
}

/** A first name shows only by the host's own choice, and is gone the moment that she takes it back. */
function toVisibleHost({ firstName, nameShown, role, sample }: Host): VisibleHost {
  return { firstName: nameShown ? firstName : null, role, sample };
}

import { useDesk } from '../desk-state.ts';

/** Above the heading of a screen: which place it is about. */
export function PlaceName() {
  const { place } = useDesk().page;
  return place === null ? null : (
    <p class="nl-paragraph">
      <strong>{place.name}</strong>
    </p>
  );
}

import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** To the first screen of the place. */
export function BackLink() {
  const { page, text } = useDesk();
  if (page.place === null) return null;
  return (
    <p class="nl-paragraph bl-back">
      <a class="nl-link" href={localised(page.language, page.place.base)}>
        {text.frame.back}
      </a>
    </p>
  );
}

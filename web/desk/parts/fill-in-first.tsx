import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** The way on for whoever may give the place its real hours. */
export function FillInFirst() {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place?.may.includes('changeHours') !== true) return null;
  return (
    <a class="nl-button nl-button--primary bl-wide-button" href={localised(language, `${place.base}/tijden`)}>
      {text.days.fillInFirst}
    </a>
  );
}

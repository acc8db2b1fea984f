import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { BackLink } from './back-link.tsx';
import { PlaceName } from './place-name.tsx';

/** Nothing can deviate from hours that nobody gave, or that were invented. */
export function CannotDeviate({ title, sentence }: { readonly title: string; readonly sentence: string }) {
  const { page, text } = useDesk();
  if (page.place === null) return null;
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      <p class="nl-paragraph">{sentence}</p>
      {page.place.may.includes('changeHours') ? (
        <a
          class="nl-button nl-button--primary bl-wide-button"
          href={localised(page.language, `${page.place.base}/tijden`)}
        >
          {text.days.fillInFirst}
        </a>
      ) : null}
    </section>
  );
}

import { useDesk } from '../desk-state.ts';
import { BackLink } from './back-link.tsx';
import { FillInFirst } from './fill-in-first.tsx';
import { PlaceName } from './place-name.tsx';

/** Nothing can deviate from hours that nobody gave, or that were invented. */
export function CannotDeviate({ title, sentence }: { readonly title: string; readonly sentence: string }) {
  const { page } = useDesk();
  if (page.place === null) return null;
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      <p class="nl-paragraph">{sentence}</p>
      <FillInFirst />
    </section>
  );
}

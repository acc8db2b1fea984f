import type { PrivacyContent } from '../../server/contract/page.ts';
import type { FixedWords } from '../i18n/fixed-nl.ts';
import { Link } from '../parts/link.tsx';

interface Props {
  readonly content: PrivacyContent;
  readonly words: FixedWords['privacy'];
}

export function PrivacyView({ content, words }: Props) {
  return (
    <div class="bl-page">
      <h1 class="nl-heading nl-heading--level-1">{words.title}</h1>
      <p class="nl-paragraph nl-paragraph--lead">{words.lead}</p>
      <ul class="bl-bullets">
        {words.points.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">{words.contactTitle}</h2>
      <p class="nl-paragraph">
        {content.privacyAddress === null ? (
          words.noContact
        ) : (
          <>
            {words.contact} <Link href={`mailto:${content.privacyAddress}`}>{content.privacyAddress}</Link>.
          </>
        )}
      </p>
    </div>
  );
}

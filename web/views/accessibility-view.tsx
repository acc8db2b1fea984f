import type { AccessibilityContent } from '../../server/contract/page.ts';
import type { FixedWords } from '../i18n/fixed-nl.ts';
import { Link } from '../parts/link.tsx';

interface Props {
  readonly content: AccessibilityContent;
  readonly words: FixedWords['accessibility'];
}

/** Only what we did ourselves; the status is the owner's to declare. */
export function AccessibilityView({ content, words }: Props) {
  return (
    <div class="bl-page">
      <h1 class="nl-heading nl-heading--level-1">{words.title}</h1>
      <p class="nl-paragraph nl-paragraph--lead">{words.lead}</p>
      <h2 class="nl-heading nl-heading--level-2">{words.testedTitle}</h2>
      <ul class="bl-bullets">
        {words.tested.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">{words.notTestedTitle}</h2>
      <p class="nl-paragraph">{words.notTested}</p>
      <h2 class="nl-heading nl-heading--level-2">{words.statementTitle}</h2>
      {content.status === null ? null : <p class="nl-paragraph">{words.status(content.status)}</p>}
      <p class="nl-paragraph">
        {content.statementUrl === null ? (
          words.noStatement
        ) : (
          <Link href={content.statementUrl}>{words.statement}</Link>
        )}
      </p>
    </div>
  );
}

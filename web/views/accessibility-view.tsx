import type { AccessibilityContent } from '../../server/contract/page.ts';
import { usePageState } from '../page-state.ts';
import { Link } from '../parts/link.tsx';

/** Only what we did ourselves; the status is the owner's to declare. */
export function AccessibilityView({ content }: { readonly content: AccessibilityContent }) {
  const { text } = usePageState();
  const words = text.accessibility;
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

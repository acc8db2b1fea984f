import type { ComponentChildren } from 'preact';
import { localised } from '../addresses.ts';
import type { FixedWords } from '../i18n/fixed-nl.ts';
import { usePageState } from '../page-state.ts';

interface Words {
  readonly words: FixedWords['messages'];
}

interface Props extends Words {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page that says why it has no answer, and always where to go from here. */
function Message({ title, words, children }: Props) {
  const { page } = usePageState();
  return (
    <div class="bl-page">
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      {children}
      <p class="nl-paragraph">
        <a class="nl-button nl-button--primary" href={localised(page.language, '/')}>
          {words.toList}
        </a>
      </p>
    </div>
  );
}

export function NotFoundView({ words }: Words) {
  return (
    <Message title={words.notFound} words={words}>
      <p class="nl-paragraph nl-paragraph--lead">{words.notFoundWhy}</p>
    </Message>
  );
}

export function BadRequestView({ words, problems }: Words & { readonly problems: readonly string[] }) {
  return (
    <Message title={words.badRequest} words={words}>
      <p class="nl-paragraph nl-paragraph--lead">{words.badRequestWhy}</p>
      <ul class="bl-bullets">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Message>
  );
}

export function FailureView({ why, words }: Words & { readonly why: keyof Words['words']['failureWhy'] }) {
  return (
    <Message title={words.failure} words={words}>
      <p class="nl-paragraph nl-paragraph--lead">{words.failureWhy[why]}</p>
    </Message>
  );
}

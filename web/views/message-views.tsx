import type { ComponentChildren } from 'preact';
import { localised } from '../addresses.ts';
import { usePageState } from '../page-state.ts';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page that says why it has no answer, and always where to go from here. */
function Message({ title, children }: Props) {
  const { page, text } = usePageState();
  return (
    <div class="bl-page">
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      {children}
      <p class="nl-paragraph">
        <a class="nl-button nl-button--primary" href={localised(page.language, '/')}>
          {text.messages.toList}
        </a>
      </p>
    </div>
  );
}

export function NotFoundView() {
  const { text } = usePageState();
  return (
    <Message title={text.messages.notFound}>
      <p class="nl-paragraph nl-paragraph--lead">{text.messages.notFoundWhy}</p>
    </Message>
  );
}

export function BadRequestView({ problems }: { readonly problems: readonly string[] }) {
  const { text } = usePageState();
  return (
    <Message title={text.messages.badRequest}>
      <p class="nl-paragraph nl-paragraph--lead">{text.messages.badRequestWhy}</p>
      <ul class="bl-bullets">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Message>
  );
}

export function FailureView() {
  const { text } = usePageState();
  return (
    <Message title={text.messages.failure}>
      <p class="nl-paragraph nl-paragraph--lead">{text.messages.failureWhy}</p>
    </Message>
  );
}

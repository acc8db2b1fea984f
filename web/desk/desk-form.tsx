import type { ComponentChildren } from 'preact';
import { localised } from '../addresses.ts';
import { useDesk } from './desk-state.ts';

interface Props {
  /** The path that it is sent to, without the language. */
  readonly to: string;
  /** Tells this form from the others of the page. */
  readonly name: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form that works by itself, and with a script goes without leaving the page, also when the network comes back later. */
export function DeskForm({ to, name, children, ...rest }: Props) {
  const { page, send } = useDesk();
  return (
    <form
      method="post"
      action={localised(page.language, to)}
      class={rest.class}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter, currentTarget } = event;
        const button = submitter instanceof HTMLButtonElement ? submitter : null;
        const fields = new FormData(currentTarget, button);
        const body = new URLSearchParams([...fields].map(([key, value]) => [key, String(value)]));
        send({
          action: button?.hasAttribute('formaction') ? button.formAction : currentTarget.action,
          body: String(body),
          said: saidOf(button),
        });
      }}
    >
      <input type="hidden" name="actKey" value={`${page.actKey}-${name}`} />
      {children}
    </form>
  );
}

/** "Ja, dit klopt · De Groene Stee": the words of the button, and of the screen without the name of the product. */
function saidOf(button: HTMLButtonElement | null): string {
  const screen = document.title.split(' · ').slice(0, -2);
  return [button?.textContent?.trim() ?? '', ...screen].filter((part) => part !== '').join(' · ');
}

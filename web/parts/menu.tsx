import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  /** What the button says; what it is about is said by `label` for who cannot see. */
  readonly summary: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A folded panel that needs no script: only one of the group is unfolded, Esc folds it again where scripts run. */
export function Menu({ name, summary, label, children }: Props) {
  return (
    <details
      class="bl-menu"
      name="menu"
      id={name}
      onKeyDown={(event) => {
        const details = event.currentTarget;
        if (event.key !== 'Escape' || !details.open) return;
        details.open = false;
        details.querySelector('summary')?.focus();
      }}
    >
      <summary class="bl-menu__button">
        {label === undefined ? null : <span class="bl-unseen">{label} </span>}
        {summary}
      </summary>
      <div class="bl-menu__panel">{children}</div>
    </details>
  );
}

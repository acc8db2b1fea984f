import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly name: string;
  /** What the button says; what it is about is said by `label` for who cannot see. */
  readonly summary: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A folded panel that needs no script: only one of the group is unfolded. Scripts add Esc and a tap beside it. */
export function Menu({ name, summary, label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const foldWhenBeside = ({ target }: PointerEvent) => {
      const details = menu.current;
      if (details?.open && target instanceof Node && !details.contains(target)) details.open = false;
    };
    document.addEventListener('pointerdown', foldWhenBeside);
    return () => document.removeEventListener('pointerdown', foldWhenBeside);
  }, []);
  return (
    <details
      class="bl-menu"
      name="menu"
      id={name}
      ref={menu}
      onKeyDown={({ key, currentTarget: details }) => {
        if (key !== 'Escape' || !details.open) return;
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

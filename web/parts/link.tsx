import type { ComponentChildren, JSX } from 'preact';

type Props = JSX.IntrinsicElements['a'] & { readonly href: string; readonly children: ComponentChildren };

/** A link in running text or in a list of links. */
export function Link({ children, class: extra, ...attributes }: Props) {
  return (
    <a class={extra === undefined ? 'nl-link' : `nl-link ${extra}`} {...attributes}>
      {children}
    </a>
  );
}

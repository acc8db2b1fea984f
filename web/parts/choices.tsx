import type { ComponentChildren } from 'preact';

export interface Choice {
  readonly key: string;
  readonly href: string;
  readonly chosen: boolean;
  readonly label: ComponentChildren;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Links that each lead to the same list, chosen differently; the present one is marked. */
export function Choices({ id, title, choices }: Props) {
  return (
    <section class="bl-choices" aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-4" id={id}>
        {title}
      </h2>
      <ul class="bl-choices__list">
        {choices.map(({ key, href, chosen, label }) => (
          <li key={key}>
            <a class="bl-choice" href={href} aria-current={chosen ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

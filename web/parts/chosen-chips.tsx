import { usePageState } from '../page-state.ts';
import { Dutch } from './dutch.tsx';

interface Props {
  /** Each with the address of the page without it; null: nothing is chosen there. */
  readonly chosen: readonly ({ readonly name: string; readonly href: string } | null)[];
}

/** What was chosen, each with a link that takes it away. */
export function ChosenChips({ chosen }: Props) {
  const { text } = usePageState();
  const chips = chosen.filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <ul class="bl-chips" aria-label={text.filter.active}>
      {chips.map(({ name, href }) => (
        <li key={name}>
          <a class="bl-chip" href={href} aria-label={text.filter.remove(name)}>
            <Dutch>{name}</Dutch>
            <span class="bl-chip__cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

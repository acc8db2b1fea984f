import { usePageState } from '../page-state.ts';
import { TextIn } from './dutch.tsx';

interface Chip {
  readonly name: string;
  readonly href: string;
  /** The name of a street or neighbourhood: Dutch on every page. */
  readonly isDutch?: boolean;
}

interface Props {
  /** Each with the address of the page without it; null: nothing is chosen there. */
  readonly chosen: readonly (Chip | null)[];
}

/** What was chosen, each with a link that takes it away. */
export function ChosenChips({ chosen }: Props) {
  const { page, text } = usePageState();
  const chips = chosen.filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <ul class="bl-chips" aria-label={text.filter.active}>
      {chips.map(({ name, href, isDutch }) => (
        <li key={name}>
          <a class="bl-chip" href={href} aria-label={text.filter.remove(name)}>
            <TextIn language={isDutch ? 'nl' : page.language}>{name}</TextIn>
            <span class="bl-chip__cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

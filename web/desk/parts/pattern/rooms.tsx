import type { PatternContent } from '../../../../server/contract/desk/pattern.ts';
import { localised } from '../../../addresses.ts';
import { useDesk } from '../../desk-state.ts';

/** Whose hours these are, where rooms have their own. */
export function Rooms({ content: { rooms, room } }: { readonly content: PatternContent }) {
  const { page, text } = useDesk();
  if (rooms.length === 0) return null;
  return (
    <nav aria-label={text.pattern.whose} class="bl-chips">
      {rooms.map(({ slug, name }) => (
        <a
          key={slug}
          class="bl-choice"
          href={`${localised(page.language, page.path)}?ruimte=${slug}`}
          aria-current={slug === room ? 'true' : undefined}
        >
          {name ?? text.pattern.itself}
        </a>
      ))}
    </nav>
  );
}

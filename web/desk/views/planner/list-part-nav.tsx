import { type ListPart, ROWS_OF_A_PART, SKIP } from '../../../../server/contract/desk/list-part.ts';
import { localised } from '../../../addresses.ts';
import { usePlanner } from '../../planner-state.ts';

/** Leads to the rows before and after; nothing where all of them stand on the page. */
export function ListPartNav({ part }: { readonly part: ListPart }) {
  const { page, text } = usePlanner();
  const { listPart } = text;
  const { skipped, shown, total } = part;
  if (shown === total) return null;
  const left = total - skipped - shown;
  const to = (skip: number) => {
    const query = new URLSearchParams(page.search);
    query.set(SKIP, String(Math.max(0, skip)));
    return `${localised(page.language, page.path)}?${query}`;
  };
  return (
    <nav aria-label={listPart.label} class="bl-week-choice">
      {skipped === 0 ? null : (
        <a class="nl-link" href={to(skipped - ROWS_OF_A_PART)}>
          {listPart.previous(Math.min(skipped, ROWS_OF_A_PART))}
        </a>
      )}
      <span>{listPart.shown(skipped + 1, skipped + shown, total)}</span>
      {left === 0 ? null : (
        <a class="nl-link" href={to(skipped + shown)}>
          {listPart.next(Math.min(left, ROWS_OF_A_PART))}
        </a>
      )}
    </nav>
  );
}

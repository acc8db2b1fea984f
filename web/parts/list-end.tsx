import type { ListContent } from '../../server/contract/page.ts';
import { listAddress, NO_FILTER } from '../addresses.ts';
import { usePageState } from '../page-state.ts';

/** What the filter left out, and the way back; when nothing is left, what to do. */
export function ListEnd({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const empty = content.places.length === 0;
  if (!empty && content.leftOut === 0) return null;
  const near = content.filter.near;
  return (
    <div class={empty ? 'bl-end bl-end--empty' : 'bl-end'}>
      {empty ? (
        <p class="nl-paragraph nl-paragraph--lead">
          {content.leftOut === 0 ? text.list.emptyDistrict : text.list.whatNow}
        </p>
      ) : null}
      {content.leftOut === 0 ? null : (
        <>
          <p class="nl-paragraph">{text.list.leftOut(content.leftOut)}</p>
          <a
            class="nl-button nl-button--secondary"
            href={listAddress(page, content, { filter: { ...NO_FILTER, near } })}
          >
            {text.list.all}
          </a>
        </>
      )}
    </div>
  );
}

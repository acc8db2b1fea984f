import type { ListContent } from '../../server/contract/page.ts';
import type { Language } from '../../server/contract/vocabulary.ts';
import { helpAddress, listAddress, MOMENT_NOW, NO_FILTER, queryEntries } from '../addresses.ts';
import { usePageState } from '../page-state.ts';
import { Link } from './link.tsx';

/** What the filter left out, and the way back; when nothing is left, what to do. Then when there is which help. */
export function ListEnd({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const empty = content.places.length === 0;
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
      <p class="nl-paragraph">
        <Link href={helpOf(page.language, content)}>{text.list.help}</Link>
      </p>
    </div>
  );
}

/** All kinds of help; or all moments of the one that was asked for, for whom it was asked. */
function helpOf(language: Language, { filter, district }: ListContent): string {
  const { helpTopic, near } = filter;
  const kept =
    helpTopic === null ? { ...NO_FILTER, near } : { ...filter, helpTopic: null, wheelchair: false };
  const query = new URLSearchParams([
    ...(district.home ? [] : [['district', district.slug]]),
    ...queryEntries({ moment: MOMENT_NOW, filter: kept, show: 'list' }).map(([key, value]) => [key, value]),
  ]).toString();
  const path = helpAddress(language, helpTopic ?? undefined);
  return query === '' ? path : `${path}?${query}`;
}

import { useEffect } from 'preact/hooks';
import type { ListContent } from '../../server/contract/page.ts';
import { listAddress } from '../addresses.ts';
import type { Catalogue } from '../i18n/nl.ts';
import type { PositionSearch, Search } from '../list/use-position.ts';
import { usePageState } from '../page-state.ts';
import { Choices } from './choices.tsx';
import { Dutch } from './dutch.tsx';
import { Menu } from './menu.tsx';

interface Props {
  readonly content: ListContent;
  readonly finder: PositionSearch;
}

/** "In de buurt": the phone's own place after a tap, or a neighbourhood or street for who would rather not. */
export function NearMenu({ content, finder }: Props) {
  const { page, text } = usePageState();
  const { filter } = content;
  const address = (near: string) =>
    listAddress(page, content, { filter: { ...filter, near: near === filter.near ? null : near } });
  const streets = content.places.flatMap(({ slug, address }) =>
    address?.street ? [{ near: `street:${slug}`, street: address.street }] : [],
  );
  return (
    <Menu name="near" summary={text.near.label}>
      <div class="bl-near bl-scripted">
        <button class="nl-button nl-button--primary" type="button" onClick={finder.ask}>
          {text.near.use}
        </button>
        <p class="nl-paragraph bl-near__note">{noteFor(finder.search, text.near)}</p>
      </div>
      <Choices
        id="near-neighbourhood"
        title={text.near.neighbourhood}
        choices={content.neighbourhoods.map(({ code, name }) => ({
          key: code,
          href: address(code),
          chosen: code === filter.near,
          label: <Dutch>{name}</Dutch>,
        }))}
      />
      {streets.length === 0 ? null : (
        <Choices
          id="near-street"
          title={text.near.street}
          choices={streets.map(({ near, street }) => ({
            key: near,
            href: address(near),
            chosen: near === filter.near,
            label: <Dutch>{street}</Dutch>,
          }))}
        />
      )}
    </Menu>
  );
}

/** Says aloud what became of the search, for who does not see the panel change. */
export function useSaidSearch(search: Search): void {
  const { text, announce } = usePageState();
  useEffect(() => {
    if (search !== 'idle') announce(noteFor(search, text.near));
  }, [search, text, announce]);
}

function noteFor(search: Search, words: Catalogue['near']): string {
  switch (search) {
    case 'idle':
      return words.promise;
    case 'asking':
      return words.asking;
    case 'found':
      return words.sorted;
    case 'denied':
      return words.denied;
    case 'slow':
      return words.slow;
  }
}

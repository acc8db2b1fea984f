import type { ListContent } from '../../server/contract/page.ts';
import { listAddress } from '../addresses.ts';
import { usePageState } from '../page-state.ts';

interface Props {
  readonly content: ListContent;
  readonly show: ListContent['show'];
  onShow(show: ListContent['show']): void;
}

const VIEWS = ['list', 'map'] as const;

/** On a phone the list and the map are one tap apart; without a script that tap asks for another page. */
export function BottomBar({ content, show, onShow }: Props) {
  const { page, text } = usePageState();
  return (
    <nav class="bl-bottom" aria-label={text.map.show}>
      {VIEWS.map((view) => (
        <a
          key={view}
          class="bl-bottom__link"
          href={listAddress(page, content, { show: view })}
          aria-current={view === show ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onShow(view);
          }}
        >
          <svg
            class="bl-icon"
            viewBox="0 0 16 16"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
          >
            {view === 'list' ? (
              <path d="M2 4h1M6 4h8M2 8h1M6 8h8M2 12h1M6 12h8" class="bl-icon__line" />
            ) : (
              <path
                d="M1 3.5 5.5 2l5 1.5L15 2v10.5L10.5 14l-5-1.5L1 14ZM5.5 2v10.5m5-9V14"
                class="bl-icon__line"
              />
            )}
          </svg>
          {text.map[view]}
        </a>
      ))}
    </nav>
  );
}

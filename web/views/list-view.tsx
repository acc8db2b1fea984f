import { useState } from 'preact/hooks';
import type { ListContent } from '../../server/contract/page.ts';
import { listAddress } from '../addresses.ts';
import { happeningWords } from '../list/happening-words.ts';
import { headingWords } from '../list/heading.ts';
import { shownMoment } from '../list/moments.ts';
import { type Row, rowGroups } from '../list/rows.ts';
import { topicName } from '../list/topic-name.ts';
import { useAnnouncedChanges } from '../list/use-announced-changes.ts';
import { usePosition } from '../list/use-position.ts';
import { usePageState } from '../page-state.ts';
import { BottomBar } from '../parts/bottom-bar.tsx';
import { ChosenFilters, FilterMenu } from '../parts/filter-menu.tsx';
import { ListEnd } from '../parts/list-end.tsx';
import { MapSlot } from '../parts/map-slot.tsx';
import { NearMenu, useSaidSearch } from '../parts/near-menu.tsx';
import { NothingOpen } from '../parts/nothing-open.tsx';
import { RowGroups } from '../parts/row-groups.tsx';
import { WhenMenu } from '../parts/when-menu.tsx';

/** The question that the whole product is for: which place is open, now or at the moment asked for. */
export function ListView({ content }: { readonly content: ListContent }) {
  const { page, text, now, announce } = usePageState();
  const [show, setShow] = useState(content.show);
  const [selected, setSelected] = useState<string | null>(null);
  const finder = usePosition();
  useSaidSearch(finder.search);

  const { at, tense } = shownMoment(content, now);
  const groups = rowGroups(content, at, content.filter.audience ?? 'everyone', finder.position);
  const rows = groups.flatMap((group) => group.rows);
  const topic = topicName(content);
  const sayRow = ({ answer, next, notHeld }: Row) =>
    topic === null
      ? text.words.answer(answer, at, tense)
      : [
          ...notHeld.map(({ sentence }) => sentence),
          ...(next === null ? [] : [happeningWords(text, next.occurrence, at, tense)]),
        ].join('. ');
  useAnnouncedChanges(text, rows, sayRow, announce);

  const showAs = (view: ListContent['show']) => {
    setShow(view);
    // The address follows, so that a reload or a shared link shows the same.
    window.history.replaceState(null, '', listAddress(page, content, { show: view }));
  };

  return (
    <div class={`bl-finder bl-finder--${show}`}>
      <div class="bl-finder__list">
        <div class="bl-finder__top">
          <h1 class="nl-heading nl-heading--level-1 bl-finder__title">
            {headingWords(text, { groups, at, tense, now, when: content.moment.when, topic })}
          </h1>
          <NothingOpen content={content} groups={groups} at={at} tense={tense} />
          <div class="bl-toolbar">
            <WhenMenu content={content} />
            <FilterMenu content={content} />
            <NearMenu content={content} finder={finder} />
          </div>
          <ChosenFilters content={content} />
        </div>
        <div class="bl-finder__rows">
          <RowGroups
            groups={groups}
            at={at}
            tense={tense}
            selected={selected}
            isHelp={topic !== null}
            mapHref={listAddress(page, content, { show: 'map' })}
            onSelect={(slug, { showMap }) => {
              setSelected(slug);
              if (showMap) showAs('map');
            }}
          />
          <ListEnd content={content} />
        </div>
      </div>
      <section class="bl-finder__map" aria-label={text.map.title}>
        <MapSlot
          content={content}
          rows={rows}
          shown={show === 'map'}
          at={at}
          tense={tense}
          selected={selected}
          position={finder.position}
          sayRow={sayRow}
          onSelect={setSelected}
        />
      </section>
      <BottomBar content={content} show={show} onShow={showAs} />
    </div>
  );
}

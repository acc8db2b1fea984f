import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import type { RowGroup } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { PlaceRow } from './place-row.tsx';

interface Props {
  readonly groups: readonly RowGroup[];
  readonly at: Instant;
  readonly tense: Tense;
  readonly selected: string | null;
  /** A kind of help was asked for. */
  readonly isHelp: boolean;
  readonly mapHref: string;
  onSelect(slug: string, options: { readonly showMap: boolean }): void;
}

/** The groups in reading order; they sort, and hide nothing. */
export function RowGroups({ groups, selected, ...row }: Props) {
  const { list } = usePageState().text;
  const isNow = row.tense === 'now';
  const ofDoors = isNow ? list.groups : list.groupsThen;
  const ofHelp = {
    openNow: isNow ? list.runningNow : list.runningThen,
    openLater: list.later,
    closedNow: list.notHeld,
  };
  const names = row.isHelp ? { ...ofDoors, ...ofHelp } : ofDoors;
  return (
    <>
      {groups.map(({ group, rows }) => (
        <section key={group} class="bl-group" aria-labelledby={`group-${group}`}>
          <h2 class="nl-heading nl-heading--level-2 bl-group__name" id={`group-${group}`}>
            {names[group]}
          </h2>
          <ol class="bl-group__rows" start={rows[0]?.number}>
            {rows.map((each) => (
              <PlaceRow key={each.place.slug} row={each} selected={each.place.slug === selected} {...row} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

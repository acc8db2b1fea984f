import type { ListContent } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { wallTimeOf } from '../../server/contract/words/wall-clock.ts';
import { listAddress } from '../addresses.ts';
import { nextTuesday } from '../list/moments.ts';
import { helpFirst, openCount, opensFirst, type RowGroup } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { NAME, SentenceWithName } from './dutch.tsx';
import { Link } from './link.tsx';

interface Props {
  readonly content: ListContent;
  readonly groups: readonly RowGroup[];
  readonly at: Instant;
  readonly tense: Tense;
}

/** "Er is nu niets open" is no answer yet: this says where and when a door opens, or the help asked for is there, first. */
export function NothingOpen({ content, groups, at, tense }: Props) {
  const { page, text, now } = usePageState();
  if (groups.length === 0 || openCount(groups) > 0) return null;
  const isHelp = content.filter.helpTopic !== null;
  const first = (isHelp ? helpFirst : opensFirst)(groups);
  const { calendar } = text.words;
  return (
    <p class="nl-paragraph bl-finder__first">
      {first === null ? null : (
        <SentenceWithName
          sentence={text.list[isHelp ? 'helpFirst' : 'opensFirst'](
            NAME,
            text.list.opensFirstAt(
              calendar.dayWord(wallTimeOf(first.at).date, wallTimeOf(at).date, tense),
              calendar.clock(first.at),
            ),
            first.row.next?.door === 'open',
          )}
          name={first.row.place.name}
        />
      )}
      {page.hasSamples && tense === 'now' ? (
        <>
          {' '}
          <Link
            href={listAddress(page, content, {
              moment: { when: 'chosen', day: nextTuesday(now), time: '10:00' },
            })}
          >
            {text.list.seeTuesday}
          </Link>
        </>
      ) : null}
    </p>
  );
}

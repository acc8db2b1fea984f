import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../server/contract/answer.ts';
import type { ListContent } from '../../server/contract/page.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Tense } from '../../server/contract/words/calendar-words.ts';
import { placeAddress } from '../addresses.ts';
import type { Catalogue } from '../i18n/nl.ts';
import type { Row, VisitorPosition } from '../list/rows.ts';
import { usePageState } from '../page-state.ts';
import { useWide } from '../use-device.ts';
import { Happening } from './happening.tsx';
import { type LoadedMap, loadMap } from './load-map.ts';
import { SchematicMap } from './schematic-map.tsx';

interface Props {
  readonly content: ListContent;
  readonly rows: readonly Row[];
  readonly shown: boolean;
  readonly at: Instant;
  readonly tense: Tense;
  readonly selected: string | null;
  readonly position: VisitorPosition | null;
  /** What was asked for, or else what the door says. */
  sayRow(row: Row): string;
  onSelect(slug: string | null): void;
}

/** Where the map comes. Until it has loaded, and without a script, the drawing of the neighbourhoods stands here. */
export function MapSlot({ content, rows, shown, at, tense, selected, position, sayRow, onSelect }: Props) {
  const { page, text } = usePageState();
  const loaded = useMap(shown);
  if (typeof loaded === 'string') {
    return (
      <div class="bl-map-slot">
        <SchematicMap neighbourhoods={content.neighbourhoods} box={content.map.box} rows={rows} />
        {loaded === 'failed' ? <p class="nl-paragraph">{text.map.failed}</p> : null}
      </div>
    );
  }
  const { MapPanel, mapWords } = loaded;
  const isHelp = content.filter.helpTopic !== null;
  return (
    <div class="bl-map-slot bl-map-slot--loaded">
      <MapPanel
        places={rows}
        neighbourhoods={content.neighbourhoods}
        box={content.map.box}
        selectedSlug={selected}
        position={position}
        tense={tense}
        words={isHelp ? { ...mapWords, ...mapWords.ofHelp } : mapWords}
        sayAnswer={(answer) => text.words.answer(answer, at, tense)}
        sayCertainty={(answer) => trustWords(text, answer, at)}
        sayNext={(number) => rows.slice(number - 1, number).map(sayRow)}
        hrefOf={(slug) => placeAddress(page.language, slug)}
        noteOf={(number) => {
          const row = rows[number - 1];
          return row === undefined ? null : <Happening row={row} at={at} tense={tense} />;
        }}
        onSelect={onSelect}
      />
    </div>
  );
}

/** A sample's mark stands alone; whatever else is known of an answer is one line. */
function trustWords({ words }: Catalogue, answer: Answer, at: Instant): string | null {
  const known = [
    answer.report === null ? null : words.doorReport(answer.report.at),
    words.certainty(answer, at),
  ];
  return known.filter((part) => part !== null).join(' · ') || null;
}

/** A wide screen shows the map as soon as the list has settled; a phone when it is asked for. */
function useMap(shown: boolean): LoadedMap | 'waiting' | 'failed' {
  const { page } = usePageState();
  const [map, setMap] = useState<LoadedMap | 'waiting' | 'failed'>('waiting');
  const wide = useWide();
  const needed = (wide || shown) && map === 'waiting';
  useEffect(() => {
    if (!needed) return;
    const load = () => {
      loadMap(page.language).then(setMap, () => setMap('failed'));
    };
    if (shown || !('requestIdleCallback' in window)) {
      load();
      return;
    }
    const idle = window.requestIdleCallback(load, { timeout: 2_000 });
    return () => window.cancelIdleCallback(idle);
  }, [needed, shown, page.language]);
  return map;
}

import { useEffect, useRef } from 'preact/hooks';
import type { Catalogue } from '../i18n/nl.ts';
import type { Row } from './rows.ts';

/** Says aloud which places began to say something else since the last minute. */
export function useAnnouncedChanges(
  text: Catalogue,
  rows: readonly Row[],
  sayAnswer: (row: Row) => string,
  announce: (sentence: string) => void,
): void {
  const said = useRef<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    const before = said.current;
    const saying = new Map(rows.map((row) => [row.place.slug, sayAnswer(row)]));
    said.current = saying;
    if (before === null) return;
    const changes = rows
      .filter(({ place }) => before.has(place.slug) && before.get(place.slug) !== saying.get(place.slug))
      .map(({ place }) => text.list.changed(place.name, saying.get(place.slug) ?? ''));
    if (changes.length > 0) announce(changes.join(' '));
  });
}

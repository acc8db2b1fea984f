import type { WalkInDate } from '../../server/contract/page.ts';

/** One walk-in hour or activity with its coming dates. */
export interface WalkInDates {
  readonly about: WalkInDate;
  readonly dates: readonly WalkInDate[];
}

/** Together what comes back, in the order in which each comes first. */
export function walkInsByTitle(occurrences: readonly WalkInDate[]): readonly WalkInDates[] {
  const bySlug = Map.groupBy(occurrences, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((dates) => {
    const [about] = dates;
    return about === undefined ? [] : [{ about, dates }];
  });
}

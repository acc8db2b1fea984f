import type { Database } from '../../db/open-database.ts';
import type { Instant } from '../contract/timetable.ts';
import type { ReportKind } from '../contract/vocabulary.ts';
import { tellOfReport } from '../mail/tell-of-report.ts';
import type { Place } from '../model/place.ts';

export interface ReportToTell {
  readonly kind: ReportKind;
  readonly words: string | null;
  /** It is the first closed door of the block that runs. */
  readonly startsBlock: boolean;
}

/**
 * Those who keep the place hear at once of what a visitor reported, as a part of the transaction that keeps it: of a
 * closed door once in each block of the hours, and not outside them, when it changes nothing.
 * `baseUrl`: the public address of the site, without a trailing slash.
 */
export function tellHosts(
  db: Database,
  place: Pick<Place, 'id' | 'slug' | 'name' | 'districtSlug'>,
  { kind, words, startsBlock }: ReportToTell,
  baseUrl: string,
  now: Instant,
): void {
  if (kind === 'closedDoor' && !startsBlock) return;
  const { id: placeId, name: placeName, districtSlug } = place;
  tellOfReport(
    db,
    { placeId, placeName, districtSlug, kind, words },
    (language) => {
      const desk = `${baseUrl}${language === 'nl' ? '' : `/${language}`}/beheer/plek/${place.slug}`;
      return { open: `${desk}/nu`, close: `${desk}/dicht`, desk: `${desk}/meldingen` };
    },
    now,
  );
}

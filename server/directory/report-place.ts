import { type Database, inTransaction } from '../../db/open-database.ts';
import { hasReportedBlock } from '../../db/queries/door-reports.ts';
import { getPublicPlaceBySlug } from '../../db/queries/places.ts';
import { addReport } from '../../db/queries/reports.ts';
import type { Instant } from '../contract/timetable.ts';
import type { ReportKind } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import type { Place } from '../model/place.ts';
import { blockEndsAt } from './block-ends-at.ts';
import { cleanText } from './clean-text.ts';
import { calendarsOf } from './known-places.ts';
import { timetableOf } from './timetable-of.ts';

export const LONGEST_WORDS = 280;

export interface PlaceReport {
  readonly placeSlug: string;
  readonly kind: ReportKind;
  /** What the visitor wrote, if anything. */
  readonly words: string | null;
  /** Tells two networks apart, and leads back to nobody. */
  readonly deviceMark: string;
}

export type Reported =
  | { readonly kind: 'reported'; readonly weighsUntil: Instant | null }
  /** The hours are invented: nobody can have stood before that door. */
  | { readonly kind: 'sample' }
  | { readonly kind: 'wordsRefused'; readonly why: string };

/** What is done at once, in the same transaction, for whoever keeps the place. */
export type Tell = (place: Place, report: ReportToTell) => void;

export interface ReportToTell {
  readonly kind: ReportKind;
  readonly words: string | null;
  /** It is the first closed door of the block that runs. */
  readonly startsBlock: boolean;
}

/** "Ik sta voor een dichte deur" or "er klopt iets niet", from somebody without an account. Throws NotFound. */
export function reportPlace(db: Database, given: PlaceReport, now: Instant, tell: Tell): Reported {
  const words = wordsIn(given.words);
  if (words.kind === 'refused') return { kind: 'wordsRefused', why: words.why };
  return inTransaction(db, () => {
    const place = getPublicPlaceBySlug(db, given.placeSlug);
    if (place === null) throw new NotFound('place', given.placeSlug);
    if (given.kind === 'closedDoor' && place.trust?.source === 'sample') return { kind: 'sample' };
    const weighsUntil = weighsUntilFor(db, place, given, now);
    const { placeSlug, kind } = given;
    // A network is remembered only while its report weighs.
    const deviceMark = weighsUntil === null ? null : given.deviceMark;
    const row = { placeId: place.id, placeSlug, kind, weighsUntil, words: words.text, deviceMark };
    const startsBlock = weighsUntil !== null && !isReported(place, now);
    addReport(db, row, { who: 'visitor', at: now });
    tell(place, { kind, words: words.text, startsBlock });
    return { kind: 'reported', weighsUntil };
  });
}

/** null outside the hours, and where this network had its say already: then it is kept, and weighs nothing. */
function weighsUntilFor(
  db: Database,
  place: Place,
  { kind, deviceMark }: PlaceReport,
  now: Instant,
): Instant | null {
  if (kind !== 'closedDoor') return null;
  const until = blockEndsAt(timetableOf(place, calendarsOf(db), now), now);
  if (until === null || hasReportedBlock(db, { placeId: place.id, deviceMark }, now)) return null;
  return until;
}

function isReported({ doorReport }: Place, now: Instant): boolean {
  return doorReport !== null && now < doorReport.until;
}

type Words =
  | { readonly kind: 'clean'; readonly text: string | null }
  | { readonly kind: 'refused'; readonly why: string };

/** The lines that somebody typed become one. */
function wordsIn(raw: string | null): Words {
  const line = raw?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? { kind: 'clean', text: null } : cleanText(line, LONGEST_WORDS);
}

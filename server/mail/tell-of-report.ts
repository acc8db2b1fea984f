import type { Database } from '../../db/open-database.ts';
import { hostsOf, overseersOf } from '../../db/queries/mail-recipients.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language, ReportKind } from '../contract/vocabulary.ts';
import { composeReport, type ReportFacts } from './compose-report.ts';
import { queueMail } from './queue-mail.ts';

export interface ReportToTell {
  readonly placeId: number;
  readonly placeName: string;
  readonly districtSlug: string;
  readonly kind: ReportKind;
  readonly words: string | null;
}

/** Absolute, in the language of whoever reads them. */
export type ReportLinks = (language: Language) => Pick<ReportFacts, 'open' | 'close' | 'desk'>;

const HOUR = 60 * 60 * 1000;
const USEFUL = 24 * HOUR;

/**
 * Mails a report to the hosts of the place, or to the coordinator where it has none; a part of the transaction that
 * saves it. At most one mail an hour for each place, kind and reader: the rest waits in the inbox, so that nobody can
 * flood a volunteer.
 */
export function tellOfReport(db: Database, report: ReportToTell, links: ReportLinks, now: Instant): void {
  const { placeId, placeName, districtSlug, kind, words } = report;
  const hosts = hostsOf(db, placeId);
  const hour = Math.floor(now / HOUR);
  for (const { personId, email, language } of hosts.length > 0 ? hosts : overseersOf(db, districtSlug)) {
    const letter = composeReport({ placeName, kind, words, reportedAt: now, ...links(language) }, language);
    const onceKey = `report:${placeId}:${kind}:${personId}:${hour}`;
    const mail = {
      purpose: 'report',
      personId,
      placeId,
      to: email,
      usefulUntil: now + USEFUL,
      onceKey,
    } as const;
    queueMail(db, { ...mail, ...letter }, now);
  }
}

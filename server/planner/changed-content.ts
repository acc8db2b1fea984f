import type { Database } from '../../db/open-database.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import type { Instant } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn, WalkInContent, WalkInHours } from '../model/walk-in.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { checkLastDate } from './check-dates.ts';
import { checkMove } from './check-move.ts';
import { endedHours, lastDateOf, newSpecialDays } from './moved-hours.ts';

/** What one side would rather have: other times in a room; of a walk-in hour that ends another last date. */
export type OtherTime =
  | { readonly hours: WalkInHours; readonly roomSlug: string | null }
  | { readonly lastDate: IsoDate };

/** The proposal with that in it. */
export function changedContent(
  db: Database,
  proposal: Proposal,
  place: Place,
  other: OtherTime,
  now: Instant,
): CheckedContent<WalkInContent> {
  const { content, kind, walkInSlug } = proposal;
  const today = localOf(now).date;
  const walkIn = walkInSlug === null ? null : getWalkIn(db, walkInSlug);
  if (kind === 'start' || walkIn === null) {
    const hours = 'hours' in other ? other.hours : endedHours(content.hours, other.lastDate);
    const roomSlug = 'hours' in other ? other.roomSlug : content.roomSlug;
    const question = { kind: 'walkIn', place, now, present: null, mayHaveBegun: false } as const;
    return checkContent(db, { ...content, hours, roomSlug }, question);
  }
  if (kind === 'end') return otherEnd(content, walkIn, lastDateIn(other), today);
  const hours = 'hours' in other ? other.hours : endedHours(content.hours, other.lastDate);
  const roomSlug = 'hours' in other ? other.roomSlug : content.roomSlug;
  const specialDays = newSpecialDays(walkIn.hours, hours);
  const question = { walkIn, place, now, mayHaveBegun: false };
  const checked = checkMove(db, question, { hours: { ...hours, specialDays }, roomSlug });
  return { ...checked, content: { ...content, ...checked.content } };
}

function lastDateIn(other: OtherTime): IsoDate | null {
  return 'lastDate' in other ? other.lastDate : lastDateOf(other.hours);
}

function otherEnd(
  content: WalkInContent,
  walkIn: WalkIn,
  lastDate: IsoDate | null,
  today: IsoDate,
): CheckedContent<WalkInContent> {
  if (lastDate === null)
    return { content, findings: [{ code: 'lastDateMissing', path: '/lastDate' }], refuses: true };
  const findings = checkLastDate(walkIn.hours, lastDate, today);
  const hours = endedHours(walkIn.hours, lastDate);
  return { content: { ...content, hours }, findings, refuses: findings.length > 0 };
}

/** What two sides do about one walk-in hour, as steps of a story, and what others see of it. */
import { cancelledWalkIns } from '../../server/directory/cancelled-walk-ins.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { heldWithin } from '../../server/directory/occurrences.ts';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import type { WalkInTimes } from '../../server/hours/walk-in-times.ts';
import type { Proposal } from '../../server/model/proposal.ts';
import { acceptProposal } from '../../server/planner/answer-proposal.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { changeWalkIn } from '../../server/planner/change-walk-in.ts';
import { holdAfterAll } from '../../server/planner/hold-after-all.ts';
import { proposeEnd, proposeMove, proposeStart } from '../../server/planner/propose.ts';
import { proposeOtherDate } from '../../server/planner/propose-other-date.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import { walkInDay } from '../hours/building-hours.ts';
import { actOf, CONTENT, mailsIn, timesOn, toStart, turnOf, type Visiting, walkInOf } from './visiting.ts';

export interface World {
  readonly at: Visiting;
  slug: string;
  now: number;
  asked: Proposal | null;
  cancelling: number;
}
export interface Came {
  readonly kind: string;
  readonly why?: string;
  readonly findings?: readonly { readonly code: string }[];
}
export type Step = (world: World) => Came | null;

/** '8' is 8 December, '1-5' is 5 January. */
export const dateOf = (text: string) => {
  const [day = '', month] = text.split('-').toReversed();
  return month === undefined ? `2026-12-${day.padStart(2, '0')}` : `2027-01-${day.padStart(2, '0')}`;
};
const own = ({ slug, at }: World) => ({
  ...{ slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: at.professional.id },
});
const asking = ({ slug, at }: World) => ({
  ...{ walkInSlug: slug, personId: at.professional.id, words: null, actKey: null, baseUrl: BASE_URL },
});
const byHer = ({ at, now }: World) => actOf(at.professional, now);

export const on =
  (day: string, time = '10:00'): Step =>
  (now) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    now.now = instantOf(dateOf(day), hour * 60 + minute);
    return null;
  };
export const asked = (ask: (now: World) => Came & { readonly proposal?: Proposal }): Step => {
  return (now) => {
    const came = ask(now);
    now.asked = came.proposal ?? null;
    return came;
  };
};
export const askDate = (date: string, to: string, opens = 780) =>
  asked((now) => {
    const moment = { date: dateOf(to), opens, closes: opens + 120 };
    return proposeOtherDate(now.at.db, { ...asking(now), date: dateOf(date), to: moment }, byHer(now));
  });
export const askMove = (more: Partial<WalkInTimes>, ...days: Parameters<typeof walkInDay>[]) =>
  asked((now) => {
    const { roomSlug } = walkInOf(now.at.db, now.slug);
    const specialDays = days.map((day) => walkInDay(...day));
    const hours = { ...timesOn(more), specialDays };
    return proposeMove(now.at.db, { ...asking(now), hours, roomSlug }, byHer(now));
  });
export const askEnd = (lastDate: string) =>
  asked((now) => proposeEnd(now.at.db, { ...asking(now), lastDate: dateOf(lastDate) }, byHer(now)));
export const askStart = (more: Partial<WalkInTimes>) =>
  asked((now) => {
    const content = { ...CONTENT, title: 'Nieuw', hours: timesOn(more) };
    return proposeStart(now.at.db, { ...toStart(now.at), content }, byHer(now));
  });
export const yes: Step = (now) => {
  if (now.asked === null) throw new Error('Nothing was asked.');
  const came = acceptProposal(now.at.db, turnOf(now.asked, now.at.host), actOf(now.at.host, now.now));
  if (came.kind === 'saved') now.slug = came.proposal.walkInSlug ?? now.slug;
  return came;
};
export const cancel =
  (from: string, through = from, reason = 'ziek'): Step =>
  (now) => {
    const dates = { from: dateOf(from), through: dateOf(through), reason };
    const came = cancelDates(now.at.db, { ...own(now), ...dates }, byHer(now));
    if (came.kind === 'saved') now.cancelling = came.sequence;
    return came;
  };
export const takeBack =
  (from: string, through = from): Step =>
  (now) =>
    holdAfterAll(now.at.db, { ...own(now), from: dateOf(from), through: dateOf(through) }, byHer(now));
export const undo: Step = (now) => {
  const { slug, baseUrl, butNot } = own(now);
  return undoWalkIn(now.at.db, { slug, sequence: now.cancelling, baseUrl, butNot }, byHer(now));
};
export const otherWords: Step = (now) => {
  const { hours: _, roomSlug: __, ...words } = CONTENT;
  return changeWalkIn(now.at.db, { ...own(now), words: { ...words, title: 'Anders' } }, byHer(now));
};

/** Of a month and a half: "8", where it begins at another hour "8@15", in January "1-5". */
export function held({ at, slug }: World): string {
  const window = { start: instantOf('2026-11-24', 0), end: instantOf('2027-01-16', 0) };
  return heldWithin(walkInOf(at.db, slug), window, calendarsOf(at.db))
    .map(({ start }) => shown(start))
    .join(' ');
}

function shown(start: number): string {
  const { date, minute } = localOf(start);
  const day = `${date < '2026-12-01' ? '11-' : date > '2027' ? '1-' : ''}${Number(date.slice(-2))}`;
  return minute === 780 ? day : `${day}@${minute / 60}`;
}

/** What visitors read of dates that are not held: "8 ziek", "8 → 9". */
export function told({ at, slug }: World): string {
  const window = { start: instantOf('2026-11-24', 0), end: instantOf('2027-01-16', 0) };
  return cancelledWalkIns([walkInOf(at.db, slug)], window, calendarsOf(at.db))
    .map(({ start, reason, movedTo }) =>
      `${shown(start)} ${movedTo === null ? (reason ?? '') : `→ ${Number(movedTo.slice(-2))}`}`.trim(),
    )
    .join(', ');
}

/** What came of it, with the mails that say that dates do not go on ("off") or do after all ("on"). */
export function take(world: World, step: Step): string | null {
  // What waited so far has gone, so that each act is told by itself.
  world.at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');
  const before = mailsIn(world.at.db).length;
  const came = step(world);
  if (came === null) return null;
  const { kind, why, findings = [] } = came;
  const mails = mailsIn(world.at.db)
    .slice(before)
    .filter(({ purpose }) => purpose === 'cancelled');
  const said = mails.map(({ subject }) => (subject.startsWith('Gaat toch door') ? 'on' : 'off'));
  const codes = why === 'findings' ? findings.map(({ code }) => code) : [why];
  return [kind === 'refused' ? codes.join() : kind, ...said].join(' ');
}

/** Of Tuesdays at 13:00 from 1 December on: each act with what came of it, the dates on which it is held, what visitors read. */
export type Row = readonly [string, readonly (readonly [Step, string?])[], string, string];
export const done = (...steps: Step[]): readonly (readonly [Step, string?])[] => steps.map((step) => [step]);

/** Where a row says nothing of an act, it was done. */
export const isDone = (came: unknown) => came === null || String(came).startsWith('saved');

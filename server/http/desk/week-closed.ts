/** "Volgende week helemaal dicht", the third link of the weekly message. */
import { NO_HITS } from '../../contract/desk/blocks.ts';
import { KEEP_FIELD, keepsAfterStep } from '../../contract/desk/keeps.ts';
import type { WeekClosedContent } from '../../contract/desk/week-closed.ts';
import { announceTogether } from '../../desk/announce-days.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { previewAnnouncement } from '../../desk/preview-announcement.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { SpecialDay } from '../../hours/model.ts';
import { askFromForm } from './ask-from-form.ts';
import { chosenReason } from './chosen-reason.ts';
import { dailyProblem } from './daily-problems.ts';
import { hitsInWords } from './hits-in-words.ts';
import { daysKept, keepAll } from './mends-of-all.ts';
import { openOnThatDay } from './open-on-that-day.ts';
import type { Outcome, PlaceScreen, PlaceVisit } from './screen.ts';

export const weekClosed: PlaceScreen = {
  path: '/week-dicht',
  act: 'announceDays',
  show: (visit) => contentOf(visit, null),
  save(arrived, form) {
    const { visit, problems: notAsked } = askFromForm(arrived, form);
    const { db, place, role, act, base } = visit;
    const reason = chosenReason(form);
    const keeps = keepsAfterStep(form.all(KEEP_FIELD), form.text('step') ?? '');
    const content = contentOf(visit, reason, keeps);
    if (form.text('step') !== null) return { kind: 'again', status: 200, content, problems: notAsked };
    const asked = daysOf(visit, reason);
    // The form may have waited on the phone until another week was asked about.
    const isThatWeek = (form.text('through') ?? asked.through) === asked.through;
    if (!isThatWeek) return refused(visit, content, 'weekOver');
    const days = [asked, ...daysKept(keeps, asked)];
    const given = { placeSlug: place.slug, days, role, actKey: form.actKey };
    const outcome = announceTogether(db, given, act);
    if (outcome.kind === 'refused') return refused(visit, content, outcome.why);
    return { kind: 'done', to: base, sequence: outcome.sequence };
  },
};

function refused(
  { language }: PlaceVisit,
  content: WeekClosedContent,
  why: Parameters<typeof dailyProblem>[0],
): Outcome {
  return { kind: 'again', status: 409, content, problems: [dailyProblem(why, language)] };
}

/** What is left of the week that the host is asked about. */
function daysOf({ now, monday }: PlaceVisit, reason: string | null): SpecialDay {
  const today = localOf(now).date;
  return {
    from: monday > today ? monday : today,
    through: addDays(monday, 6),
    says: { kind: 'closed' },
    reason,
  };
}

function contentOf(
  visit: PlaceVisit,
  reason: string | null,
  keeps: readonly string[] = [],
): WeekClosedContent {
  const { db, place, now } = visit;
  const day = daysOf(visit, reason);
  const { from, through } = day;
  const frame = { view: 'weekClosed', from, through, reason: reason ?? '', keeps } as const;
  if (whyNoRealHours(place) !== null) return { ...frame, days: [], found: NO_HITS, canClose: false };
  const { days, walkInsHit } = previewAnnouncement(db, place.slug, day, now, daysKept(keeps, day));
  const found = hitsInWords(
    visit,
    walkInsHit,
    (hit, hour) => openOnThatDay(visit, hit, hour),
    keepAll(walkInsHit, visit.language),
  );
  return { ...frame, days, found, canClose: true };
}

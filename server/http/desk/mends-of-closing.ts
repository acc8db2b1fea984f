/** How today could close without hitting a walk-in hour: later, or for a shorter time. */
import { closingStep } from '../../contract/desk/close-today.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { type Closing, previewClosing } from '../../desk/close-today.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { localOf } from '../../hours/local-time.ts';
import { hourOf, type MendsOfHit } from './hits-in-words.ts';
import { timeOfMinute } from './minute-of.ts';
import type { PlaceVisit } from './screen.ts';

export function mendsOfClosing(
  visit: PlaceVisit,
  hit: DatedWalkIn,
  closing: Closing,
  reason: string | null,
): MendsOfHit {
  const { now, language } = visit;
  const { opens, closes } = hourOf(hit);
  const isToday = localOf(hit.start).date === localOf(now).date && closes < 1440;
  if (!isToday) return {};
  const words = editorWordsOf(language).form;
  const { calendar } = wordsOf(language);
  const [from, until] = [timeOfMinute(closes), timeOfMinute(opens)];
  const later = { step: closingStep('from', from), label: words.stayOpenUntil(calendar.wallTime(from)) };
  const shorter = { step: closingStep('until', until), label: words.openAgainFrom(calendar.wallTime(until)) };
  const spares = (other: Closing) => isSpared(visit, hit, other, reason);
  return {
    mends: [
      ...(closing.kind === 'until' && spares({ kind: 'until', minute: opens }) ? [shorter] : []),
      ...(spares({ kind: 'from', minute: closes }) ? [later] : []),
    ],
  };
}

/** Whether it would be left alone by that closing. */
function isSpared(
  { db, place, now }: PlaceVisit,
  { walkIn, start }: DatedWalkIn,
  closing: Closing,
  reason: string | null,
): boolean {
  const preview = previewClosing(db, { placeSlug: place.slug, closing, reason }, now);
  return (
    preview.kind === 'preview' &&
    !preview.walkInsHit.some((each) => each.walkIn.id === walkIn.id && each.start === start)
  );
}

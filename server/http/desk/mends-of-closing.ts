/** How today could close without hitting a walk-in hour: later, or for a shorter time. */
import type { MendButton } from '../../contract/desk/blocks.ts';
import { closingStep } from '../../contract/desk/close-today.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { type Closing, type DayToClose, previewClosing } from '../../desk/close-today.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { localOf } from '../../hours/local-time.ts';
import { hourOf } from './hits-in-words.ts';
import { timeOfMinute } from './minute-of.ts';
import type { PlaceVisit } from './screen.ts';

/** Of each of the hits, all that would save it: closing around another one may as well. */
export function mendsOfClosing(
  visit: PlaceVisit,
  hits: readonly DatedWalkIn[],
  given: DayToClose,
): (hit: DatedWalkIn) => MendButton[] {
  const mends = hits
    .flatMap((hit) => closingsAround(visit, hit, given.closing))
    .filter(({ step }, at, all) => all.findIndex((each) => each.step === step) === at)
    .map(({ closing, ...button }) => ({ button, isSpared: sparedBy(visit, { ...given, closing }) }));
  return (hit) => mends.flatMap(({ button, isSpared }) => (isSpared(hit) ? [button] : []));
}

interface OtherClosing extends MendButton {
  readonly closing: Closing;
}

function closingsAround({ now, language }: PlaceVisit, hit: DatedWalkIn, chosen: Closing): OtherClosing[] {
  const { opens, closes } = hourOf(hit);
  if (localOf(hit.start).date !== localOf(now).date || closes >= 1440) return [];
  const words = editorWordsOf(language).form;
  const { wallTime } = wordsOf(language).calendar;
  const [from, until] = [timeOfMinute(closes), timeOfMinute(opens)];
  const later: OtherClosing = {
    closing: { kind: 'from', minute: closes },
    step: closingStep('from', from),
    label: words.stayOpenUntil(wallTime(from)),
  };
  const shorter: OtherClosing = {
    closing: { kind: 'until', minute: opens },
    step: closingStep('until', until),
    label: words.openAgainFrom(wallTime(until)),
  };
  return chosen.kind === 'until' ? [shorter, later] : [later];
}

/** Which of them would be left alone by that closing. */
function sparedBy({ db, now }: PlaceVisit, given: DayToClose): (hit: DatedWalkIn) => boolean {
  const preview = previewClosing(db, given, now);
  if (preview.kind !== 'preview') return () => false;
  return ({ walkIn, start }) =>
    !preview.walkInsHit.some((each) => each.walkIn.id === walkIn.id && each.start === start);
}

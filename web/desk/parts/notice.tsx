import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { openStateAt } from '../../../server/contract/open-state.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

/** What was just done, what visitors see by it, and the way back. */
export function Notice() {
  const { page, text, now } = useDesk();
  const { notice, place } = page;
  if (notice === null) return null;
  const { frame, words } = text;
  const answer = place === null ? null : openStateAt(place.timetable, now);
  const certainty = answer === null ? null : words.certainty(answer, now);
  const isDraft = place?.draft === true;
  // What is held, or in which room, says nothing of the door.
  const isOfDoor = !/WalkIn|Room|cancelDates/.test(notice.what);
  const sentence =
    isDraft && notice.what === 'saveFacts'
      ? frame.savedDraft
      : (frame.notices[notice.what] ?? frame.notices.other);
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">
        <strong>{sentence}</strong>
      </p>
      {answer === null || isDraft || !isOfDoor ? null : (
        <p class="nl-paragraph">
          {frame.visitorsSee(words.answer(answer, now))}
          {certainty === null ? null : ` · ${certainty}`}
        </p>
      )}
      {notice.told.length === 0 ? null : <p class="nl-paragraph">{frame.told(notice.told)}</p>}
      <Stays />
      {notice.sequence === null ? null : (
        <DeskForm to={`${place?.base ?? undoneAt(page)}/ongedaan`} name="undo">
          <input type="hidden" name="sequence" value={notice.sequence} />
          <button class="nl-button nl-button--secondary" type="submit">
            {frame.undo}
          </button>
        </DeskForm>
      )}
    </div>
  );
}

/** What is about no place: back to the walk-in hour or the organisation, or to where the desk takes it. */
function undoneAt({ content: { view } }: DeskPage): string {
  return view === 'walkIn' || view === 'organisation' || view === 'organisations' ? '/planner' : '/beheer';
}

/** What does not come back with an undoing, said before somebody counts on it. */
function Stays() {
  const { page, text } = useDesk();
  const { frame, words } = text;
  const facts = (page.notice?.stays ?? []).flatMap((name) => frame.undoLeaves[name] ?? []);
  if (facts.length === 0) return null;
  const said = words.list(facts);
  return (
    <p class="nl-paragraph">{page.notice?.sequence === null ? frame.noUndo(said) : frame.leaves(said)}</p>
  );
}

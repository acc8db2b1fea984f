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
  const sentence =
    isDraft && notice.what === 'saveFacts'
      ? frame.savedDraft
      : (frame.notices[notice.what] ?? frame.notices.other);
  return (
    <div class="bl-notice" role="status">
      <p class="nl-paragraph">
        <strong>{sentence}</strong>
      </p>
      {answer === null || isDraft ? null : (
        <p class="nl-paragraph">
          {frame.visitorsSee(words.answer(answer, now))}
          {certainty === null ? null : ` · ${certainty}`}
        </p>
      )}
      {notice.sequence === null || place === null ? null : (
        <DeskForm to={`${place.base}/ongedaan`} name="undo">
          <input type="hidden" name="sequence" value={notice.sequence} />
          <button class="nl-button nl-button--secondary" type="submit">
            {frame.undo}
          </button>
        </DeskForm>
      )}
    </div>
  );
}

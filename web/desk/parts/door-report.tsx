import { reportAt } from '../../../server/contract/shut.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

/** What visitors found at the door, for whoever can say how it is. */
export function DoorReport() {
  const { page, text, now } = useDesk();
  const { place } = page;
  const report = place === null ? null : reportAt(place.timetable, now);
  if (place === null || report === null || !place.may.includes('switchLive')) return null;
  return (
    <DeskForm to={`${place.base}/nu`} name="door" class="bl-waiting">
      <p class="nl-paragraph">
        <strong>{text.words.doorReport(report.at)}</strong>
      </p>
      <div class="bl-halves">
        <button class="nl-button nl-button--primary" type="submit" name="says" value="open">
          {text.thisWeek.report.open}
        </button>
        <button class="nl-button nl-button--secondary" type="submit" name="says" value="closed">
          {text.thisWeek.report.closed}
        </button>
      </div>
    </DeskForm>
  );
}

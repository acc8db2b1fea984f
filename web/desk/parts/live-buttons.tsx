import type { LiveChoices } from '../../../server/contract/desk/live.ts';
import type { Instant } from '../../../server/contract/timetable.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';

/** The switch on the door: each button says until when it will hold, before it is pressed. */
export function LiveButtons({ live }: { readonly live: LiveChoices }) {
  const { page, text } = useDesk();
  const { calendar } = text.words;
  if (page.place === null) return null;
  const { says, openUntil, closedUntil } = live;
  const button = (choice: 'open' | 'closed', until: Instant | null) =>
    until === null || says?.says === choice ? null : (
      <button class="nl-button nl-button--secondary bl-two-lines" type="submit" name="says" value={choice}>
        <span>{text.live[choice]}</span>
        <span class="bl-small">{text.live.until(calendar.clock(until))}</span>
      </button>
    );
  return (
    <>
      {says === null ? null : (
        <p class="nl-paragraph">{text.live.says[says.says](calendar.clock(says.until))}</p>
      )}
      <DeskForm to={`${page.place.base}/nu`} name="live" class="bl-halves">
        {button('open', openUntil)}
        {button('closed', closedUntil)}
        {says === null ? null : (
          <button class="nl-button nl-button--secondary" type="submit" name="says" value="asAlways">
            {text.live.asAlways}
          </button>
        )}
      </DeskForm>
    </>
  );
}

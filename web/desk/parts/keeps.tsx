import { KEEP_FIELD, keptIn } from '../../../server/contract/desk/keeps.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { useDesk } from '../desk-state.ts';

interface Props {
  readonly keeps: readonly string[];
  /** Absent: the form itself holds what is ticked. */
  readonly onTakeBack?: (value: string) => void;
}

/** When the door stays open on closed days: each is taken back by its tick. */
export function Keeps({ keeps, onTakeBack }: Props) {
  const { text, now } = useDesk();
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  const shown = keeps.flatMap((value) => {
    const kept = keptIn(value);
    return kept === null ? [] : [{ value, ...kept }];
  });
  if (shown.length === 0) return null;
  return (
    <fieldset class="bl-chips-field">
      <legend>{text.blocks.keeps}</legend>
      {shown.map(({ value, date, opens, closes }) => (
        <label key={value} class="bl-check">
          <input
            type="checkbox"
            name={KEEP_FIELD}
            value={value}
            defaultChecked
            onChange={() => onTakeBack?.(value)}
          />
          {text.blocks.kept(
            calendar.fullDate(date, today),
            calendar.wallTime(opens),
            calendar.wallTime(closes),
          )}
        </label>
      ))}
    </fieldset>
  );
}

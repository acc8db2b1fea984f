import { useRef } from 'preact/hooks';
import {
  type Choice,
  COMMON_MOMENTS,
  type MomentForm,
} from '../../../../server/contract/planner/proposal.ts';
import { weekdayChoices } from '../../parts/pattern/day-names.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { StepButton } from '../../parts/step-button.tsx';
import { usePlanner } from '../../planner-state.ts';
import { rhythms } from './slot-fields.tsx';
import { TypedField } from './typed-field.tsx';

interface Props {
  readonly form: MomentForm;
  readonly rooms: readonly Choice[];
  /** One date has no rhythm. */
  readonly onlyDate?: boolean;
}

/** How often, on which day, at what times and in which room. */
export function MomentFields({ form, rooms, onlyDate = false }: Props) {
  const { text } = usePlanner();
  const { proposing, slots, words } = text;
  return (
    <div class="bl-stack bl-moment">
      {onlyDate ? null : (
        <>
          <SelectField name="rhythm" label={slots.rhythm} chosen={form.rhythm} choices={rhythms(slots)} />
          <WeekdayField chosen={form.weekday} />
        </>
      )}
      <TimesFields opens={form.opens} closes={form.closes} />
      <TypedField
        name="from"
        type="date"
        label={onlyDate ? proposing.toDate : proposing.from}
        value={form.from}
      />
      {onlyDate ? null : (
        <>
          <div class="bl-moment__rhythm">
            <TypedField name="through" type="date" label={proposing.through} value={form.through} />
          </div>
          <fieldset class="bl-chips-field bl-moment__rhythm">
            <legend>{proposing.holidays}</legend>
            {(['onHolidays', 'inSchoolHolidays'] as const).map((name) => (
              <label key={name} class="bl-tick">
                <input type="checkbox" name={name} value="yes" defaultChecked={form[name]} />
                <span>{proposing[name]}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
      {onlyDate ? (
        <RoomOfDate name="room" rooms={rooms} chosen={form.room} />
      ) : rooms.length === 0 ? (
        <input type="hidden" name="room" value={form.room} />
      ) : (
        <SelectField
          key={words.list(rooms.map(([slug]) => slug))}
          name="room"
          label={proposing.room}
          chosen={form.room}
          choices={[['', proposing.noRoom], ...rooms]}
        />
      )}
    </div>
  );
}

interface RoomProps {
  readonly name: string;
  readonly rooms: readonly Choice[];
  readonly chosen: string;
}

/** Only where there is something to choose. */
export function RoomOfDate({ name, rooms, chosen }: RoomProps) {
  const { proposing } = usePlanner().text;
  if (rooms.length < 2) return <input type="hidden" name={name} value={chosen} />;
  const choices = rooms.map(([slug, room]) => [slug, room === '' ? proposing.noRoom : room] as const);
  return <SelectField name={name} label={proposing.room} chosen={chosen} choices={choices} />;
}

function WeekdayField({ chosen }: { readonly chosen: string }) {
  const { text } = usePlanner();
  return (
    <fieldset class="bl-chips-field bl-moment__rhythm">
      <legend>{text.proposing.weekday}</legend>
      <div class="bl-radio-chips bl-radio-chips--week">
        {weekdayChoices(text).map(({ value, label, spoken }) => (
          <label key={value} class="bl-radio-chip">
            <input
              type="radio"
              name="weekday"
              value={value}
              defaultChecked={value === chosen}
              aria-label={spoken}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TimesProps {
  readonly opens: string;
  readonly closes: string;
  /** Where a page has two of them. */
  readonly names?: readonly [opens: string, closes: string];
  readonly chips?: boolean;
}

/** Native fields for the times, and those that are chosen often to tap. */
export function TimesFields({ opens, closes, names = ['opens', 'closes'], chips = true }: TimesProps) {
  const { text } = usePlanner();
  const { proposing, words } = text;
  const inside = useRef<HTMLDivElement>(null);

  function fillIn(chosen: readonly [string, string]) {
    const fields = inside.current?.querySelectorAll('input') ?? [];
    fields.forEach((field, at) => {
      field.value = chosen[at] ?? '';
    });
    fields[0]?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <div>
      {chips ? (
        <fieldset class="bl-chips-field">
          <legend>{proposing.common}</legend>
          <div class="bl-radio-chips">
            {COMMON_MOMENTS.map((chosen) => (
              <StepButton
                key={chosen[0]}
                kind="chip"
                step={`moment:times:${chosen.join('-')}`}
                onStep={() => fillIn(chosen)}
              >
                {words.spans.times(words.calendar.wallTime(chosen[0]), words.calendar.wallTime(chosen[1]))}
              </StepButton>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div class="bl-block__times" ref={inside}>
        <TypedField name={names[0]} type="time" label={proposing.opens} value={opens} />
        <TypedField name={names[1]} type="time" label={proposing.closes} value={closes} />
      </div>
    </div>
  );
}

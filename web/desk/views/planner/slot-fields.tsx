import { PART_NAMES, SLOT_LENGTHS } from '../../../../server/contract/planner/slot.ts';
import type { SlotChoices, SlotForm } from '../../../../server/contract/planner/slots.ts';
import { AUDIENCES } from '../../../../server/contract/vocabulary.ts';
import { weekdayChoices } from '../../parts/pattern/day-names.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { usePlanner } from '../../planner-state.ts';
import type { PlannerText } from '../../words/planner-nl.ts';
import { CheckChips } from './check-chips.tsx';

interface Props {
  readonly form: SlotForm;
  readonly choices: SlotChoices;
}

/** What is asked most stands in sight; the rest is folded, unless it is in use. */
export function SlotFields({ form, choices }: Props) {
  const { text } = usePlanner();
  const { slots } = text;
  const hasMore =
    [form.quiet, form.wheelchair, form.host, form.audience !== 'everyone'].some(Boolean) ||
    [form.theme, form.notTopic, form.notOrganisation, form.place, ...form.neighbourhoods].some(
      (value) => value !== '',
    );
  return (
    <>
      <SelectField
        name="helpTopic"
        label={slots.helpTopic}
        chosen={form.helpTopic}
        choices={[['', slots.anyTopic], ...choices.helpTopics]}
      />
      <CheckChips
        legend={slots.weekdays}
        hint={slots.weekdaysHint}
        name="weekday"
        chosen={form.weekdays}
        choices={weekdayChoices(text)}
        week
      />
      <CheckChips
        legend={slots.parts}
        name="part"
        chosen={form.parts}
        choices={PART_NAMES.map((part) => ({ value: part, label: slots.part[part] }))}
      />
      <SelectField
        name="minutes"
        label={slots.minutes}
        chosen={form.minutes}
        choices={lengths().map((minutes) => [String(minutes), slots.length(minutes)])}
      />
      <SelectField name="rhythm" label={slots.rhythm} chosen={form.rhythm} choices={rhythms(slots)} />
      <div class="bl-field">
        <label for="from">{slots.from}</label>
        <input
          class="bl-input"
          id="from"
          name="from"
          type="date"
          defaultValue={form.from}
          min={choices.earliest}
          max={choices.latest}
        />
      </div>
      <details class="bl-fold" open={hasMore}>
        <summary>{slots.more}</summary>
        <div class="bl-stack">
          <MoreFields form={form} choices={choices} />
        </div>
      </details>
    </>
  );
}

function MoreFields({ form, choices }: Props) {
  const { text } = usePlanner();
  const { slots, words } = text;
  const nothing = ['', slots.nothing] as const;
  return (
    <>
      <SelectField
        name="theme"
        label={slots.theme}
        hint={slots.themeHint}
        chosen={form.theme}
        choices={[['', slots.anyTopic], ...choices.themes]}
      />
      <fieldset class="bl-chips-field">
        <legend>{slots.needs}</legend>
        {(['quiet', 'wheelchair', 'host'] as const).map((need) => (
          <label key={need} class="bl-tick">
            <input type="checkbox" name={need} value="yes" defaultChecked={form[need]} />
            <span>{slots[need]}</span>
          </label>
        ))}
      </fieldset>
      <SelectField
        name="audience"
        label={slots.audience}
        chosen={form.audience}
        choices={AUDIENCES.map((audience) => [audience, words.audiences[audience]])}
      />
      <fieldset class="bl-chips-field" aria-describedby="avoid-why">
        <legend>{slots.avoid}</legend>
        <span id="avoid-why" class="bl-field__hint">
          {slots.avoidWhy}
        </span>
        <SelectField
          name="notTopic"
          label={slots.notTopic}
          chosen={form.notTopic}
          choices={[nothing, ...choices.helpTopics]}
        />
        <SelectField
          name="notOrganisation"
          label={slots.notOrganisation}
          chosen={form.notOrganisation}
          choices={[nothing, ...choices.organisations]}
        />
      </fieldset>
      <SelectField
        name="place"
        label={slots.place}
        chosen={form.place}
        choices={[['', slots.anyPlace], ...choices.places]}
      />
      {choices.neighbourhoods.length === 0 ? null : (
        <CheckChips
          legend={slots.neighbourhoods}
          name="neighbourhood"
          chosen={form.neighbourhoods}
          choices={choices.neighbourhoods.map(([value, label]) => ({ value, label }))}
        />
      )}
      {choices.districts.length < 2 ? null : (
        <SelectField
          name="district"
          label={slots.district}
          chosen={form.district}
          choices={
            choices.hasSeveralDistricts ? [['', slots.ownDistricts], ...choices.districts] : choices.districts
          }
        />
      )}
    </>
  );
}

/** Half an hour apart: a quarter more or less is a choice for the proposal. */
function lengths(): number[] {
  const { shortest, longest } = SLOT_LENGTHS;
  return Array.from({ length: (longest - shortest) / 30 + 1 }, (_, index) => shortest + index * 30);
}

export function rhythms({
  everyWeek,
  everyWeeks,
  nth,
  once,
}: PlannerText['slots']): readonly [string, string][] {
  return [
    ['everyWeeks:1', everyWeek],
    ...[2, 3, 4].map((weeks): [string, string] => [`everyWeeks:${weeks}`, everyWeeks(weeks)]),
    ['nth:1', nth[1]],
    ['nth:2', nth[2]],
    ['nth:3', nth[3]],
    ['nth:4', nth[4]],
    ['nth:-1', nth.last],
    ['once', once],
  ];
}

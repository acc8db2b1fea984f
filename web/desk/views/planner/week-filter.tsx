import type { WeekContent } from '../../../../server/contract/planner/week.ts';
import { localised } from '../../../addresses.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { usePlanner } from '../../planner-state.ts';

/** Which places and what of them: a form that stands in the address. Folded, with what it holds on it. */
export function WeekFilter({ content }: { readonly content: WeekContent }) {
  const { page, text } = usePlanner();
  const { week } = text;
  const { form, choices, days, shownDay } = content;
  const chosen = [
    labelOf(choices.helpTopics, form.helpTopic),
    labelOf(choices.organisations, form.organisation),
    labelOf(choices.neighbourhoods, form.neighbourhood),
    form.free ? week.free : null,
  ].filter((label) => label !== null);
  return (
    <details class="bl-fold bl-preview">
      <summary>{chosen.length === 0 ? week.filter : `${week.filter}: ${chosen.join(' · ')}`}</summary>
      <form method="get" action={localised(page.language, '/planner')} class="bl-stack">
        <input type="hidden" name="week" value={days[0]} />
        {shownDay === null ? null : <input type="hidden" name="day" value={shownDay} />}
        <SelectField
          name="helpTopic"
          label={week.helpTopic}
          chosen={form.helpTopic}
          choices={[['', week.all], ...choices.helpTopics]}
        />
        <SelectField
          name="organisation"
          label={week.organisation}
          chosen={form.organisation}
          choices={[['', week.all], ...choices.organisations]}
        />
        {choices.neighbourhoods.length === 0 ? null : (
          <SelectField
            name="neighbourhood"
            label={week.neighbourhood}
            chosen={form.neighbourhood}
            choices={[['', week.all], ...choices.neighbourhoods]}
          />
        )}
        {choices.districts.length < 2 ? null : (
          <SelectField
            name="district"
            label={week.district}
            chosen={form.district}
            choices={choices.districts}
          />
        )}
        <label class="bl-tick">
          <input type="checkbox" name="free" value="yes" defaultChecked={form.free} />
          <span>{week.free}</span>
        </label>
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {week.show}
        </button>
      </form>
    </details>
  );
}

function labelOf(choices: readonly (readonly [string, string])[], chosen: string): string | null {
  return chosen === '' ? null : (choices.find(([value]) => value === chosen)?.[1] ?? null);
}

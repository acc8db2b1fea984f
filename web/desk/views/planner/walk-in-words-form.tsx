import type { WalkInContent } from '../../../../server/contract/planner/walk-in.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../../../server/contract/vocabulary.ts';
import { DeskForm } from '../../desk-form.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePlanner } from '../../planner-state.ts';
import { CheckChips } from './check-chips.tsx';
import { NoContact } from './new-proposal-fields.tsx';

/** What the organisation may say in other words without asking the place. Folded, unless something is wrong with it. */
export function WalkInWordsForm({ content }: { readonly content: WalkInContent }) {
  const { page, text } = usePlanner();
  const { walkIn, words } = text;
  const { slug, form, choices, contact } = content;
  const own = (value: string | null) => (value === null ? walkIn.noOwn : walkIn.own(value));
  const problem = page.problems.find(({ field }) => field === 'helpTopics')?.sentence;
  return (
    <details class="bl-fold" open={page.problems.length > 0}>
      <summary>
        <h2 class="bl-inline-heading">{walkIn.words}</h2>
      </summary>
      <p class="nl-paragraph">{walkIn.wordsHint}</p>
      <DeskForm to={`/planner/spreekuur/${slug}`} name="words" class="bl-stack">
        <input type="hidden" name="version" value={form.version} />
        <TextField name="title" label={walkIn.name} value={form.title} maxLength={80} required />
        <TextField name="titleEn" label={walkIn.nameEn} value={form.titleEn} maxLength={80} />
        <div id="helpTopics" tabIndex={-1}>
          {problem === undefined ? null : <span class="bl-field__problem">{problem}</span>}
          <CheckChips
            legend={walkIn.helpTopics}
            name="helpTopics"
            chosen={form.helpTopics}
            choices={choices.helpTopics.map(([value, label]) => ({ value, label }))}
          />
        </div>
        <SelectField
          name="theme"
          label={walkIn.theme}
          chosen={form.theme}
          choices={[['', walkIn.noTheme], ...choices.themes]}
        />
        <SelectField
          name="audience"
          label={walkIn.audience}
          chosen={form.audience}
          choices={AUDIENCES.map((audience) => [audience, words.audiences[audience]])}
        />
        <label class="bl-tick">
          <input type="checkbox" name="byAppointment" value="yes" defaultChecked={form.byAppointment} />
          <span>{walkIn.byAppointment}</span>
        </label>
        <NoContact contact={contact} form={form} />
        <CheckChips
          legend={walkIn.languages}
          name="languages"
          chosen={form.languages}
          choices={SPOKEN_LANGUAGES.map((value) => ({ value, label: words.spokenLanguages[value] }))}
        />
        <TextField
          name="phone"
          label={walkIn.phone}
          value={form.phone}
          type="tel"
          {...(form.phone === '' && { hint: own(contact.phone) })}
        />
        <TextField
          name="email"
          label={walkIn.email}
          value={form.email}
          type="email"
          {...(form.email === '' && { hint: own(contact.email) })}
        />
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {walkIn.save}
        </button>
      </DeskForm>
    </details>
  );
}

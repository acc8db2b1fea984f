import type {
  NewProposalContent,
  NewProposalForm,
} from '../../../../server/contract/planner/new-proposal.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../../../server/contract/vocabulary.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePlanner } from '../../planner-state.ts';
import { CheckChips } from './check-chips.tsx';
import { useProblem } from './typed-field.tsx';

interface Props {
  readonly form: NewProposalForm;
  readonly choices: NewProposalContent['choices'];
}

/** For whom and where. With one organisation there is nothing to choose. */
export function WhereFields({ form, choices }: Props) {
  const { text } = usePlanner();
  const { proposing } = text;
  const none = ['', proposing.choose] as const;
  return (
    <>
      {choices.organisations.length < 2 ? (
        <input type="hidden" name="organisation" value={form.organisation} />
      ) : (
        <SelectField
          name="organisation"
          label={proposing.organisation}
          chosen={form.organisation}
          choices={[none, ...choices.organisations]}
        />
      )}
      <SelectField
        name="place"
        label={proposing.place}
        chosen={form.place}
        choices={[none, ...choices.places]}
      />
    </>
  );
}

/** What it is, in the words that visitors will read. */
export function WhatFields({ form, choices, contact }: Props & Pick<NewProposalContent, 'contact'>) {
  const { text } = usePlanner();
  const { proposing, words } = text;
  const problem = useProblem('helpTopics');
  return (
    <>
      <TextField name="title" label={proposing.name} hint={proposing.nameHint} value={form.title} />
      <div id="helpTopics" tabIndex={-1}>
        {problem === undefined ? null : <p class="bl-field__problem">{problem}</p>}
        <CheckChips
          legend={proposing.helpTopics}
          name="helpTopic"
          chosen={form.helpTopics}
          choices={choices.helpTopics.map(([value, label]) => ({ value, label }))}
        />
      </div>
      <SelectField
        name="audience"
        label={proposing.audience}
        chosen={form.audience}
        choices={AUDIENCES.map((audience) => [audience, words.audiences[audience]])}
      />
      <label class="bl-tick">
        <input type="checkbox" name="byAppointment" value="yes" defaultChecked={form.byAppointment} />
        <span>{proposing.appointment}</span>
      </label>
      {form.organisation === '' ? null : <NoContact contact={contact} form={form} />}
      <details class="bl-fold" open={hasMore(form)}>
        <summary>{proposing.more}</summary>
        <div class="bl-stack">
          <MoreFields form={form} choices={choices} contact={contact} />
        </div>
      </details>
    </>
  );
}

interface NoContactProps {
  readonly form: Pick<NewProposalForm, 'phone' | 'email'>;
  readonly contact: NewProposalContent['contact'];
}

/** Beforehand: without a number nobody can make an appointment but at the door. */
export function NoContact({ form, contact }: NoContactProps) {
  const { proposing } = usePlanner().text;
  if ([form.phone, form.email, contact.phone, contact.email].some(Boolean)) return null;
  return <p class="bl-field__hint">{proposing.noContact}</p>;
}

/** Dutch is spoken anyhow. */
function hasMore({ languages, phone, email, theme, titleEn }: NewProposalForm): boolean {
  return languages.some((language) => language !== 'nl') || `${phone}${email}${theme}${titleEn}` !== '';
}

function MoreFields({ form, choices, contact }: Props & Pick<NewProposalContent, 'contact'>) {
  const { text } = usePlanner();
  const { proposing, words } = text;
  const hint = (own: string | null) => (own === null ? proposing.contactNone : proposing.contactHint(own));
  return (
    <>
      <TextField name="titleEn" label={proposing.nameEn} value={form.titleEn} />
      <CheckChips
        legend={proposing.languages}
        name="language"
        chosen={form.languages}
        choices={SPOKEN_LANGUAGES.map((value) => ({ value, label: words.spokenLanguages[value] }))}
      />
      <SelectField
        name="theme"
        label={proposing.theme}
        chosen={form.theme}
        choices={[['', proposing.noTheme], ...choices.themes]}
      />
      <TextField
        name="phone"
        type="tel"
        label={proposing.phone}
        hint={hint(contact.phone)}
        value={form.phone}
      />
      <TextField
        name="email"
        type="email"
        label={proposing.email}
        hint={hint(contact.email)}
        value={form.email}
      />
    </>
  );
}

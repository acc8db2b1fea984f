import type { ActivityContent } from '../../../server/contract/desk/activities.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../../server/contract/vocabulary.ts';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { usePlanner } from '../planner-state.ts';
import { CheckChips } from './planner/check-chips.tsx';
import { MomentFields } from './planner/proposal-moment-fields.tsx';

type Props = Pick<ActivityContent, 'form' | 'choices' | 'present'>;

/** What it is called and when it is: all that most of them need. The rest is folded up. */
export function ActivityFields({ form, choices, present }: Props) {
  const { activity, proposing } = usePlanner().text;
  const moment = <MomentFields form={form.moment} rooms={choices.rooms} />;
  return (
    <>
      <TextField
        name="title"
        label={activity.name}
        hint={activity.nameHint}
        value={form.title}
        maxLength={80}
      />
      <h2 class="nl-heading nl-heading--level-2">{proposing.when}</h2>
      {present?.hasOwnTimes ? (
        <>
          <label class="bl-tick">
            <input type="checkbox" name="otherTimes" value="yes" defaultChecked={form.otherTimes} />
            <span>
              {activity.otherTimes}
              <br />
              <span class="bl-field__hint">{activity.otherTimesHint}</span>
            </span>
          </label>
          <div class="bl-other-times">{moment}</div>
        </>
      ) : (
        moment
      )}
      <details class="bl-fold" open={hasMore(form)}>
        <summary>{activity.more}</summary>
        <div class="bl-stack">
          <MoreFields form={form} choices={choices} />
        </div>
      </details>
    </>
  );
}

/** Dutch is spoken anyhow. */
function hasMore({ audience, helpTopics, theme, titleEn, byAppointment, languages }: Props['form']): boolean {
  const isPlain = audience === 'everyone' && helpTopics.length === 0 && !byAppointment;
  return !isPlain || `${theme}${titleEn}` !== '' || languages.some((language) => language !== 'nl');
}

function MoreFields({ form, choices }: Pick<Props, 'form' | 'choices'>) {
  const { activity, words } = usePlanner().text;
  return (
    <>
      <SelectField
        name="audience"
        label={activity.audience}
        chosen={form.audience}
        choices={AUDIENCES.map((audience) => [audience, words.audiences[audience]])}
      />
      <label class="bl-tick">
        <input type="checkbox" name="byAppointment" value="yes" defaultChecked={form.byAppointment} />
        <span>{activity.appointment}</span>
      </label>
      <CheckChips
        legend={activity.helpTopics}
        name="helpTopic"
        chosen={form.helpTopics}
        choices={choices.helpTopics.map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        name="theme"
        label={activity.theme}
        chosen={form.theme}
        choices={[['', activity.noTheme], ...choices.themes]}
      />
      <CheckChips
        legend={activity.languages}
        name="language"
        chosen={form.languages}
        choices={SPOKEN_LANGUAGES.map((value) => ({ value, label: words.spokenLanguages[value] }))}
      />
      <TextField name="titleEn" label={activity.nameEn} value={form.titleEn} maxLength={80} />
    </>
  );
}

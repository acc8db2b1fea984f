import type { BlockFinding, TimesChip } from '../../../../server/contract/desk/blocks.ts';
import type { GroupForm, PatternPreview, PeriodForm } from '../../../../server/contract/desk/pattern.ts';
import { groupName, periodName, steps } from '../../../../server/contract/desk/pattern-steps.ts';
import { useDesk } from '../../desk-state.ts';
import { FindingNotes } from '../finding-notes.tsx';
import { StepButton } from '../step-button.tsx';
import { Group } from './group.tsx';

interface Props {
  readonly at: number;
  readonly period: PeriodForm;
  readonly times: readonly TimesChip[];
  readonly findings: readonly BlockFinding[];
  readonly nextDates: PatternPreview['nextDates'];
  readonly onPeriod: (period: PeriodForm) => void;
  readonly onStep: (step: string) => void;
}

/** The week that always holds, or a season with its own week. */
export function Period({ at, period, times, findings, nextDates, onPeriod, onStep }: Props) {
  const { text } = useDesk();
  const name = periodName(at);
  const { groups } = period;
  return (
    <div class={period.when === 'always' ? '' : 'bl-season'} id={name}>
      <input type="hidden" name={`${name}.layer`} value={period.layer ?? 'new'} />
      {period.when === 'always' ? null : <Season name={name} period={period} onPeriod={onPeriod} />}
      <FindingNotes
        name={name}
        findings={findings.filter((finding) => finding.at === name)}
        onStep={onStep}
      />
      {groups.map((group, index) => {
        const own = groupName(at, index);
        return (
          <Group
            // Groups have no names of their own: they are what stands first, second, third.
            key={own}
            name={own}
            group={group}
            covered={groups.flatMap(({ weekdays }) => weekdays)}
            period={name}
            others={groups.filter((other, place) => place < index && comesBackWeekly(other))}
            times={times}
            findings={findings}
            nextDates={nextDates.find((next) => next.at === own)?.dates ?? null}
            onGroup={(next) => onPeriod({ ...period, groups: groups.with(index, next) })}
            onStep={onStep}
          />
        );
      })}
      <div class="bl-buttons">
        <StepButton id={`${name}.add`} step={steps.addGroup(name)} onStep={onStep}>
          {text.pattern.addDays}
        </StepButton>
        {period.when === 'always' ? null : (
          <StepButton kind="plain" step={steps.removePeriod(name)} onStep={onStep}>
            {text.pattern.removeSeason}
          </StepButton>
        )}
      </div>
    </div>
  );
}

function comesBackWeekly({ rhythm }: GroupForm): boolean {
  return rhythm.kind === 'everyWeek';
}

function Season({ name, period, onPeriod }: Pick<Props, 'period' | 'onPeriod'> & { readonly name: string }) {
  const { text } = useDesk();
  const { pattern } = text;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{period.name === '' ? pattern.unnamed : period.name}</h2>
      <div class="bl-stack">
        <label class="bl-field">
          <span>{pattern.seasonName}</span>
          <input
            class="bl-input"
            name={`${name}.name`}
            maxLength={80}
            value={period.name}
            onInput={(event) => onPeriod({ ...period, name: event.currentTarget.value })}
          />
        </label>
        <div class="bl-block__times">
          {(['from', 'through'] as const).map((edge) => (
            <label key={edge} class="bl-field">
              <span>{pattern[edge]}</span>
              <input
                class="bl-input"
                type="date"
                id={`${name}.${edge}`}
                name={`${name}.${edge}`}
                value={period[edge]}
                onInput={(event) => onPeriod({ ...period, [edge]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        <label class="bl-tick">
          <input
            type="checkbox"
            name={`${name}.yearly`}
            checked={period.when === 'yearly'}
            onChange={(event) =>
              onPeriod({ ...period, when: event.currentTarget.checked ? 'yearly' : 'dates' })
            }
          />
          <span>{pattern.yearly}</span>
        </label>
      </div>
    </>
  );
}

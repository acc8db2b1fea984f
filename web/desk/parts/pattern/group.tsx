import { useState } from 'preact/hooks';
import type { BlockFinding, TimesChip } from '../../../../server/contract/desk/blocks.ts';
import type { GroupForm } from '../../../../server/contract/desk/pattern.ts';
import { steps } from '../../../../server/contract/desk/pattern-steps.ts';
import { useDesk } from '../../desk-state.ts';
import { Blocks } from '../blocks.tsx';
import { ChoiceChips } from '../choice-chips.tsx';
import { FindingNotes } from '../finding-notes.tsx';
import { StepButton } from '../step-button.tsx';
import { dayName, dayNames, dayNamesFirst, weekdayChoices } from './day-names.ts';
import { Rhythm } from './rhythm.tsx';

interface Props {
  readonly name: string;
  readonly group: GroupForm;
  readonly period: string;
  /** The weekdays that have times in any group of the period. */
  readonly covered: readonly number[];
  /** The other groups of the period that come back every week. */
  readonly others: readonly GroupForm[];
  readonly times: readonly TimesChip[];
  readonly findings: readonly BlockFinding[];
  readonly nextDates: readonly string[] | null;
  readonly onGroup: (group: GroupForm) => void;
  readonly onStep: (step: string) => void;
}

/** Days with the same hours. */
export function Group(props: Props) {
  const { name, group, period, covered, others, times, findings, nextDates, onGroup, onStep } = props;
  const [takenOut, setTakenOut] = useState<readonly number[]>([]);
  const { text, announce } = useDesk();
  const { pattern } = text;
  const { weekdays } = group;

  function turn(weekday: number, isIn: boolean) {
    const next = isIn
      ? [...weekdays, weekday].toSorted((a, b) => a - b)
      : weekdays.filter((day) => day !== weekday);
    onGroup({ ...group, weekdays: next });
    setTakenOut(isIn ? takenOut.filter((day) => day !== weekday) : [...takenOut, weekday]);
    const day = dayNamesFirst([weekday], text);
    if (isIn) announce(pattern.dayIn(day));
    else announce(next.length === 0 ? pattern.lastDayOut(day) : pattern.dayOut(day, dayNames(next, text)));
  }

  return (
    <section class="bl-days-group" id={name} aria-labelledby={`${name}-title`}>
      <h2 class="nl-heading nl-heading--level-3" id={`${name}-title`}>
        {dayNamesFirst(weekdays, text)}
      </h2>
      <ChoiceChips
        type="checkbox"
        name={`${name}.days`}
        id={`${name}.days`}
        legend={pattern.days}
        quiet
        week
        choices={weekdayChoices(text)}
        chosen={weekdays.map(String)}
        onChange={(value, isIn) => turn(Number(value), isIn)}
      />
      <FindingNotes name={name} findings={findings.filter(({ at }) => at === name)} onStep={onStep} />
      <TakenOut days={takenOut.filter((day) => !covered.includes(day))} period={period} onStep={onStep} />
      <AddsUp name={name} group={group} others={others} onStep={onStep} />
      <Blocks
        name={name}
        blocks={group.blocks}
        times={times}
        findings={findings}
        onBlocks={(blocks) => onGroup({ ...group, blocks })}
        onStep={onStep}
      />
      <Rhythm
        name={name}
        rhythm={group.rhythm}
        nextDates={nextDates}
        onRhythm={(rhythm) => onGroup({ ...group, rhythm })}
      />
      <StepButton kind="plain" step={steps.removeGroup(name)} onStep={onStep}>
        {pattern.removeDays}
      </StepButton>
    </section>
  );
}

/** A day that was taken out and is closed now: whoever meant other times goes on from here. */
function TakenOut({
  days,
  period,
  onStep,
}: Pick<Props, 'period' | 'onStep'> & { readonly days: readonly number[] }) {
  const { text } = useDesk();
  const { pattern } = text;
  if (days.length === 0) return null;
  return (
    <ul>
      {days.map((weekday) => (
        <li key={weekday}>
          {pattern.nowClosed(dayNamesFirst([weekday], text))}{' '}
          <StepButton kind="plain" step={steps.addDay(period, weekday)} onStep={onStep}>
            {pattern.otherTimesFor(dayName(weekday, text))}
          </StepButton>
        </li>
      ))}
    </ul>
  );
}

/** A day in two groups has the times of both; whoever means something else takes it out with one tap. */
function AddsUp({ name, group, others, onStep }: Pick<Props, 'name' | 'group' | 'others' | 'onStep'>) {
  const { text } = useDesk();
  const { pattern } = text;
  if (group.rhythm.kind !== 'everyWeek') return null;
  const doubles = group.weekdays.flatMap((weekday) => {
    const other = others.find(({ weekdays }) => weekdays.includes(weekday));
    return other === undefined ? [] : [{ weekday, where: dayNames(other.weekdays, text) }];
  });
  if (doubles.length === 0) return null;
  return (
    <ul>
      {doubles.map(({ weekday, where }) => (
        <li key={weekday}>
          {pattern.addsUp(dayNamesFirst([weekday], text), where)}{' '}
          <StepButton kind="plain" step={steps.onlyHere(name, weekday)} onStep={onStep}>
            {pattern.onlyHere(dayName(weekday, text))}
          </StepButton>
        </li>
      ))}
    </ul>
  );
}

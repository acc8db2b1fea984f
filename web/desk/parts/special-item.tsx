import type { BlockFinding, TimesChip } from '../../../server/contract/desk/blocks.ts';
import {
  SPECIAL_SAYS,
  type SpecialFact,
  type SpecialItem,
  type SpecialSays,
  sayingSpecial,
  specialSteps,
} from '../../../server/contract/desk/special-days.ts';
import { type DeskState, useDesk } from '../desk-state.ts';
import { datesOf } from './announced-days.tsx';
import { Blocks } from './blocks.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { weekdayChoices } from './pattern/day-names.ts';
import { StepButton } from './step-button.tsx';

interface Props {
  readonly name: string;
  readonly item: SpecialItem;
  readonly fact: SpecialFact;
  readonly times: readonly TimesChip[];
  readonly findings: readonly BlockFinding[];
  readonly onItem: (item: SpecialItem) => void;
  readonly onStep: (step: string) => void;
}

/** One special day and its answer. */
export function SpecialItemFields({ name, item, fact, times, findings, onItem, onStep }: Props) {
  const state = useDesk();
  const { specialDays } = state.text;
  return (
    <li class="bl-days-group" id={name} tabIndex={-1}>
      <input type="hidden" name={`${name}.kind`} value={item.kind} />
      <input type="hidden" name={`${name}.key`} value={item.key} />
      {item.kind === 'day' ? (
        <OwnDay name={name} item={item} onItem={onItem} />
      ) : (
        <>
          <input type="hidden" name={`${name}.name`} value={item.name} />
          <input type="hidden" name={`${name}.from`} value={item.from} />
          <input type="hidden" name={`${name}.through`} value={item.through} />
        </>
      )}
      <ChoiceChips
        type="radio"
        name={`${name}.says`}
        legend={titleOf(item, fact, state)}
        choices={saysFor(item, fact).map((says) => ({ value: says, label: specialDays.says[says] }))}
        chosen={[item.says]}
        onChange={(value) =>
          onItem(sayingSpecial(item, SPECIAL_SAYS.find((says) => says === value) ?? item.says))
        }
      />
      {fact.shutAnyway ? <p class="nl-paragraph">{specialDays.shutAnyway}</p> : null}
      {fact.own === null ? null : <p class="nl-paragraph">{specialDays.ownMeans(fact.own)}</p>}
      <FindingNotes name={name} findings={findings.filter(({ at }) => at === name)} onStep={onStep} />
      {item.says === 'changed' ? <OtherTimes {...{ name, item, times, findings, onItem, onStep }} /> : null}
      {item.kind === 'day' ? (
        <StepButton kind="plain" step={specialSteps.removeDay(name)} onStep={onStep}>
          {specialDays.removeDay}
        </StepButton>
      ) : null}
    </li>
  );
}

function OtherTimes({ name, item, times, findings, onItem, onStep }: Omit<Props, 'fact'>) {
  const { text } = useDesk();
  return (
    <>
      {item.kind === 'schoolHoliday' ? (
        <ChoiceChips
          type="checkbox"
          name={`${name}.days`}
          id={`${name}.days`}
          legend={text.specialDays.days}
          week
          choices={weekdayChoices(text)}
          chosen={item.weekdays.map(String)}
          onChange={(value, isIn) =>
            onItem({
              ...item,
              weekdays: isIn
                ? [...item.weekdays, Number(value)].toSorted((a, b) => a - b)
                : item.weekdays.filter((day) => day !== Number(value)),
            })
          }
        />
      ) : null}
      <Blocks
        name={name}
        blocks={item.blocks}
        times={times}
        findings={findings}
        onBlocks={(blocks) => onItem({ ...item, blocks })}
        onStep={onStep}
      />
    </>
  );
}

/** A school holiday is as always unless somebody says otherwise; one's own way of it is kept where there is one. */
function saysFor({ kind }: SpecialItem, { own }: SpecialFact): readonly SpecialSays[] {
  return SPECIAL_SAYS.filter((says) => says !== 'own' || (kind === 'schoolHoliday' && own !== null));
}

function titleOf(item: SpecialItem, { publicHoliday }: SpecialFact, state: DeskState): string {
  const { words, specialDays, frame } = state.text;
  if (item.kind === 'day') return item.name === '' ? specialDays.newDay : item.name;
  const dates = datesOf(item, state);
  const name = publicHoliday === null ? frame.schoolHoliday(item.name) : words.holidays[publicHoliday];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${dates}`;
}

function OwnDay({ name, item, onItem }: Pick<Props, 'name' | 'item' | 'onItem'>) {
  const { text } = useDesk();
  const { specialDays } = text;
  return (
    <>
      <label class="bl-field">
        <span>{specialDays.name}</span>
        <input
          class="bl-input"
          id={`${name}.name`}
          name={`${name}.name`}
          maxLength={80}
          autocomplete="off"
          value={item.name}
          onInput={(event) => onItem({ ...item, name: event.currentTarget.value })}
        />
      </label>
      <div class="bl-block__times">
        {(['from', 'through'] as const).map((edge) => (
          <label key={edge} class="bl-field">
            <span>{specialDays[edge]}</span>
            <input
              class="bl-input"
              type="date"
              id={`${name}.${edge}`}
              name={`${name}.${edge}`}
              value={item[edge]}
              onInput={(event) => onItem({ ...item, [edge]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </>
  );
}

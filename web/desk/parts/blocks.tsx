import {
  type BlockFinding,
  type BlockForm,
  blockName,
  blockSteps,
  type TimesChip,
} from '../../../server/contract/desk/blocks.ts';
import { useDesk } from '../desk-state.ts';
import { BlockDetails } from './block-details.tsx';
import { FindingNotes, findingsId } from './finding-notes.tsx';
import { StepButton } from './step-button.tsx';

interface Props {
  /** The name of the list; its blocks are called `{name}.b0` and so on. */
  readonly name: string;
  readonly blocks: readonly BlockForm[];
  readonly times: readonly TimesChip[];
  readonly findings: readonly BlockFinding[];
  readonly onBlocks: (blocks: readonly BlockForm[]) => void;
  readonly onStep: (step: string) => void;
}

/** The times of some days, one line for each block. */
export function Blocks({ name, blocks, times, findings, onBlocks, onStep }: Props) {
  const { text } = useDesk();
  const isWaiting = blocks.some(({ opens, closes }) => opens === '' && closes === '');
  return (
    <div class="bl-blocks">
      {blocks.map((block, at) => (
        <Block
          // Blocks have no names of their own: they are what stands first, second, third.
          key={`${name} ${at}`}
          name={blockName(name, at)}
          block={block}
          isOnly={blocks.length === 1}
          findings={findings}
          onBlock={(next) => onBlocks(blocks.with(at, next))}
          onStep={onStep}
        />
      ))}
      {isWaiting && times.length > 0 ? <TimesChips name={name} times={times} onStep={onStep} /> : null}
      <StepButton kind="plain" id={`${name}.add`} step={blockSteps.addBlock(name)} onStep={onStep}>
        {text.blocks.add}
      </StepButton>
    </div>
  );
}

function TimesChips({ name, times, onStep }: Pick<Props, 'name' | 'times' | 'onStep'>) {
  const { text } = useDesk();
  const { calendar, spans } = text.words;
  return (
    <fieldset class="bl-chips-field">
      <legend class="bl-unseen">{text.blocks.common}</legend>
      <div class="bl-radio-chips">
        {times.map((chip) => {
          const said = spans.times(calendar.wallTime(chip.opens), calendar.wallTime(chip.closes));
          return (
            <StepButton key={said} kind="chip" step={blockSteps.times(name, chip)} onStep={onStep}>
              {said}
            </StepButton>
          );
        })}
      </div>
    </fieldset>
  );
}

interface BlockProps {
  readonly name: string;
  readonly block: BlockForm;
  readonly isOnly: boolean;
  readonly findings: readonly BlockFinding[];
  readonly onBlock: (block: BlockForm) => void;
  readonly onStep: (step: string) => void;
}

function Block({ name, block, isOnly, findings, onBlock, onStep }: BlockProps) {
  const { text } = useDesk();
  const own = findings.filter(({ at }) => at === name);
  return (
    <fieldset class="bl-block" id={name}>
      <legend class="bl-unseen">{text.blocks.block}</legend>
      <div class="bl-block__times">
        <TimeField name={name} edge="opens" block={block} isOdd={own.length > 0} onBlock={onBlock} />
        <TimeField name={name} edge="closes" block={block} isOdd={own.length > 0} onBlock={onBlock} />
        {isOnly ? null : (
          <StepButton
            kind="plain"
            step={blockSteps.removeBlock(name)}
            label={text.blocks.remove}
            onStep={onStep}
          >
            <span class="bl-cross" aria-hidden="true">
              ×
            </span>
          </StepButton>
        )}
      </div>
      {block.nextDay ? (
        <label class="bl-tick">
          <input
            type="checkbox"
            name={`${name}.nextDay`}
            checked
            onChange={() => onBlock({ ...block, nextDay: false })}
          />
          <span>{text.blocks.nextDay}</span>
        </label>
      ) : null}
      <FindingNotes name={name} findings={own} onStep={onStep} />
      <BlockDetails name={name} block={block} onBlock={onBlock} />
    </fieldset>
  );
}

interface TimeFieldProps extends Pick<BlockProps, 'name' | 'block' | 'onBlock'> {
  readonly edge: 'opens' | 'closes';
  readonly isOdd: boolean;
}

function TimeField({ name, edge, block, isOdd, onBlock }: TimeFieldProps) {
  const { text } = useDesk();
  return (
    <label class="bl-field">
      <span>{text.blocks[edge]}</span>
      <input
        class="bl-input"
        type="time"
        id={`${name}.${edge}`}
        name={`${name}.${edge}`}
        value={block[edge]}
        aria-invalid={isOdd ? 'true' : undefined}
        aria-describedby={isOdd ? findingsId(name) : undefined}
        onInput={(event) => onBlock({ ...block, [edge]: event.currentTarget.value })}
      />
    </label>
  );
}

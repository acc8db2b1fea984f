import type { BlockForm } from '../../../server/contract/desk/blocks.ts';
import { ACCESSES, AUDIENCES } from '../../../server/contract/vocabulary.ts';
import { useDesk } from '../desk-state.ts';
import { ChoiceChips } from './choice-chips.tsx';

interface Props {
  readonly name: string;
  readonly block: BlockForm;
  readonly onBlock: (block: BlockForm) => void;
}

/** For whom, how one gets in, and a note: folded, because nearly always it is for everybody who walks in. */
export function BlockDetails({ name, block, onBlock }: Props) {
  const { text } = useDesk();
  const { words, blocks } = text;
  const summary = [
    block.audience === 'everyone'
      ? blocks.forEveryone
      : words.spans.forAudience(words.audiences[block.audience]),
    words.accesses[block.access],
    block.note,
  ];
  return (
    <details class="bl-fold">
      <summary>{summary.filter(Boolean).join(' · ')}</summary>
      <ChoiceChips
        type="radio"
        name={`${name}.audience`}
        legend={blocks.audience}
        choices={AUDIENCES.map((audience) => ({ value: audience, label: words.audiences[audience] }))}
        chosen={[block.audience]}
        onChange={(value) =>
          onBlock({ ...block, audience: AUDIENCES.find((each) => each === value) ?? block.audience })
        }
      />
      <ChoiceChips
        type="radio"
        name={`${name}.access`}
        legend={blocks.access}
        choices={ACCESSES.map((access) => ({ value: access, label: words.accesses[access] }))}
        chosen={[block.access]}
        onChange={(value) =>
          onBlock({ ...block, access: ACCESSES.find((each) => each === value) ?? block.access })
        }
      />
      <label class="bl-field">
        <span>{blocks.note}</span>
        <input
          class="bl-input"
          name={`${name}.note`}
          maxLength={80}
          value={block.note}
          onInput={(event) => onBlock({ ...block, note: event.currentTarget.value })}
        />
      </label>
      {block.unsure ? (
        <label class="bl-tick">
          <input
            type="checkbox"
            name={`${name}.unsure`}
            checked
            onChange={() => onBlock({ ...block, unsure: false })}
          />
          <span>{blocks.unsure}</span>
        </label>
      ) : null}
    </details>
  );
}

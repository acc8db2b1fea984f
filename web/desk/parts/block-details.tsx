import type { BlockForm } from '../../../server/contract/desk/blocks.ts';
import { ACCESSES, AUDIENCES } from '../../../server/contract/vocabulary.ts';
import { useDesk } from '../desk-state.ts';
import { ChoiceChips } from './choice-chips.tsx';

const FIELDS = ['audience', 'access', 'note'] as const;
/** In characters, as the hours allow. */
const LONGEST_NOTE = 80;

interface Props {
  readonly name: string;
  readonly block: BlockForm;
  readonly onBlock: (block: BlockForm) => void;
}

/** For whom, how one gets in, and a note: folded, because nearly always it is for everybody who walks in. */
export function BlockDetails({ name, block, onBlock }: Props) {
  const { page, text } = useDesk();
  const { words, blocks } = text;
  const summary = [
    block.audience === 'everyone'
      ? blocks.forEveryone
      : words.spans.forAudience(words.audiences[block.audience]),
    words.accesses[block.access],
    block.note,
  ];
  // What is wrong inside must not have to be looked for.
  const wrong = (field: string) => page.problems.find((problem) => problem.field === `${name}.${field}`);
  const isWrong = FIELDS.some((field) => wrong(field) !== undefined) || block.note.length > LONGEST_NOTE;
  return (
    <details class="bl-fold" open={isWrong}>
      <summary>{summary.filter(Boolean).join(' · ')}</summary>
      <ChoiceChips
        type="radio"
        name={`${name}.audience`}
        id={`${name}.audience`}
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
        id={`${name}.access`}
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
          id={`${name}.note`}
          name={`${name}.note`}
          maxLength={LONGEST_NOTE}
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

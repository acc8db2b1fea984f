import { useDesk } from '../desk-state.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A few sentences, with what is wrong with them beside them. */
export function TextArea({ name, label, value }: Props) {
  const { page } = useDesk();
  const problem = page.problems.find(({ field }) => field === name)?.sentence;
  return (
    <div class="bl-field">
      <label for={name}>{label}</label>
      {problem === undefined ? null : (
        <span id={`${name}-problem`} class="bl-field__problem">
          {problem}
        </span>
      )}
      <textarea
        class="bl-input"
        id={name}
        name={name}
        rows={4}
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${name}-problem`}
      />
    </div>
  );
}

import { usePlanner } from '../../planner-state.ts';

interface Props {
  /** Also its id: a problem of this field leads to it. */
  readonly name: string;
  readonly type: 'date' | 'time';
  readonly label: string;
  readonly value: string;
}

/** A day or a time in the phone's own field, with what is wrong with it beside it. */
export function TypedField({ name, type, label, value }: Props) {
  const problem = useProblem(name);
  return (
    <div class="bl-field">
      <label for={name}>{label}</label>
      {problem === undefined ? null : (
        <span id={`${name}-problem`} class="bl-field__problem">
          {problem}
        </span>
      )}
      <input
        class="bl-input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${name}-problem`}
      />
    </div>
  );
}

/** What is wrong with a field of the form that was sent; undefined where nothing is. */
export function useProblem(name: string): string | undefined {
  return usePlanner().page.problems.find(({ field }) => field === name)?.sentence;
}

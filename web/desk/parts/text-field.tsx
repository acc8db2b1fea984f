import { useDesk } from '../desk-state.ts';

interface Props {
  readonly type: 'email' | 'text';
  readonly autocomplete: string;
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
  readonly required?: boolean;
  /** Also its id: a problem of this field leads to it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Then `value` is what stands in it, whoever changed it. */
  onInput?(value: string): void;
}

/** One line to type, with what is wrong with it beside it. */
export function TextField({ name, label, value, hint, onInput, ...rest }: Props) {
  const { page } = useDesk();
  const problem = page.problems.find(({ field }) => field === name)?.sentence;
  const described = [
    hint === undefined ? null : `${name}-hint`,
    problem === undefined ? null : `${name}-problem`,
  ]
    .filter((id) => id !== null)
    .join(' ');
  return (
    <div class="bl-field">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${name}-hint`} class="bl-field__hint">
          {hint}
        </span>
      )}
      {problem === undefined ? null : (
        <span id={`${name}-problem`} class="bl-field__problem">
          {problem}
        </span>
      )}
      <input
        {...rest}
        class="bl-input"
        id={name}
        name={name}
        {...(onInput === undefined
          ? { defaultValue: value }
          : { value, onInput: (event) => onInput(event.currentTarget.value) })}
        {...(problem !== undefined && { 'aria-invalid': true })}
        {...(described !== '' && { 'aria-describedby': described })}
      />
    </div>
  );
}

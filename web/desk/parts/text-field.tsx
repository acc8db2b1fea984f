import { useDesk } from '../desk-state.ts';

interface Props {
  /** Also its id: a problem of this field leads to it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'email' | 'tel' | 'text';
  readonly autocomplete?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'url';
  readonly maxLength?: number;
  readonly required?: boolean;
  /** Only where something else follows what is typed; `value` is then what stands in the field. */
  readonly onInput?: (value: string) => void;
}

/** One line to type, with what is wrong with it beside it. */
export function TextField({ name, label, value, hint, onInput, type = 'text', ...rest }: Props) {
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
        type={type}
        // No list of suggestions: where the type varies, Preact's own types want it said.
        list={undefined}
        value={onInput === undefined ? undefined : value}
        defaultValue={onInput === undefined ? value : undefined}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
      />
    </div>
  );
}

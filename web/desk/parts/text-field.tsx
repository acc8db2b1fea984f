import type { InputHTMLAttributes } from 'preact';
import { useDesk } from '../desk-state.ts';

interface Props
  extends Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autocomplete' | 'inputMode' | 'maxLength' | 'pattern' | 'required' | 'type'
  > {
  /** Also its id: a problem of this field leads to it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** One line to type, with what is wrong with it beside it. */
export function TextField({ name, label, value, hint, ...rest }: Props) {
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
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={described === '' ? undefined : described}
      />
    </div>
  );
}

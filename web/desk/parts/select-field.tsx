import { useDesk } from '../desk-state.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly hint?: string;
}

/** One of many, where chips would fill the screen, with what is wrong with it beside it. */
export function SelectField({ name, label, chosen, choices, hint }: Props) {
  const problem = useDesk().page.problems.find(({ field }) => field === name)?.sentence;
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-problem`]),
  ].join(' ');
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
      <select
        class="bl-input"
        id={name}
        name={name}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={described === '' ? undefined : described}
      >
        {choices.map(([value, option]) => (
          <option key={value} value={value} selected={value === chosen}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

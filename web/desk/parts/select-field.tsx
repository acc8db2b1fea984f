interface Props {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly hint?: string;
}

/** One of many, where chips would fill the screen. */
export function SelectField({ name, label, chosen, choices, hint }: Props) {
  return (
    <div class="bl-field">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${name}-hint`} class="bl-field__hint">
          {hint}
        </span>
      )}
      <select
        class="bl-input"
        id={name}
        name={name}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
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

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly name: string;
  readonly chosen: readonly string[];
  /** `spoken`: the whole word, where the label is a short form of it. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly spoken?: string }[];
  /** Seven short ones in one row. */
  readonly week?: boolean;
}

/** Any of a few, each as large as a thumb; the form itself holds what is chosen. */
export function CheckChips({ legend, hint, name, chosen, choices, week = false }: Props) {
  const hintId = `${name}-hint`;
  return (
    <fieldset class="bl-chips-field" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <span id={hintId} class="bl-field__hint">
          {hint}
        </span>
      )}
      <div class={`bl-radio-chips ${week ? 'bl-radio-chips--week' : ''}`}>
        {choices.map(({ value, label, spoken }) => (
          <label key={value} class="bl-radio-chip">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-label={spoken}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

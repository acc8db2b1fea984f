interface Props {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly legend: string;
  /** The legend is for screen readers only, where what stands above says the same. */
  readonly quiet?: boolean;
  /** A problem leads to it. */
  readonly id?: string;
  readonly class?: string;
  /** Seven short ones in one row. */
  readonly week?: boolean;
  readonly choices: readonly ChipChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (value: string, isChosen: boolean) => void;
}

export interface ChipChoice {
  readonly value: string;
  readonly label: string;
  /** The whole word, where the label is a short form of it. */
  readonly spoken?: string;
}

/** A few words of which one or several are chosen, in a form that lives in the browser. */
export function ChoiceChips(props: Props) {
  const { type, name, legend, quiet = false, week = false, choices, chosen, onChange } = props;
  return (
    <fieldset class={`bl-chips-field ${props.class ?? ''}`} id={props.id} tabIndex={-1}>
      <legend class={quiet ? 'bl-unseen' : undefined}>{legend}</legend>
      <div class={`bl-radio-chips ${week ? 'bl-radio-chips--week' : ''}`}>
        {choices.map(({ value, label, spoken }) => (
          <label key={value} class="bl-radio-chip">
            <input
              type={type}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              aria-label={spoken}
              onChange={(event) => onChange(value, event.currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

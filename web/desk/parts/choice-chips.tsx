import type { ComponentChildren } from 'preact';

interface Props {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly legend: string;
  /** The legend is for screen readers only, where what stands above says the same. */
  readonly quiet?: boolean;
  readonly id?: string;
  readonly class?: string;
  readonly choices: readonly ChipChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (value: string, isChosen: boolean) => void;
  readonly children?: ComponentChildren;
}

export interface ChipChoice {
  readonly value: string;
  readonly label: string;
  /** The whole word, where the label is a short form of it. */
  readonly spoken?: string;
}

/** A few words of which one or several are chosen, each large enough for a cold finger. */
export function ChoiceChips({ type, name, legend, choices, chosen, onChange, ...rest }: Props) {
  return (
    <fieldset
      class={`bl-pick ${rest.class ?? ''}`}
      id={rest.id}
      tabIndex={rest.id === undefined ? undefined : -1}
    >
      <legend class={rest.quiet === true ? 'bl-unseen' : 'bl-pick__legend'}>{legend}</legend>
      {choices.map(({ value, label, spoken }) => (
        <label key={value} class="bl-pick__chip">
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
      {rest.children}
    </fieldset>
  );
}

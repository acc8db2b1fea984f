import type { ComponentChildren } from 'preact';

interface Props {
  readonly legend: string;
  /** The legend is for screen readers only, where what stands above says the same. */
  readonly quiet?: boolean;
  readonly name: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly children?: ComponentChildren;
}

/** One of a few, each as large as a thumb. */
export function RadioChips({ legend, quiet = false, name, chosen, choices, children }: Props) {
  return (
    <fieldset class="bl-chips-field">
      <legend class={quiet ? 'bl-unseen' : undefined}>{legend}</legend>
      <div class="bl-radio-chips">
        {choices.map(([value, label]) => (
          <label key={value} class="bl-radio-chip">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

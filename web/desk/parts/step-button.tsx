import type { ComponentChildren } from 'preact';

interface Props {
  /** What it posts without a script; with one it is done here, if it can be. */
  readonly step: string;
  readonly onStep?: ((step: string) => void) | undefined;
  readonly kind?: 'secondary' | 'plain' | 'chip';
  readonly id?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

const CLASSES = {
  secondary: 'nl-button nl-button--secondary',
  plain: 'bl-plain-button',
  chip: 'bl-chip bl-chip--button',
};

/** A button that changes the form, and saves nothing. */
export function StepButton({ step, onStep, kind = 'secondary', id, label, children }: Props) {
  return (
    <button
      class={CLASSES[kind]}
      type="submit"
      formNoValidate
      name="step"
      value={step}
      id={id}
      aria-label={label}
      onClick={(event) => {
        if (onStep === undefined) return;
        event.preventDefault();
        onStep(step);
      }}
    >
      {children}
    </button>
  );
}

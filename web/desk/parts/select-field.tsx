import { FieldFrame, useFieldInFrame } from './field-frame.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly hint?: string;
}

/** One of many, where chips would fill the screen, with what is wrong with it beside it. */
export function SelectField({ name, label, chosen, choices, hint }: Props) {
  const field = useFieldInFrame(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <select {...field}>
        {choices.map(([value, option]) => (
          <option key={value} value={value} selected={value === chosen}>
            {option}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

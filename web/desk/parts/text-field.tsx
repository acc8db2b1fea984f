import { FieldFrame, useFieldInFrame } from './field-frame.tsx';

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
  const field = useFieldInFrame(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <input
        {...rest}
        {...field}
        type={type}
        // No list of suggestions: where the type varies, Preact's own types want it said.
        list={undefined}
        value={onInput === undefined ? undefined : value}
        defaultValue={onInput === undefined ? value : undefined}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

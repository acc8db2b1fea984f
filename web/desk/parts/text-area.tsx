import { FieldFrame, useFieldInFrame } from './field-frame.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A few sentences, with what is wrong with them beside them. */
export function TextArea({ name, label, value }: Props) {
  const field = useFieldInFrame(name);
  return (
    <FieldFrame name={name} label={label}>
      <textarea {...field} rows={4} defaultValue={value} />
    </FieldFrame>
  );
}

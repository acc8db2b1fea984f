import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk-state.ts';

interface Props {
  /** The id of the field: a problem of it leads there. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** What stands around a field: its name, what helps to fill it in, and what is wrong with it. */
export function FieldFrame({ name, label, hint, children }: Props) {
  const problem = useProblemOf(name);
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
      {children}
    </div>
  );
}

/** What the field itself says of that. */
export function useFieldInFrame(name: string, hint?: string) {
  const problem = useProblemOf(name);
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-problem`]),
  ];
  return {
    class: 'bl-input',
    id: name,
    name,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
}

function useProblemOf(name: string): string | undefined {
  return useDesk().page.problems.find(({ field }) => field === name)?.sentence;
}

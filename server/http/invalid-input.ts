/** One thing that is wrong with what was asked, and how to put it right. */
export interface InputFinding {
  /** The name of the parameter or header, or a JSON pointer into a body. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What was asked cannot be answered as it is. Carries every finding at once, so that one repair is enough. */
export class InvalidInput extends Error {
  readonly findings: readonly InputFinding[];

  constructor(findings: readonly InputFinding[]) {
    super(findings.map(({ message }) => message).join(' '));
    this.name = 'InvalidInput';
    this.findings = findings;
  }
}

export function refuseIfAny(findings: readonly InputFinding[]): void {
  if (findings.length > 0) throw new InvalidInput(findings);
}

import { ConfigError } from './config.ts';
import { DomainError } from './errors.ts';

const SYSTEM_REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The address is in use. Stop the program that listens there, or choose another with PORT.',
  EACCES: 'This user may not do that. Choose a PORT above 1023, and a BINNENLOPEN_DATA that it may write in.',
  EADDRNOTAVAIL: 'This machine does not have that address. Choose another with HOST.',
  ENOTFOUND: 'That name has no address. Choose another with HOST.',
};

/** What an operator is told when the server cannot start or go on: what is wrong and what to do, never a stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DomainError) return `${error.message} ${error.remedy}`;
  if (!(error instanceof Error)) return `Binnenlopen failed: ${String(error)}`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const remedy = SYSTEM_REMEDIES[code];
  return `Binnenlopen failed: ${error.message}${remedy === undefined ? '' : `\n${remedy}`}`;
}

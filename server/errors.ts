/**
 * The named errors of the domain. `code` is stable and for machines, `message` says what is wrong and `remedy`
 * what to do about it, both fit to be read by people outside: no driver text, no path that is not theirs to know.
 */
export type ErrorCode =
  | 'notFound'
  | 'databaseBusy'
  | 'databaseUnusable'
  | 'databaseRefused'
  | 'dataFolderInUse'
  | 'importRefused'
  | 'notSignedIn'
  | 'notAllowed'
  | 'passkeyDue';

export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode;
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.remedy = remedy;
  }
}

const IN_WORDS: { readonly [what: string]: string } = {
  walkIn: 'walk-in hour or activity',
  helpTopic: 'help topic',
};

/** Nothing is known by this name: answered with 404. */
export class NotFound extends DomainError {
  override readonly code = 'notFound';
  /** What was looked for, as a word of the domain ("place"), and its name. */
  readonly what: string;
  readonly key: string;

  constructor(what: string, key: string) {
    super(
      `There is no ${IN_WORDS[what] ?? what} called "${key}".`,
      'Check the spelling, or choose from the list.',
    );
    this.what = what;
    this.key = key;
  }
}

/** Another writer holds the database: answered with 503 and `Retry-After`. */
export class DatabaseBusy extends DomainError {
  override readonly code = 'databaseBusy';
  readonly retryAfterSeconds = 1;

  constructor(cause?: unknown) {
    super('The database is busy with another change.', 'Try again in a second.', cause);
  }
}

/** The disk is full, the file is gone, read-only or damaged: reads may go on, writes are answered with 503. */
export class DatabaseUnusable extends DomainError {
  override readonly code = 'databaseUnusable';
  readonly retryAfterSeconds = 30;
}

/** The file is not a database that this version may open. Nothing was touched; the process should stop. */
export class DatabaseRefused extends DomainError {
  override readonly code = 'databaseRefused';
}

/** Another server (or a restore) works on this data folder. */
export class DataFolderInUse extends DomainError {
  override readonly code = 'dataFolderInUse';
}

/** An import that cannot be staged or published. Nothing of it was published. */
export class ImportRefused extends DomainError {
  override readonly code = 'importRefused';
}

/** Only for people who are signed in: answered with 401, and on a page with the way to sign in. */
export class NotSignedIn extends DomainError {
  override readonly code = 'notSignedIn';

  constructor() {
    super('This is only for people who are signed in.', 'Sign in first.');
  }
}

/** Somebody who may do less than this: answered with 403. What is not in her care at all is `NotFound`. */
export class NotAllowed extends DomainError {
  override readonly code = 'notAllowed';
}

/** Her passkey must be shown again before this: answered with 403. */
export class PasskeyDue extends DomainError {
  override readonly code = 'passkeyDue';

  constructor() {
    super('This asks for your passkey.', 'Show your passkey, then do this again.');
  }
}

/** A change without saying of what: answered with 428. */
export class PreconditionMissing extends Error {
  constructor() {
    super('Say in If-Match which version you change.');
    this.name = 'PreconditionMissing';
  }
}

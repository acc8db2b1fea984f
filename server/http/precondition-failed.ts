/** What was looked at changed since: answered with 412. */
export class PreconditionFailed extends Error {
  constructor() {
    super('The hours changed since they were read.');
    this.name = 'PreconditionFailed';
  }
}

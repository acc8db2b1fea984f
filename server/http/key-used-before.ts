/** Something else was done under this Idempotency-Key: answered with 422. */
export class KeyUsedBefore extends Error {
  constructor() {
    super('Something else was asked under this Idempotency-Key before, so nothing was changed.');
    this.name = 'KeyUsedBefore';
  }
}

/** A command that cannot be carried out; the message says why and what helps, and goes to the terminal as it is. */
export class CommandRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandRefused';
  }
}

import build from 'fast-json-stringify';
import type { Static, TSchema } from 'typebox';

/**
 * Makes the function that writes a shape as JSON. It is the fence of the API: a field that the shape does not have
 * is not written, whatever the value carries.
 */
export function writerOf<Shape extends TSchema>(shape: Shape): (value: Static<Shape>) => string {
  let write: ((value: Static<Shape>) => string) | null = null;
  // Made when it is first needed: a server that starts again must not wait for all of them.
  return (value) => {
    write ??= build({ ...shape });
    return write(value);
  };
}

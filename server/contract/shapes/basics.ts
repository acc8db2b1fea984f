/** The pieces that all shapes on the wire are made of. A shape is a JSON Schema that TypeScript can read. */
import { type Static, type TSchema, Type } from 'typebox';

/** An instant in UTC, `2026-11-24T09:00:00Z`. */
export const InstantText = Type.String({ format: 'date-time', examples: ['2026-11-24T09:00:00Z'] });

/** A calendar date in Amsterdam. */
export const DateText = Type.String({ format: 'date', examples: ['2026-11-24'] });

/** A wall time in Amsterdam with its seconds, at most 23:59:59. */
export const WallTime = Type.String({ format: 'time-local', examples: ['09:00:00'] });

export const Slug = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 100,
  examples: ['groene-stee'],
});

/** One of a closed list, written as an `enum` so that generated clients get names. */
export function oneOf<const Values extends readonly string[]>(values: Values, description?: string) {
  return Type.Unsafe<Values[number]>({
    type: 'string',
    enum: values,
    ...(description === undefined ? {} : { description }),
  });
}

/**
 * The same shape, or null. JSON Schema can say that as a union too, but then a writer has to try each branch;
 * a second type beside the first also keeps `format` where the Dutch API design rules look for it.
 */
export function nullable<Shape extends TSchema>(shape: Shape) {
  const { type, enum: values, ...rest } = plainSchema(shape);
  return Type.Unsafe<Static<Shape> | null>({
    ...rest,
    type: [type, 'null'],
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  });
}

function plainSchema(shape: TSchema): Record<string, unknown> {
  return { ...shape };
}

/** The name under which the description of the API says a shape once, however often it is used. */
export function named<Shape extends TSchema>(title: string, shape: Shape): Shape {
  return { ...shape, title };
}

/** A reader may rely on these fields and on no other: an object never carries more than its shape. */
export function exactly<Fields extends Record<string, TSchema>>(fields: Fields, description?: string) {
  return Type.Object(fields, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

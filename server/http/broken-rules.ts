/** What a rule of a schema is called when it is broken, in the address as in the body. */

export const CODES: { readonly [keyword: string]: string } = {
  enum: 'notAllowed',
  format: 'wrongForm',
  pattern: 'wrongForm',
  type: 'wrongType',
  minimum: 'outOfRange',
  maximum: 'outOfRange',
  maxLength: 'tooLong',
};

/** Behind the name of what breaks it. */
export const WRONG: { readonly [keyword: string]: string } = {
  enum: 'has a value that is not one of ours',
  format: 'is not in the right form',
  pattern: 'is not in the right form',
  maxLength: 'is too long',
};

import { describe, expect, it } from 'vitest';
import { shareSchemas } from '../../server/http/share-schemas.ts';

const span = (more: object = {}) => ({ type: 'object', properties: { opens: { type: 'string' } }, ...more });
const withSchemas = (...schemas: object[]) => ({ paths: { '/x': { get: { schemas } } } });

describe('shapes with a name', () => {
  it('stand once, with what is inside them', () => {
    const named = span({ title: 'Span' });
    const day = { type: 'object', title: 'Day', properties: { span: named } };
    expect(shareSchemas(withSchemas(named, day))).toEqual({
      paths: {
        '/x': {
          get: { schemas: [{ $ref: '#/components/schemas/Span' }, { $ref: '#/components/schemas/Day' }] },
        },
      },
      components: {
        schemas: {
          Span: span(),
          Day: { type: 'object', properties: { span: { $ref: '#/components/schemas/Span' } } },
        },
      },
    });
  });

  it('say what is always said of them once, and else in each place', () => {
    const opens = 'When it opens.';
    const shared = shareSchemas(
      withSchemas(
        span({ title: 'Span', description: 'A block.' }),
        span({ title: 'Span', description: 'The first block.' }),
        { type: 'string', title: 'Opens', description: opens },
        { type: ['string', 'null'], title: 'Opens', description: opens },
      ),
    );
    const $ref = '#/components/schemas/Span';
    const toOpens = { $ref: '#/components/schemas/Opens' };
    expect(shared).toEqual({
      ...withSchemas({ $ref, description: 'A block.' }, { $ref, description: 'The first block.' }, toOpens, {
        anyOf: [toOpens, { type: 'null' }],
      }),
      components: { schemas: { Span: span(), Opens: { type: 'string', description: opens } } },
    });
  });

  it('are no properties that happen to be called a title', () => {
    const document = withSchemas({ type: 'object', properties: { title: { type: 'string' } } });
    expect(shareSchemas(document).paths).toEqual(document.paths);
  });

  it('are refused where two have one name', () => {
    const other = { type: 'string', title: 'Span' };
    expect(() => shareSchemas(withSchemas(span({ title: 'Span' }), other))).toThrow('both called Span');
  });
});

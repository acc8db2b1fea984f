import { Type } from 'typebox';
import { nextMidnight } from '../../directory/next-midnight.ts';
import { JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering, parameters } from '../api.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { shareSchemas } from '../share-schemas.ts';

const Parameters = parameters({});

/** `GET /openapi.json`: the description of the API, made from the routes themselves. */
export function openapiRoute(api: Api, { answers }: ApiParts): void {
  api.get(
    '/openapi.json',
    {
      schema: {
        operationId: 'getDescription',
        tags: ['description'],
        summary: 'This description of the API',
        querystring: Parameters,
        response: answering({ 'application/json': Type.Object({}) }, [400]),
      },
      attachValidation: true,
      config: { act: 'read' },
    },
    async (request, reply) => {
      refuseWrongInput(request, Parameters);
      return answers.send(request, reply, {
        key: 'openapi',
        type: JSON_TYPE,
        make: (now) => ({ text: JSON.stringify(shareSchemas(api.swagger())), endsAt: nextMidnight(now) }),
      });
    },
  );
}

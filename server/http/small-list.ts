import type { Static, TSchema } from 'typebox';
import type { Language } from '../contract/vocabulary.ts';
import { nextMidnight } from '../directory/next-midnight.ts';
import { acceptable, JSON_TYPE } from './acceptable.ts';
import { type Api, type ApiParts, answering, parameters } from './api.ts';
import { lang } from './place-parameters.ts';
import { refuseWrongInput } from './refuse-wrong-input.ts';
import { writerOf } from './writer.ts';

export interface SmallList<Shape extends TSchema> {
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly shape: Shape;
  /** Only for lists whose names differ by language. */
  readonly inLanguages: boolean;
  find(language: Language): Static<Shape>;
}

/** An address that answers with one short list, whole. */
export function registerSmallList<Shape extends TSchema>(
  api: Api,
  { answers }: ApiParts,
  list: SmallList<Shape>,
): void {
  const allowed = parameters(list.inLanguages ? { lang } : {});
  const write = writerOf(list.shape);
  const { path, operationId, summary } = list;

  api.get<{ Querystring: { lang?: Language } }>(
    path,
    {
      schema: {
        operationId,
        tags: [list.tag],
        summary,
        querystring: allowed,
        response: answering({ 'application/json': list.shape }, [400, 406]),
      },
      attachValidation: true,
      config: { act: 'read' },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      refuseWrongInput(request, allowed);
      const language = request.query.lang ?? 'nl';
      return answers.send(request, reply, {
        key: `${path} ${language}`,
        type: JSON_TYPE,
        make: (now) => ({ text: write(list.find(language)), endsAt: nextMidnight(now) }),
      });
    },
  );
}

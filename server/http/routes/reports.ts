import { NewReport, ReportAnswer } from '../../contract/shapes/said-by-visitors.ts';
import { REPORT_KINDS } from '../../contract/vocabulary.ts';
import { type Api, creating, SlugInPath } from '../api.ts';
import { refuseIfAny } from '../invalid-input.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { deviceOf, takeReport, type VisitorParts } from '../said-by-visitors.ts';
import { toInstantOrNull } from '../to-wire.ts';
import { tooMany } from '../too-many.ts';

/** `POST /places/{slug}/reports`: what a visitor found at the door, from anybody. */
export function reportsRoute(api: Api, parts: VisitorParts): void {
  api.post(
    '/places/:slug/reports',
    {
      schema: {
        operationId: 'reportPlace',
        tags: ['places'],
        summary: 'Report a closed door, or that something is not right',
        description:
          'Without an account. Limited by device and hour, without keeping who it was. Two devices that report a ' +
          'closed door within one block of the opening hours close the place until that block ends.',
        params: SlugInPath,
        body: NewReport,
        response: creating(ReportAnswer, [400, 404, 429]),
      },
      attachValidation: true,
      config: { act: 'report' },
    },
    (request, reply) => {
      refuseWrongInput(request, NewReport);
      if (!parts.limits.isAllowed('report', deviceOf(request))) throw tooMany();
      const { kind, words = null } = request.body;
      const reported = takeReport(parts, request, { placeSlug: request.params.slug, kind, words });
      if (reported.kind === 'reported') {
        return reply.code(201).send({ kind, weighsUntil: toInstantOrNull(reported.weighsUntil) });
      }
      return refuseIfAny([reported.kind === 'sample' ? INVENTED : badWords(reported.why)]);
    },
  );
}

import { NewReport, ReportAnswer } from '../../contract/shapes/said-by-visitors.ts';
import { LONGEST_WORDS } from '../../directory/report-place.ts';
import { type Api, creating, SlugInPath } from '../api.ts';
import { type InputFinding, InvalidInput } from '../invalid-input.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { deviceOf, takeReport, type VisitorParts } from '../said-by-visitors.ts';
import { toInstantOrNull } from '../to-wire.ts';
import { TooManyTries } from '../tries.ts';

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
          'Without an account. Limited by device, network and hour, without keeping who it was. A closed door that ' +
          'is reported from two networks within one block of the opening hours closes the place until that block ' +
          'ends; from one network it stays a note, however many devices report.',
        params: SlugInPath,
        body: NewReport,
        response: creating(ReportAnswer, [400, 404, 429]),
      },
      attachValidation: true,
      config: { act: 'report' },
    },
    (request, reply) => {
      refuseWrongInput(request, NewReport);
      if (!parts.limits.isAllowed('report', deviceOf(request))) throw new TooManyTries();
      const { kind, words = null } = request.body;
      const reported = takeReport(parts, request, { placeSlug: request.params.slug, kind, words });
      if (reported.kind === 'sample') throw new InvalidInput([INVENTED]);
      if (reported.kind === 'wordsRefused') throw new InvalidInput([unreadable(reported.why)]);
      return reply.code(201).send({ kind, weighsUntil: toInstantOrNull(reported.weighsUntil) });
    },
  );
}

const INVENTED: InputFinding = {
  path: 'kind',
  code: 'sample',
  message: 'The hours of this place are invented samples, so nobody can have stood before its door.',
  remedy: 'Report `wrong` to say something about the place.',
};

function unreadable(why: string): InputFinding {
  const remedy = `Send plain text of at most ${LONGEST_WORDS} characters.`;
  return { path: 'words', code: 'notText', message: `Something in "words" ${why}.`, remedy };
}

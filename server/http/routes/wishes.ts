import { NewWish, WishAnswer } from '../../contract/shapes/said-by-visitors.ts';
import { canBeWished, makeWish, presentHour } from '../../directory/make-wish.ts';
import { type Api, creating, SlugInPath } from '../api.ts';
import { type InputFinding, InvalidInput } from '../invalid-input.ts';
import { NotPossibleNow } from '../not-possible-now.ts';
import { listsOf } from '../pages/site.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { deviceOf, type VisitorParts } from '../said-by-visitors.ts';
import { TooManyTries } from '../tries.ts';

/** `POST /places/{slug}/wishes`: "I would have come now", from anybody. */
export function wishesRoute(api: Api, { db, clock, limits }: VisitorParts): void {
  api.post(
    '/places/:slug/wishes',
    {
      schema: {
        operationId: 'wish',
        tags: ['places'],
        summary: 'Say that somebody would have come, had the place been open',
        description:
          'Without an account. A place, an hour and at most a kind of help are kept, and nothing else. ' +
          'Refused with 409 where the place is open in that hour.',
        params: SlugInPath,
        body: NewWish,
        response: creating(WishAnswer, [400, 404, 409, 429]),
      },
      attachValidation: true,
      config: { act: 'wish' },
    },
    (request, reply) => {
      const now = clock();
      const present = presentHour(now);
      const { date = present.date, hour = present.hour, helpTopic = null } = request.body ?? {};
      const knows = listsOf(db).helpTopics.some(({ slug }) => slug === helpTopic);
      if (!isFields(request.body)) throw new InvalidInput([NO_FIELDS]);
      refuseWrongInput(request, NewWish, [
        ...(helpTopic === null || knows ? [] : [UNKNOWN_TOPIC]),
        ...(request.validationError !== undefined || canBeWished({ date, hour }, now) ? [] : [OUT_OF_REACH]),
      ]);
      if (!limits.isAllowed('wish', deviceOf(request))) throw new TooManyTries();
      const wish = { placeSlug: request.params.slug, date, hour, helpTopicSlug: helpTopic };
      if (makeWish(db, wish, now) === 'openThen') throw openThen();
      return reply.code(201).send({ date, hour, helpTopic });
    },
  );
}

function openThen(): NotPossibleNow {
  return new NotPossibleNow('openThen', 'De plek is dan open. The place is open then.', 'Give another hour.');
}

const UNKNOWN_TOPIC: InputFinding = {
  path: 'helpTopic',
  code: 'unknown',
  message: '"helpTopic" is not one of ours.',
  remedy: 'Give a slug of /api/v1/help-topics, or leave helpTopic out.',
};

/** An empty body and a list are no wish; `{}` is one for now. */
function isFields(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

const NO_FIELDS: InputFinding = {
  path: '',
  code: 'wrongType',
  message: 'The body is of another type than it should be.',
  remedy: 'Give a JSON object, such as {} for the present hour.',
};

const OUT_OF_REACH: InputFinding = {
  path: 'date',
  code: 'outOfRange',
  message: '"date" is too far away.',
  remedy: 'Give a date from yesterday through thirteen days after today.',
};

import { Type } from 'typebox';
import type { Database } from '../../../db/open-database.ts';
import { findOrganisations } from '../../../db/queries/directory.ts';
import type { ClashTold, WalkInTold } from '../../contract/clash.ts';
import {
  ClashesAnswer,
  type ClashingWalkInOnWire,
  type ClashOnWire,
  ClashShape,
} from '../../contract/shapes/clash-shapes.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { clashesInCare } from '../../desk/clashes-in-care.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { CLASH_DAYS } from '../../directory/clashes/find-clashes.ts';
import { windowOf } from '../../directory/get-open-intervals.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering, parameters } from '../api.ts';
import { findingsOfDates } from '../asked-dates.ts';
import { namesNothing } from '../asked-places.ts';
import { breathing } from '../breathing.ts';
import { requireMay } from '../caller.ts';
import type { DeskApi } from '../desk-api.ts';
import type { InputFinding } from '../invalid-input.ts';
import { visiblePlace } from '../place-in-care.ts';
import { dateParameter, lang, slugOf } from '../place-parameters.ts';
import { SEARCHES } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { toInstantText } from '../to-wire.ts';
import { writerOf } from '../writer.ts';

const Parameters = parameters({
  place: slugOf('a place', '/places', 'groene-stee'),
  organisation: slugOf('an organisation', '/organisations', 'geldcheck033'),
  from: Type.Optional(Type.Unsafe<string>(dateParameter('The first day; by default today.'))),
  through: Type.Optional(
    Type.Unsafe<string>(dateParameter('The last day, included; by default 27 days after the first.')),
  ),
  lang,
});
const write = writerOf(ClashShape);

/** `GET /clashes`: which walk-in hours do not fit the door, the room or each other, of what is in one's care. */
export function clashesRoute(api: Api, { db, clock }: DeskApi): void {
  api.get(
    '/clashes',
    {
      schema: {
        operationId: 'findClashes',
        tags: ['walk-ins'],
        summary: 'What is in the way of walk-in hours',
        description:
          'For those who sign in: a host is told of her places, a professional of her organisation, a coordinator of ' +
          'her districts; what is not in their care is left out. Worked out anew for each answer. Of the walk-in ' +
          'hours that start on the asked days, at most 366 days at a time.',
        querystring: Parameters,
        response: answering({ 'application/json': ClashesAnswer }, [400, 401, 404, 406, 429]),
      },
      attachValidation: true,
      config: { act: 'openPlanner', rateLimit: SEARCHES },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      requireMay(request, 'openPlanner', 'any');
      const { place, organisation, from, through, lang: language = 'nl' } = request.query;
      const now = clock();
      const today = localOf(now).date;
      refuseWrongInput(request, Parameters, [
        ...findingsOfDates(from, through, today),
        ...unknownOrganisation(db, organisation),
      ]);
      if (place !== undefined) visiblePlace(request, db, place);
      const first = from ?? today;
      const asked = {
        placeSlug: place ?? null,
        organisationSlug: organisation ?? null,
        window: windowOf({ from: first, through: through ?? addDays(first, CLASH_DAYS - 1) }),
      };
      // One that began the evening before belongs to that evening.
      const found = await breathing(clashesInCare(db, request.caller, asked, now));
      const clashes = found.filter(({ date }) => date >= first);
      return reply
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(await breathing(written(clashes, clashToldTo(db, request.caller, language), language, today)));
    },
  );
}

/** A year of a district is thousands: one at a time, each through the fence of its shape. */
function* written(
  clashes: readonly Clash[],
  told: (clash: Clash) => ClashTold,
  language: Language,
  today: IsoDate,
): Generator<void, string> {
  const parts: string[] = [];
  for (const clash of clashes) {
    parts.push(write(toWire(told(clash), language, today)));
    yield;
  }
  return `{"clashes":[${parts.join(',')}]}`;
}

function unknownOrganisation(db: Database, slug: unknown): InputFinding[] {
  if (typeof slug !== 'string' || findOrganisations(db).some((each) => each.slug === slug)) return [];
  return [namesNothing('organisation', '/api/v1/organisations')];
}

function toWire(clash: ClashTold, language: Language, today: IsoDate): ClashOnWire {
  const { kind, walkIn, date, start, end, during, reason, access, audience, other } = clash;
  return {
    kind,
    walkIn: walkInOnWire(walkIn),
    date,
    start: toInstantText(start),
    end: toInstantText(end),
    uncovered: during.map((each) => ({ start: toInstantText(each.start), end: toInstantText(each.end) })),
    reason: reason && { kind: reason.kind, label: reason.label, date: reason.date },
    access,
    audience,
    other: other && walkInOnWire(other),
    words: clashWordsOf(language).sentence(clash, today),
  };
}

function walkInOnWire(walkIn: WalkInTold): ClashingWalkInOnWire {
  const { slug, title, titleLanguage, roomName, organisationSlug, organisationName, sample } = walkIn;
  return {
    ...{ slug, title, titleLanguage, sample },
    place: { slug: walkIn.placeSlug, name: walkIn.placeName },
    room: roomName,
    organisation:
      organisationSlug === null
        ? null
        : { slug: organisationSlug, name: organisationName ?? organisationSlug },
  };
}

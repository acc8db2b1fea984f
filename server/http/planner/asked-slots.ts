/** The question of the slot finder as the API takes it. */
import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Database } from '../../../db/open-database.ts';
import { findOrganisations, findThemes } from '../../../db/queries/directory.ts';
import { PART_NAMES, SLOT_LENGTHS } from '../../contract/planner/slot.ts';
import type { Instant } from '../../contract/timetable.ts';
import { AUDIENCES } from '../../contract/vocabulary.ts';
import type { Weekday } from '../../hours/model.ts';
import type { SlotQuestion } from '../../planner/slots/slot-question.ts';
import { parameters } from '../api.ts';
import { namesNothing } from '../asked-places.ts';
import type { InputFinding } from '../invalid-input.ts';
import { listsOf } from '../pages/site.ts';
import { dateParameter, district, helpTopic, lang, slugOf } from '../place-parameters.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { REMEDY } from '../validation.ts';
import { personIdOf } from './new-proposal.ts';
import { publicPlaces } from './new-proposal-choices.ts';
import { RHYTHM_PATTERN, toRhythm } from './rhythm-text.ts';
import { datesToAskFrom, districtsIn, isInReach } from './slot-form.ts';

const need = (description: string) =>
  Type.Optional(
    Type.Unsafe<true>({
      type: 'boolean',
      enum: [true],
      description,
      [REMEDY]: 'Give true, or leave it out.',
    }),
  );

const text = (pattern: string, example: string, description: string) =>
  Type.Optional(
    Type.String({
      ...{ pattern, maxLength: 300, examples: [example], description },
      [REMEDY]: `Give it as in ${example}.`,
    }),
  );

const PARTS = PART_NAMES.join('|');

export const SlotParameters = parameters({
  helpTopic,
  theme: slugOf('a theme, for what stands under no help topic', '/themes', 'rondkomen'),
  audience: Type.Optional(
    Type.Unsafe<(typeof AUDIENCES)[number]>({
      ...{ type: 'string', enum: AUDIENCES, default: 'everyone' },
      description: 'For whom it is: doors that are open for them count too.',
      [REMEDY]: `Give one of: ${AUDIENCES.join(', ')}.`,
    }),
  ),
  weekdays: text('^[1-7](,[1-7])*$', '2,4', 'The days that will do, Monday is 1; by default all.'),
  partsOfDay: text(
    `^(${PARTS})(,(${PARTS}))*$`,
    'morning,afternoon',
    'The whole lies within them: morning is 8:00–12:00, afternoon 12:00–17:00, evening 17:00–22:00; by default all.',
  ),
  minutes: Type.Optional(
    Type.Integer({
      ...{ minimum: SLOT_LENGTHS.shortest, maximum: SLOT_LENGTHS.longest, multipleOf: SLOT_LENGTHS.step },
      ...{ default: 60, description: 'How long it lasts, in quarters of an hour.' },
      [REMEDY]: 'Give 30 to 240 minutes, in quarters of an hour.',
    }),
  ),
  rhythm: text(
    RHYTHM_PATTERN,
    'everyWeeks:2',
    'Every so many weeks, `nth:1` … `nth:4` or `nth:-1` (the last) of its weekday in the month, or `once`.',
  ),
  from: Type.Optional(
    Type.Unsafe<string>(
      dateParameter('The first date that will do; by default tomorrow. Three months are looked at.'),
    ),
  ),
  quietRoom: need('Only where there is a quiet room, free.'),
  wheelchair: need('Only places that a wheelchair can get into.'),
  hostPresent: need('Only while there is a host: an activity alone is not enough then.'),
  notSameDayAsTopic: slugOf(
    'a help topic that must not be in the district on the same day',
    '/help-topics',
    'work',
  ),
  notSameDayAsOrganisation: slugOf(
    'an organisation that must not be in the district on the same day',
    '/organisations',
    'indebuurt033',
  ),
  place: slugOf('a place: only moments there', '/places', 'groene-stee'),
  neighbourhoods: text('^[A-Z0-9]+(,[A-Z0-9]+)*$', 'BU03071001', 'Codes of neighbourhoods; by default all.'),
  district,
  limit: Type.Optional(
    Type.Integer({
      ...{ minimum: 1, maximum: 50, default: 10, description: 'The most answers.' },
      [REMEDY]: 'Give a whole number from 1 to 50.',
    }),
  ),
  lang,
});
type Asked = Static<typeof SlotParameters>;

export interface AskedSlots {
  readonly question: SlotQuestion;
  readonly districtSlugs: readonly string[];
}

/** Throws InvalidInput with all that is wrong with it. */
export function askedSlots(db: Database, request: FastifyRequest, asked: Asked, now: Instant): AskedSlots {
  const { helpTopics, districts } = listsOf(db);
  refuseWrongInput(request, SlotParameters, [
    ...unknown('helpTopic', asked.helpTopic, helpTopics, 'help-topics'),
    ...unknown('notSameDayAsTopic', asked.notSameDayAsTopic, helpTopics, 'help-topics'),
    ...unknown('theme', asked.theme, findThemes(db), 'themes'),
    ...unknown(
      'notSameDayAsOrganisation',
      asked.notSameDayAsOrganisation,
      findOrganisations(db),
      'organisations',
    ),
    ...unknown('district', asked.district, districts, 'districts'),
    ...unknown('place', asked.place, publicPlaces(db), 'places'),
    ...unknownNeighbourhoods(db, asked.neighbourhoods),
    ...dateOutOfReach(asked.from, now),
  ]);
  const among = <Value extends string>(list: string | undefined, all: readonly Value[]) =>
    all.filter((each) => list?.split(',').includes(each) === true);
  const days = among(asked.weekdays, ['1', '2', '3', '4', '5', '6', '7']).map(Number);
  return {
    districtSlugs: districtsIn(askedIn(db, asked), { db, caller: request.caller }),
    question: {
      helpTopic: asked.helpTopic ?? null,
      themeSlug: asked.theme ?? null,
      sensitive: helpTopics.some(({ slug, sensitive }) => sensitive && slug === asked.helpTopic),
      audience: asked.audience ?? 'everyone',
      weekdays: WEEKDAYS.filter((day) => days.includes(day)),
      partsOfDay: among(asked.partsOfDay, PART_NAMES),
      minutes: asked.minutes ?? 60,
      rhythm: toRhythm(asked.rhythm ?? '') ?? { kind: 'everyWeeks', weeks: 1 },
      from: asked.from ?? datesToAskFrom(now).earliest,
      needs: {
        quietRoom: asked.quietRoom ?? false,
        wheelchair: asked.wheelchair ?? false,
        hostPresent: asked.hostPresent ?? false,
      },
      notSameDayAs: {
        helpTopic: asked.notSameDayAsTopic ?? null,
        organisationSlug: asked.notSameDayAsOrganisation ?? null,
      },
      askerId: personIdOf(request),
      placeSlug: asked.place ?? null,
      neighbourhoods: asked.neighbourhoods?.split(',') ?? [],
      limit: asked.limit ?? 10,
    },
  };
}

/** A place says in which district it is. */
function askedIn(db: Database, { district: asked, place }: Asked): URLSearchParams {
  const found = asked ?? publicPlaces(db).find(({ slug }) => slug === place)?.districtSlug;
  return new URLSearchParams(found === undefined ? {} : { district: found });
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function unknown(
  path: string,
  asked: unknown,
  known: readonly { readonly slug: string }[],
  listedAt: string,
): InputFinding[] {
  if (typeof asked !== 'string' || known.some(({ slug }) => slug === asked)) return [];
  return [namesNothing(path, `/api/v1/${listedAt}`)];
}

function unknownNeighbourhoods(db: Database, asked: unknown): InputFinding[] {
  const known = listsOf(db).districts.flatMap(({ neighbourhoods }) => neighbourhoods.map(({ code }) => code));
  const codes = typeof asked === 'string' ? asked.split(',') : [];
  return codes.every((code) => known.includes(code))
    ? []
    : [namesNothing('neighbourhoods', '/api/v1/districts')];
}

function dateOutOfReach(from: unknown, now: Instant): InputFinding[] {
  const reach = datesToAskFrom(now);
  if (typeof from !== 'string' || isInReach(from, reach)) return [];
  const remedy = `Give a day from ${reach.earliest} through ${reach.latest}.`;
  return [{ path: 'from', code: 'outOfRange', message: '"from" is over, or too far away.', remedy }];
}

/** One proposal with its whole story, as either side reads it. */
import { findThemes } from '../../../db/queries/directory.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import type {
  Answer,
  AnswerForm,
  AskedWith,
  Choice,
  MomentForm,
  ProposalAbout,
  ProposalContent,
  ProposalSide,
  StoryStep,
} from '../../contract/planner/proposal.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { NotFound } from '../../errors.ts';
import { localOf } from '../../hours/local-time.ts';
import { timesOf } from '../../hours/walk-in-times.ts';
import type { Place } from '../../model/place.ts';
import type { Proposal, ProposalStep } from '../../model/proposal.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { askedNow } from '../../planner/made-on.ts';
import { isSameRhythm, lastDateOf } from '../../planner/moved-hours.ts';
import { proposalInWords } from '../../planner/proposal-in-words.ts';
import { momentInWords } from '../../planner/times-ahead.ts';
import { timeOfMinute } from '../desk/minute-of.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { listsOf } from '../pages/site.ts';
import { formOfTimes } from './proposal-moment-form.ts';
import { onwardFrom } from './proposal-onward.ts';
import { previewOf } from './proposal-preview.ts';

/** What both screens of a proposal need to know of it. */
export interface Reading {
  readonly visit: DeskVisit;
  readonly side: ProposalSide;
  readonly proposal: Proposal;
  /** Where it stands and is answered, without the prefix of a language. */
  readonly action: string;
  readonly list: string | null;
}

/** The query under which the page is told which version it was that somebody just made. */
export const NOW_AT = 'now';

/** `typed`: what stood in the form that was sent. Throws NotFound. */
export function proposalContent(
  reading: Reading,
  typed: Partial<Pick<ProposalContent, 'form' | 'asksOther' | 'other'>> = {},
): ProposalContent {
  const { visit, side, proposal, action, list } = reading;
  const { language, db, search } = visit;
  const { kind, state, version, content, placeSlug, placeName, organisationName } = proposal;
  const place = placeOf(reading);
  const walkIn = walkInOf(reading);
  const inWords = wordsOfMoment(reading, place, walkIn);
  const askedWith = askedWithOf(proposal, walkIn);
  const isOpen = state === 'open' || state === 'otherTime';
  const asked = isOpen && walkIn !== null ? askedNow(proposal, walkIn, calendarsOf(db)) : content;
  const answers = answersOf(side, state).filter((answer) => answer !== 'accept' || asked !== null);
  return {
    ...{ view: 'proposal', side, kind, state, version, action, list },
    ...titleOf(content, language),
    ...{ placeSlug, placeName, organisationName, answers },
    moment: inWords(content),
    roomName: roomNameOf(place, roomOfContent(asked ?? content)),
    present: kind === 'start' || walkIn === null ? null : presentOf(walkIn, visit),
    about: aboutOf(content, db, language),
    steps: stepsOf(proposal, place, inWords),
    otherwiseAgreed: asked === null,
    fit:
      isOpen && kind !== 'end' && asked !== null
        ? previewOf(visit, { ...proposal, content: { ...content, ...asked }, place, walkIn })
        : null,
    askedWith,
    form: typed.form ?? formOf(reading, walkIn),
    rooms: walkIn !== null && askedWith === 'date' ? roomsOfDate(place, walkIn) : roomsOf(place),
    asksOther: typed.asksOther ?? false,
    other: typed.other ?? null,
    justDone: search.get(NOW_AT) === String(version),
    onward: onwardFrom(reading),
  };
}

export function placeOf({ visit, proposal }: Pick<Reading, 'visit' | 'proposal'>): Place {
  const place = getPlaceBySlug(visit.db, proposal.placeSlug);
  if (place === null) throw new NotFound('place', proposal.placeSlug);
  return place;
}

export function walkInOf({ visit, proposal: { walkInSlug } }: Pick<Reading, 'visit' | 'proposal'>) {
  return walkInSlug === null ? null : getWalkIn(visit.db, walkInSlug);
}

export function titleOf(
  { title, titleEn }: { readonly title: string; readonly titleEn: string | null },
  language: Language,
): { readonly title: string; readonly titleLanguage: Language } {
  const english = language === 'en' ? titleEn : null;
  return { title: english ?? title, titleLanguage: english === null ? 'nl' : 'en' };
}

export function roomsOf({ rooms }: Pick<Place, 'rooms'>): Choice[] {
  return rooms.map(({ slug, name }) => [slug, name]);
}

/** For one date: its usual room is among them, and none in particular only where that is usual. */
export function roomsOfDate(place: Pick<Place, 'rooms'>, { roomSlug }: Pick<WalkIn, 'roomSlug'>): Choice[] {
  return [...(roomSlug === null ? [NO_ROOM] : []), ...roomsOf(place)];
}

/** Its words are the page's. */
const NO_ROOM: Choice = ['', ''];

/** What whoever is to answer may say; the organisation may change or withdraw its proposal also before that. */
function answersOf(side: ProposalSide, state: Proposal['state']): readonly Answer[] {
  if (side === 'place') return state === 'open' ? ['accept', 'otherTime', 'decline'] : [];
  if (state === 'otherTime') return ['accept', 'again', 'withdraw'];
  return state === 'open' ? ['again', 'withdraw'] : [];
}

export function askedWithOf({ kind, content, madeOn }: Proposal, walkIn: WalkIn | null): AskedWith {
  if (kind === 'end') return 'lastDate';
  const then = madeOn ?? walkIn;
  const isOfDates = kind === 'move' && then !== null && isSameRhythm(then.hours, content.hours);
  return isOfDates && content.hours.specialDays.length > 0 ? 'date' : 'rhythm';
}

/** The form of another time begins with what is proposed now. */
function formOf({ visit, proposal }: Reading, walkIn: WalkIn | null): AnswerForm {
  const { content } = proposal;
  const today = localOf(visit.now).date;
  const lastDate = proposal.kind === 'end' ? (lastDateOf(content.hours) ?? '') : '';
  const times = timesOf(content.hours, today);
  const rhythm = times === null ? { ...BLANK, from: today } : formOfTimes(times, content.roomSlug);
  const moved = content.hours.specialDays.find(({ says }) => says.kind === 'changed');
  if (askedWithOf(proposal, walkIn) !== 'date' || moved?.says.kind !== 'changed')
    return { moment: rhythm, lastDate, words: '' };
  const [{ opens, closes }] = moved.says.spans;
  const room = moved.roomSlug ?? (walkIn ?? content).roomSlug ?? '';
  const span = { opens: timeOfMinute(opens), closes: timeOfMinute(closes) };
  return { moment: { ...BLANK, ...span, from: moved.from, room }, lastDate, words: '' };
}

const BLANK: MomentForm = {
  ...{ rhythm: 'everyWeeks:1', weekday: '', opens: '', closes: '', from: '', through: '' },
  ...{ onHolidays: false, inSchoolHolidays: true, room: '' },
};

/** Of what only changes dates the room of the first of them. */
function roomOfContent({ hours, roomSlug }: Pick<Proposal['content'], 'hours' | 'roomSlug'>): string | null {
  return hours.specialDays.find(({ says }) => says.kind === 'changed')?.roomSlug ?? roomSlug;
}

function roomNameOf({ rooms }: Pick<Place, 'rooms'>, roomSlug: string | null): string | null {
  return rooms.find(({ slug }) => slug === roomSlug)?.name ?? null;
}

function presentOf({ hours, roomName }: WalkIn, { now, language }: DeskVisit) {
  return { moment: momentInWords(hours, localOf(now).date, language), roomName };
}

type InWords = (content: Proposal['content']) => string;

function wordsOfMoment(
  { visit, proposal: { kind, madeOn } }: Reading,
  { rooms }: Place,
  walkIn: WalkIn | null,
): InWords {
  const today = localOf(visit.now).date;
  return (content) => proposalInWords({ kind, content, rooms }, madeOn ?? walkIn, today, visit.language);
}

/** Each step tells what became different by it. */
function stepsOf({ steps }: Proposal, place: Place, inWords: InWords): StoryStep[] {
  return steps.map((step, at) => {
    const before = steps[at - 1] ?? null;
    const { side, words, lapsed } = step;
    return {
      ...{ step: step.step, side, at: step.at, words, lapsed },
      ...changesOf(step, before, place, inWords),
    };
  });
}

function changesOf(
  { content }: ProposalStep,
  before: ProposalStep | null,
  place: Place,
  inWords: InWords,
): Pick<StoryStep, 'moment' | 'room'> {
  const to = inWords(content);
  if (before === null) return { moment: { from: null, to }, room: null };
  const from = inWords(before.content);
  const [roomBefore, room] = [roomOfContent(before.content), roomOfContent(content)];
  return {
    moment: from === to ? null : { from, to },
    room:
      roomBefore === room
        ? null
        : { from: roomNameOf(place, roomBefore) ?? '', to: roomNameOf(place, room) ?? '' },
  };
}

function aboutOf(
  { helpTopics, themeSlug, audience, byAppointment, languages, phone, email }: Proposal['content'],
  db: DeskVisit['db'],
  language: Language,
): ProposalAbout {
  const topics = listsOf(db).helpTopics.filter(({ slug }) => helpTopics.includes(slug));
  return {
    helpTopics: topics.map(({ nameNl, nameEn }) => (language === 'en' ? nameEn : nameNl)),
    theme: findThemes(db).find(({ slug }) => slug === themeSlug)?.name ?? null,
    ...{ audience, byAppointment, languages, phone, email },
  };
}

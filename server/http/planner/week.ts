import { ANY, may } from '../../auth/may.ts';
import { ROWS_OF_A_PART } from '../../contract/desk/list-part.ts';
import type { HelpMoment } from '../../contract/help-page.ts';
import { openStateAt } from '../../contract/open-state.ts';
import type {
  FreeRoom,
  HeldLine,
  HeldToday,
  WeekCell,
  WeekContent,
  WeekForm,
  WeekPlace,
} from '../../contract/planner/week.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { roomAt } from '../../directory/room-on.ts';
import { timetableOf } from '../../directory/timetable-of.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import type { FreeRoomTime } from '../../planner/free-rooms.ts';
import { actOnWalkIn, targetOfWalkIn } from '../../planner/sides.ts';
import { type GridDay, type GridPlace, type HeldOnDay, weekGrid } from '../../planner/week-grid.ts';
import { whoIsWhere } from '../../planner/who-is-where.ts';
import { breathing } from '../breathing.ts';
import { partOfList } from '../desk/part-of-list.ts';
import type { DeskScreen, DeskVisit } from '../desk/screen.ts';
import { finderFor, PLANNER_PATH, proposalFor, walkInAddress } from './planner-addresses.ts';
import { mondayIn, mondayOf, shownDay, weekFormIn } from './week-form.ts';

/** Every door, room and walk-in hour of a district in a week, and who is where today. */
export const week: DeskScreen = {
  path: PLANNER_PATH,
  act: 'openDesk',
  // Whoever belongs to nothing yet reads at the desk's own address what to do.
  show: (visit) => (may(visit.caller, 'openPlanner', ANY) ? contentOf(visit) : { goOnTo: '/beheer' }),
};

async function contentOf(visit: DeskVisit): Promise<WeekContent> {
  const { db, now, language, search } = visit;
  const { form, choices } = weekFormIn(visit);
  const monday = mondayIn(visit);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const grid = await breathing(weekGrid(db, form.district, monday, now));
  const asked = grid.flatMap((place) => asAsked(place, form));
  const { rows, part } = partOfList(asked, search);
  const [, near = null] = choices.neighbourhoods.find(([code]) => code === form.neighbourhood) ?? [];
  const about = (await breathing(whoIsWhere(db, form.district, now, language))).filter(
    ({ place }) => near === null || place.neighbourhoodName === near,
  );
  return {
    view: 'plannerWeek',
    days,
    thisMonday: mondayOf(localOf(now).date),
    shownDay: shownDay(days, visit),
    ...{ form, choices },
    places: rows.map((place) => toPlace(place, visit)),
    part,
    today: about.slice(0, ROWS_OF_A_PART).map(toHeldToday),
    moreToday: Math.max(0, about.length - ROWS_OF_A_PART),
  };
}

/** Only what was asked for; none where nothing of it is left. */
function asAsked(place: GridPlace, form: WeekForm): GridPlace[] {
  const { helpTopic, organisation, neighbourhood, free } = form;
  if (neighbourhood !== '' && place.place.neighbourhoodCode !== neighbourhood) return [];
  const isAsked = ({ walkIn }: HeldOnDay) =>
    (helpTopic === '' || walkIn.helpTopics.includes(helpTopic)) &&
    (organisation === '' || walkIn.organisationSlug === organisation);
  const isNarrow = helpTopic !== '' || organisation !== '';
  const days = place.days.map((day) => ({
    ...day,
    held: free && !isNarrow ? [] : day.held.filter(isAsked),
  }));
  const isLeft = days.some(
    (day) => (isNarrow ? day.held.length > 0 : true) && (!free || day.free.length > 0),
  );
  return isLeft ? [{ ...place, days }] : [];
}

function toPlace({ place, certainty, days }: GridPlace, visit: DeskVisit): WeekPlace {
  const { now, db, caller, language } = visit;
  const { slug, name, neighbourhoodName, districtSlug } = place;
  const today = localOf(now).date;
  const keeps = may(caller, 'confirm', { placeSlug: slug, districtSlug });
  const hasToday = days.some(({ day }) => day.date === today);
  const answer = hasToday ? openStateAt(timetableOf(place, calendarsOf(db), now), now) : null;
  return {
    ...{ slug, name, neighbourhoodName, certainty },
    now: answer === null ? null : wordsOf(language).answer(answer, now),
    to: keeps ? `/beheer/plek/${slug}` : `/plek/${slug}`,
    days: days.map((day) => toCell(day, place, visit)),
  };
}

function toCell({ day, held, free }: GridDay, place: GridPlace['place'], visit: DeskVisit): WeekCell {
  const { now, caller } = visit;
  // Where the door stays shut all day nobody needs to look; where nobody knows, somebody may ask.
  const isOver = day.date < localOf(now).date || day.says === 'closed';
  const mayPropose = may(caller, 'propose', ANY);
  const toFree = ({ room, start, end }: FreeRoomTime): FreeRoom => ({
    ...{ roomName: room.name, start, end },
    proposeAt: mayPropose && start > now ? proposalFor(place.slug, room.slug, { start, end }) : null,
  });
  return {
    day,
    held: held.map((each) => toLine(each, visit)),
    free: free.filter(({ end }) => end > now).map(toFree),
    planAt: isOver ? null : finderFor(place, day.date, now),
  };
}

function toLine({ walkIn, start, end, cancelled, clashes }: HeldOnDay, visit: DeskVisit): HeldLine {
  const { db, language, caller } = visit;
  const english = language === 'en' ? walkIn.titleEn : null;
  const { slug, kind, visitorRole, organisationName, sample } = walkIn;
  const mayChange =
    kind === 'walkIn' && may(caller, actOnWalkIn(walkIn, 'changeWalkIn'), targetOfWalkIn(walkIn));
  const words = clashWordsOf(language);
  const toldToHer = clashToldTo(db, caller, language);
  // Where somebody else works is hers and her organisation's to know.
  const hers = clashes.filter((clash) => clash.kind !== 'twoPlaces' || mayChange);
  return {
    ...{ slug, kind, start, end, sample, cancelled },
    roomName: roomAt(walkIn, start)?.name ?? null,
    title: english ?? walkIn.title,
    titleLanguage: english === null ? 'nl' : 'en',
    who: visitorRole ?? organisationName,
    clashes: hers.map((clash) => words.why(toldToHer(clash))),
    to: mayChange ? walkInAddress(slug) : null,
  };
}

function toHeldToday({ date, place }: HelpMoment): HeldToday {
  const { slug, title, titleLanguage, start, end, roomName, who, sample, cancelled, heldBy, door } = date;
  const held = { slug, title, titleLanguage, start, end, roomName, who, sample, cancelled, heldBy, door };
  return { ...held, placeSlug: place.slug, placeName: place.name, to: null };
}

import { findPlaces } from '../../../db/queries/places.ts';
import { type Act, may } from '../../auth/may.ts';
import type { ClashTold } from '../../contract/clash.ts';
import type {
  ClashAsk,
  ClashesContent,
  ClashingDate,
  ClashingWalkIn,
  ClashMend,
} from '../../contract/desk/clashes.ts';
import { SKIP } from '../../contract/desk/list-part.ts';
import { clashWordsOf } from '../../contract/words/clash-words.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { lookedThrough } from '../../desk/open-clashes.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { clashToldTo } from '../../planner/clash-told-to.ts';
import { actOnWalkIn, targetOfWalkIn } from '../../planner/sides.ts';
import { breathing } from '../breathing.ts';
import { mendsOf } from './clash-mends.ts';
import { freeRoomFor } from './free-room-for.ts';
import { mendsTogether } from './mends-together.ts';
import { partOfList } from './part-of-list.ts';
import type { DeskVisit } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';

/** Grouped by walk-in hour, the one that is first in trouble first. */
export function clashesContent(...shown: Parameters<typeof searchMends>): Promise<ClashesContent> {
  return breathing(searchMends(...shown));
}

/** A mend may take a look at all that is held in a house: a date at a time. */
function* searchMends(
  visit: DeskVisit,
  clashes: readonly Clash[],
  action: string,
  said: string | null = null,
): Generator<void, ClashesContent> {
  const { db, now, search } = visit;
  const perWalkIn = Map.groupBy(clashes, ({ walkIn }) => walkIn.id);
  const { rows, part } = partOfList([...perWalkIn.values()], search);
  const slugs = [...new Set(rows.flat().map(({ walkIn }) => walkIn.placeSlug))];
  const places = new Map(findPlaces(db, { slugs, includeDrafts: true }).map((place) => [place.slug, place]));
  const told = clashToldTo(db, visit.caller, visit.language);
  const walkIns: ClashingWalkIn[] = [];
  for (const ofOne of rows) walkIns.push(...(yield* toClashing(visit, ofOne, { places, told })));
  const here = part.skipped === 0 ? action : `${action}?${SKIP}=${part.skipped}`;
  return { view: 'clashes', action: here, through: lookedThrough(now), walkIns, part, said };
}

interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly told: (clash: Clash) => ClashTold;
}

function* toClashing(
  visit: DeskVisit,
  clashes: readonly Clash[],
  { places, told }: Known,
): Generator<void, ClashingWalkIn[]> {
  const [first] = clashes;
  const place = first && places.get(first.walkIn.placeSlug);
  if (first === undefined || place === undefined) return [];
  const { walkIn } = first;
  const { slug, title, titleLanguage, placeName, organisationName, sample } = told(first).walkIn;
  const dates: ClashingDate[] = [];
  for (const [date, ofDate] of Map.groupBy(clashes, (each) => each.date)) {
    dates.push(
      toDate(
        visit,
        date,
        ofDate.map((clash) => ({ clash, told: told(clash) })),
        place,
      ),
    );
    yield;
  }
  return [
    {
      ...{ slug, title, titleLanguage, placeName, organisationName, sample },
      // Where it always is: of a date in another room its sentence tells.
      roomName: walkIn.roomName,
      dates,
      together: mendsTogether(visit, { place, walkIn, clashes, told, dates }),
      asks: asksAbout(visit, walkIn, clashes, place),
    },
  ];
}

function toDate(
  visit: DeskVisit,
  date: string,
  found: readonly { readonly clash: Clash; readonly told: ClashTold }[],
  place: Place,
): ClashingDate {
  const { language, now, caller } = visit;
  const words = clashWordsOf(language);
  const today = localOf(now).date;
  const mends = found.flatMap(({ clash }) => mendsOf(visit, clash, place));
  return {
    date,
    sentences: found.map(({ told }) => words.sentence(told, today)),
    mends: distinct(mends),
    mayCancel: found.every(
      ({ clash: { walkIn } }) =>
        !walkIn.sample && may(caller, actOnWalkIn(walkIn, 'cancelDates'), targetOfWalkIn(walkIn)),
    ),
  };
}

/** Two that are in each other's way on one date are mended by the same screen. */
function distinct(mends: readonly ClashMend[]): ClashMend[] {
  return mends.filter(({ to }, at) => mends.findIndex((each) => each.to === to) === at);
}

/** Each side asks the other; whoever acts for both asks whom she likes. */
function asksAbout(visit: DeskVisit, walkIn: WalkIn, clashes: readonly Clash[], place: Place): ClashAsk[] {
  const { sample, kind, organisationName, placeName } = walkIn;
  if (sample || kind === 'activity' || organisationName === null) return [];
  const { caller, language } = visit;
  const words = clashListWords[language];
  const can = (act: Act) => may(caller, act, targetOfWalkIn(walkIn));
  const proposal = otherRoom(visit, clashes, place);
  return [
    ...(can('askOrganisation')
      ? [{ step: 'askOrganisation', name: organisationName, words: proposal } as const]
      : []),
    ...(can('changeWalkIn') ? [{ step: 'askHost', name: words.hostOf(placeName), words: '' } as const] : []),
  ];
}

/** What a host can offer where the room is the trouble; empty where it is not, or no other one is free. */
function otherRoom({ db, language, now }: DeskVisit, clashes: readonly Clash[], place: Place): string {
  const clash = clashes.find(({ kind }) => kind === 'roomTaken' || kind === 'roomNotAvailable');
  const room = clash === undefined ? null : freeRoomFor(db, clash, place);
  if (clash === undefined || room === null) return '';
  const date = wordsOf(language).calendar.fullDate(clash.date, localOf(now).date);
  return clashListWords[language].roomIsFree(room.name, date);
}

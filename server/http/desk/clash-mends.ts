/** What can be done about one date of a walk-in hour that clashes: the screens that mend it, for whoever may open them. */
import { may } from '../../auth/may.ts';
import type { ClashMend } from '../../contract/desk/clashes.ts';
import { HOLIDAYS } from '../../contract/vocabulary.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { roomAt } from '../../directory/room-on.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Place } from '../../model/place.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import { mayStillBeMoved } from '../planner/move-asked.ts';
import { freeRoomFor } from './free-room-for.ts';
import { mendLabel } from './hits-in-words.ts';
import { openedFor, opensAsAlways, wantedIn } from './opened-for.ts';
import type { DeskVisit } from './screen.ts';
import { clashListWords } from './words/clash-list-words.ts';

/** Those of the place first: it is the door that is closed. */
export function mendsOf(visit: DeskVisit, clash: Clash, place: Place): ClashMend[] {
  return [...mendsOfPlace(visit, clash, place), ...mendsOfOrganisation(visit, clash, place)];
}

function mendsOfPlace(visit: DeskVisit, clash: Clash, place: Place): ClashMend[] {
  const { caller, language } = visit;
  if (!may(caller, 'changeHours', targetOfWalkIn(clash.walkIn))) return [];
  const words = clashListWords[language];
  const base = `/beheer/plek/${place.slug}`;
  if (whyNoRealHours(place) !== null) {
    const isOfHours = clash.kind !== 'roomTaken' && clash.kind !== 'twoPlaces';
    return isOfHours ? [{ label: words.fillInTimes, to: `${base}/tijden` }] : [];
  }
  const { reason } = clash;
  const day = `${base}/anders?date=${clash.date}`;
  switch (clash.kind) {
    case 'holidayNotKnown':
      return [openOnHoliday(visit, clash, base)];
    case 'notKnown':
      return [
        reason === null
          ? { label: words.lookAtTimes, to: base }
          : { label: words.fillInDay, to: `${day}&says=changed` },
      ];
    case 'outsideDoor':
    case 'otherAccess':
      return [longerOpen(visit, clash, place, day)];
    case 'specialDay':
      if (reason?.kind === 'live') return [{ label: words.switchOpen, to: `${base}/nu` }];
      if (reason?.kind === 'publicHoliday') return [openOnHoliday(visit, clash, base)];
      return [
        longerOpen(visit, clash, place, day),
        ...(opensAsAlways(visit, clash, place)
          ? [{ label: words.openAfterAll, to: `${day}&says=asAlways` }]
          : []),
      ];
    case 'roomNotAvailable':
    case 'roomTaken':
    case 'twoPlaces':
      return [];
  }
}

/** The editor of that date, filled in with its times as far as the walk-in hour needs them. */
function longerOpen(visit: DeskVisit, clash: Clash, place: Place, day: string): ClashMend {
  const mend = openedFor(place, clash, calendarsOf(visit.db));
  if (mend === null) return { label: clashListWords[visit.language].otherTimes, to: `${day}&says=changed` };
  return { label: mendLabel(mend, visit.language), to: `${day}&open=${wantedIn(clash)}` };
}

function openOnHoliday({ language }: DeskVisit, { reason }: Clash, base: string): ClashMend {
  const name = HOLIDAYS.find((each) => each === reason?.label);
  const holiday = name === undefined ? (reason?.label ?? '') : wordsOf(language).holidays[name];
  return {
    label: clashListWords[language].openOnHoliday(holiday),
    to: `${base}/bijzondere-dagen`,
  };
}

/** Another time or room is for the two sides to agree on; what the place does itself is the host's alone. */
function mendsOfOrganisation(visit: DeskVisit, clash: Clash, place: Place): ClashMend[] {
  const { walkIn, date, kind } = clash;
  const { caller, language, now } = visit;
  const words = clashListWords[language];
  if (walkIn.sample) return [];
  if (walkIn.kind === 'activity') {
    if (!may(caller, 'keepActivities', targetOfWalkIn(walkIn))) return [];
    return [{ label: words.changeActivity, to: `/beheer/plek/${place.slug}/activiteit/${walkIn.slug}` }];
  }
  if (!may(caller, 'propose', targetOfWalkIn(walkIn))) return [];
  // What the other side is to agree to cannot mend today.
  if (!mayStillBeMoved(date, localOf(now).date)) return [];
  const to = `/planner/spreekuur/${walkIn.slug}/verzetten?date=${date}`;
  const isOfRoom = kind === 'roomTaken' || kind === 'roomNotAvailable';
  return [...(isOfRoom ? otherRoom(visit, clash, place, to) : []), { label: words.move, to }];
}

/** On that date only, at the same time: the first that is free, or the form with all of them where none is. */
function otherRoom({ db, language }: DeskVisit, clash: Clash, place: Place, to: string): ClashMend[] {
  const words = clashListWords[language];
  const free = freeRoomFor(db, clash, place);
  if (free !== null) return [{ label: words.freeRoom(free.name), to: `${to}&room=${free.slug}` }];
  const present = roomAt(clash.walkIn, clash.start)?.slug ?? null;
  const other = place.rooms.find(({ slug }) => slug !== present);
  return other === undefined ? [] : [{ label: words.otherRoom, to: `${to}&room=${present ?? ''}` }];
}

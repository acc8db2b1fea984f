import { type RoomForm, type RoomsContent, roomField } from '../../contract/desk/rooms.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import {
  addRoomToPlace,
  changeRoomOfPlace,
  type RoomOutcome,
  type RoomRefused,
  removeRoomOfPlace,
} from '../../desk/rooms/keep-rooms.ts';
import { type UseOfRoom, usesOfRooms } from '../../desk/rooms/use-of-rooms.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { roomWords } from './words/room-words.ts';

/** The rooms of a place, each with a form of its own. */
export const rooms: PlaceScreen = {
  path: '/ruimtes',
  act: 'changeFacts',
  show: (visit) => contentOf(visit),
  save(visit, sent) {
    const slug = sent.text('room') ?? '';
    const form = { name: sent.text(roomField(slug)) ?? '', quiet: sent.has('quiet') };
    const outcome = saved(visit, sent, slug, form);
    if (outcome.kind === 'saved')
      return { kind: 'done', to: `${visit.base}${rooms.path}`, sequence: outcome.sequence };
    return refused(visit, slug, form, outcome);
  },
};

function saved({ db, place, act }: PlaceVisit, sent: DeskForm, slug: string, form: RoomForm): RoomOutcome {
  const given = { placeSlug: place.slug, slug, ...form, actKey: sent.actKey };
  if (slug === '') return addRoomToPlace(db, given, act);
  if (sent.text('step') === 'remove') return removeRoomOfPlace(db, given, act);
  const name = sent.text('wasName');
  const was = name === null ? null : { name, quiet: sent.text('wasQuiet') === 'yes' };
  return changeRoomOfPlace(db, { ...given, was }, act);
}

function refused(visit: PlaceVisit, slug: string, form: RoomForm, { why, uses }: RoomRefused): Outcome {
  const { language } = visit;
  const titles = wordsOf(language).list([...new Set(uses.map((use) => `“${titleOf(use, visit)}”`))]);
  const sentence = roomWords[language][why](titles);
  const content = contentOf(visit, { slug, form });
  const status = why === 'inUse' || why === 'changed' ? 409 : 400;
  return { kind: 'again', status, content, problems: [{ field: roomField(slug), sentence, mend: null }] };
}

interface Typed {
  /** Empty: of another room. */
  readonly slug: string;
  readonly form: RoomForm;
}

function contentOf(visit: PlaceVisit, typed: Typed | null = null): RoomsContent {
  const { db, place, now } = visit;
  const uses = usesOfRooms(db, place.slug, now);
  return {
    view: 'rooms',
    rooms: place.rooms.map(({ slug, name, quiet, hours }) => ({
      ...{ slug, name, quiet, hasOwnHours: hours !== null },
      usedBy: uses.filter(({ roomSlug }) => roomSlug === slug).map((use) => titleOf(use, visit)),
      form: typed?.slug === slug ? typed.form : { name, quiet },
    })),
    added: typed?.slug === '' ? typed.form : { name: '', quiet: false },
  };
}

function titleOf({ title, titleEn }: UseOfRoom, { language }: Pick<PlaceVisit, 'language'>): string {
  return (language === 'en' ? titleEn : null) ?? title;
}

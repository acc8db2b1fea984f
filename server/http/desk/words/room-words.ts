/** Why a room could not be kept so, and what to do instead. */
import type { Language } from '../../../contract/vocabulary.ts';
import type { RoomRefused } from '../../../desk/rooms/keep-rooms.ts';

/** `uses`: what is held in it. */
export type RoomWords = {
  readonly [Why in RoomRefused['why']]: (uses: string) => string;
};

export const roomWords: { readonly [Name in Language]: RoomWords } = {
  nl: {
    nameMissing: () => 'Vul in hoe de ruimte heet.',
    unreadable: () => 'Deze naam kan niet. Gebruik hoogstens 60 gewone tekens.',
    known: () => 'Er is al een ruimte die zo heet. Kies een andere naam.',
    tooMany: () => 'Er zijn al dertig ruimtes. Haal er eerst een weg.',
    inUse: (uses) => `Deze ruimte is nog nodig voor ${uses}. Geef dat eerst een andere ruimte.`,
    changed: () => 'Iemand anders heeft deze ruimte net veranderd. Bewaar nog een keer als dit moet gelden.',
  },
  en: {
    nameMissing: () => 'Fill in what the room is called.',
    unreadable: () => 'This name cannot be used. Use at most 60 ordinary characters.',
    known: () => 'There is a room of that name. Choose another name.',
    tooMany: () => 'There are thirty rooms already. Take one away first.',
    inUse: (uses) => `This room is still needed for ${uses}. Give that another room first.`,
    changed: () => 'Somebody else has just changed this room. Save once more if this is to hold.',
  },
};

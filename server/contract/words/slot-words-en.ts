import type { ShutDate, SlotCertainty, SlotNeed, SlotReason } from '../planner/slot.ts';
import { words } from './en.ts';
import type { SlotWords } from './slot-words.ts';

export const slotWords: SlotWords = {
  reason: reasonInWords,
  shut: (shut, today) => `${words.calendar.fullDate(shut.date, today)}: ${whyInWords(shut)}`,
  need: (need, places) =>
    `${NEEDS[need]}: then there is room at ${places === 1 ? '1 place' : `${places} places`}.`,
};

function reasonInWords(reason: SlotReason): string {
  switch (reason.code) {
    case 'doorOpen':
      if (reason.of === 1) return 'The door is open then.';
      return reason.on === reason.of
        ? `The door is open on all ${reason.of} days.`
        : `The door is open on ${reason.on} of the ${reason.of} days.`;
    case 'hostPresent':
      if (reason.on === 0) return 'There is no host then.';
      return reason.on === reason.of
        ? 'There is a host then.'
        : `There is a host on ${reason.on} of the ${reason.of} days.`;
    case 'roomFree':
      return reason.on === reason.of
        ? `The room is free then: ${reason.roomName}.`
        : `The room is free on ${reason.on} of the ${reason.of} days: ${reason.roomName}.`;
    case 'roomToAgree':
      if (reason.full > 0) return noRoomLeft(reason);
      return reason.on === reason.of
        ? 'You have no room of your own. Agree with the place where you sit.'
        : 'Something else is on then. Agree with the place where you sit.';
    case 'alreadyProposed':
      return reason.on === reason.of
        ? 'Somebody proposed this already. There is no answer yet.'
        : `Somebody proposed this already on ${reason.on} of the ${reason.of} days.`;
    case 'elsewhere':
      return `On ${reason.on} of the ${reason.of} days you hold a walk-in hour elsewhere yourself.`;
    case 'quietRoom':
      return reason.roomName === null
        ? 'There is a quiet room. Ask the place which one.'
        : 'It is a quiet room.';
    case 'sameHelp':
      return sameHelpInWords(reason);
    case 'wishes':
      return reason.times === 'few'
        ? 'Residents asked for this.'
        : `Residents asked for this ${reason.times} times.`;
    case 'spread':
      return reason.tone === 'plus'
        ? `In ${reason.neighbourhoodName} there are fewer walk-in hours than in other neighbourhoods.`
        : `In ${reason.neighbourhoodName} there are many walk-in hours already.`;
    case 'certainty':
      return CERTAINTIES[reason.certainty];
  }
}

function noRoomLeft({ full, of }: { readonly full: number; readonly of: number }): string {
  const when = full === of ? 'No room is free then.' : `On ${full} of the ${of} days no room is free.`;
  return `${when} Agree with the place where you sit.`;
}

const CERTAINTIES: { readonly [Name in SlotCertainty]: string } = {
  confirmed: 'The times of this place are confirmed.',
  unconfirmed: 'The times of this place are not confirmed.',
  imported: 'The times come from OpenStreetMap. Nobody has checked them.',
  sample: 'This is a sample: the times of this place are invented.',
};

type SameHelp = Extract<SlotReason, { readonly code: 'sameHelp' }>;

function sameHelpInWords({ freeDays, freeWeeks, of, nearest }: SameHelp): string {
  if (freeWeeks === of) return 'In that week there is no help of this kind near by.';
  const where = whereInWords(nearest);
  if (freeDays === of)
    return `That day there is no help of this kind near by. In that week there is, ${where}.`;
  return freeDays === 0
    ? `On the same day there is help of this kind already, ${where}.`
    : `On ${of - freeDays} of the ${of} days there is help of this kind already, ${where}.`;
}

function whereInWords(nearest: SameHelp['nearest']): string {
  if (nearest === null) return 'near by';
  const { placeName, metres } = nearest;
  if (metres === 0) return 'at this place';
  return metres === null ? `at ${placeName}` : `${metres} metres away at ${placeName}`;
}

function whyInWords({ why, reason, access, placeName }: ShutDate): string {
  switch (why) {
    case 'specialDay':
      return reason === null ? 'closed' : `closed, ${words.reason(reason)}`;
    case 'notKnown':
      return reason === null
        ? 'we do not know whether the door is open'
        : `we do not know whether the door is open, ${words.reason(reason)}`;
    case 'otherAccess':
      return access === null || access === 'open'
        ? 'open for another group only'
        : `open, but ${words.accesses[access]}`;
    case 'ordinaryHours':
      return 'not open at this time';
    case 'elsewhere':
      return placeName === null
        ? 'you hold a walk-in hour yourself then'
        : `you hold a walk-in hour at ${placeName} then`;
  }
}

const NEEDS: { readonly [Name in SlotNeed]: string } = {
  quietRoom: 'Without a quiet room',
  wheelchair: 'Also where a wheelchair cannot get in',
  hostPresent: 'Without a host',
  notSameDay: 'Also on a day of what you want to avoid',
  place: 'At other places too',
  neighbourhoods: 'In all neighbourhoods',
  weekdays: 'On all days of the week',
  partsOfDay: 'At all times of the day',
  length: 'Shorter',
};

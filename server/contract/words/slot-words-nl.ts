import type { ShutDate, SlotCertainty, SlotNeed, SlotReason } from '../planner/slot.ts';
import { words } from './nl.ts';
import type { SlotWords } from './slot-words.ts';

export const slotWords: SlotWords = {
  reason: reasonInWords,
  shut: (shut, today) => `${words.calendar.fullDate(shut.date, today)}: ${whyInWords(shut)}`,
  need: (need, places) => `${NEEDS[need]}: dan kan het op ${places === 1 ? '1 plek' : `${places} plekken`}.`,
};

function reasonInWords(reason: SlotReason): string {
  switch (reason.code) {
    case 'doorOpen':
      if (reason.of === 1) return 'De deur is dan open.';
      return reason.on === reason.of
        ? `De deur is op alle ${reason.of} dagen open.`
        : `De deur is op ${reason.on} van de ${reason.of} dagen open.`;
    case 'hostPresent':
      if (reason.on === 0) return 'Er is dan geen gastvrouw of gastheer.';
      return reason.on === reason.of
        ? 'Er is dan een gastvrouw of gastheer.'
        : `Er is op ${reason.on} van de ${reason.of} dagen een gastvrouw of gastheer.`;
    case 'roomFree':
      return reason.on === reason.of
        ? `De ruimte is dan vrij: ${reason.roomName}.`
        : `De ruimte is op ${reason.on} van de ${reason.of} dagen vrij: ${reason.roomName}.`;
    case 'roomToAgree':
      if (reason.full > 0) return noRoomLeft(reason);
      return reason.on === reason.of
        ? 'Je hebt geen eigen ruimte. Spreek met de plek af waar je zit.'
        : 'Er is dan al iets anders. Spreek met de plek af waar je zit.';
    case 'alreadyProposed':
      return reason.on === reason.of
        ? 'Hier is al een voorstel voor. Daar is nog geen antwoord op.'
        : `Hier is op ${reason.on} van de ${reason.of} dagen al een voorstel voor.`;
    case 'elsewhere':
      return `Op ${reason.on} van de ${reason.of} dagen houd je zelf ergens anders spreekuur.`;
    case 'quietRoom':
      return reason.roomName === null
        ? 'Er is een rustige ruimte. Vraag de plek welke.'
        : 'Het is een rustige ruimte.';
    case 'sameHelp':
      return sameHelpInWords(reason);
    case 'wishes':
      return reason.times === 'few'
        ? 'Bewoners vroegen hierom.'
        : `Bewoners vroegen hier ${reason.times} keer om.`;
    case 'spread':
      return reason.tone === 'plus'
        ? `In ${reason.neighbourhoodName} zijn er minder spreekuren dan in andere buurten.`
        : `In ${reason.neighbourhoodName} zijn er al veel spreekuren.`;
    case 'certainty':
      return CERTAINTIES[reason.certainty];
  }
}

function noRoomLeft({ full, of }: { readonly full: number; readonly of: number }): string {
  const when =
    full === of ? 'Er is dan geen ruimte vrij.' : `Op ${full} van de ${of} dagen is er geen ruimte vrij.`;
  return `${when} Spreek met de plek af waar je zit.`;
}

const CERTAINTIES: { readonly [Name in SlotCertainty]: string } = {
  confirmed: 'De tijden van deze plek zijn bevestigd.',
  unconfirmed: 'De tijden van deze plek zijn niet bevestigd.',
  imported: 'De tijden komen uit OpenStreetMap. Niemand heeft ze nagekeken.',
  sample: 'Dit is een voorbeeld: de tijden van deze plek zijn verzonnen.',
};

type SameHelp = Extract<SlotReason, { readonly code: 'sameHelp' }>;

function sameHelpInWords({ freeDays, freeWeeks, of, nearest }: SameHelp): string {
  if (freeWeeks === of) return 'In die week is er in de buurt geen hulp van deze soort.';
  const where = whereInWords(nearest);
  if (freeDays === of)
    return `Die dag is er in de buurt geen hulp van deze soort. In die week wel, ${where}.`;
  return freeDays === 0
    ? `Op dezelfde dag is er al hulp van deze soort, ${where}.`
    : `Op ${of - freeDays} van de ${of} dagen is er al hulp van deze soort, ${where}.`;
}

function whereInWords(nearest: SameHelp['nearest']): string {
  if (nearest === null) return 'in de buurt';
  const { placeName, metres } = nearest;
  if (metres === 0) return 'op deze plek';
  return metres === null ? `bij ${placeName}` : `${metres} meter verder bij ${placeName}`;
}

function whyInWords({ why, reason, access, placeName }: ShutDate): string {
  switch (why) {
    case 'specialDay':
      return reason === null ? 'dicht' : `dicht, ${words.reason(reason)}`;
    case 'notKnown':
      return reason === null
        ? 'we weten niet of de deur open is'
        : `we weten niet of de deur open is, ${words.reason(reason)}`;
    case 'otherAccess':
      return access === null || access === 'open'
        ? 'alleen open voor een andere groep'
        : `open, maar ${words.accesses[access]}`;
    case 'ordinaryHours':
      return 'op deze tijd niet open';
    case 'elsewhere':
      return placeName === null
        ? 'je houdt dan zelf spreekuur'
        : `je houdt dan zelf spreekuur bij ${placeName}`;
  }
}

const NEEDS: { readonly [Name in SlotNeed]: string } = {
  quietRoom: 'Zonder rustige ruimte',
  wheelchair: 'Ook waar een rolstoel niet naar binnen kan',
  hostPresent: 'Zonder gastvrouw of gastheer',
  notSameDay: 'Ook op een dag met het andere aanbod',
  place: 'Ook op andere plekken',
  neighbourhoods: 'In alle buurten',
  weekdays: 'Op alle dagen van de week',
  partsOfDay: 'Op alle delen van de dag',
  length: 'Korter',
};

import type { CancelledMailWords, ProposalMailWords } from './proposal-mail-words.ts';

export const proposal: ProposalMailWords = {
  toPlace: {
    start: (organisation, place) => `${organisation} wil een spreekuur houden bij ${place}`,
    move: (organisation, place) => `${organisation} wil een spreekuur bij ${place} verzetten`,
    end: (organisation, place) => `${organisation} wil stoppen met een spreekuur bij ${place}`,
    changed: (organisation, place) => `${organisation} doet een nieuw voorstel voor ${place}`,
    accepted: (organisation, place) => `${organisation} is het eens met het voorstel van ${place}`,
    withdrawn: (organisation, place) => `${organisation} trekt het voorstel voor ${place} in`,
  },
  toOrganisation: {
    otherTime: (organisation, place) => `${place} stelt ${organisation} een andere tijd voor`,
    accepted: (organisation, place) => `${place} zegt ja tegen het voorstel van ${organisation}`,
    declined: (organisation, place) => `${place} zegt nee tegen het voorstel van ${organisation}`,
    proposed: (organisation, place) => `Er is een voorstel van ${organisation} voor ${place}`,
    withdrawn: (organisation, place) => `Het voorstel van ${organisation} voor ${place} is ingetrokken`,
  },
  title: (title) => `Het gaat om: ${title}`,
  wrote: (who) => `Dit schreef ${who} erbij:`,
  leftOut: '[link weggelaten]',
  notPublicYet: 'Bezoekers zien hier nog niets van. Dat is pas zo als jullie het eens zijn.',
  nothingChanges: 'Voor bezoekers verandert er niets.',
  publicNow: 'Bezoekers zien dit nu.',
  lapsed: 'Een ander voorstel over dit spreekuur is hierdoor vervallen.',
  hindered: (hindered, times) =>
    `Let op: in de eerste drie maanden is er op ${hindered} van de ${times} keren iets in de weg.`,
  inTheWay: 'Let op: de komende vier weken is er op deze dagen iets in de weg.',
  answer: 'Bekijk het voorstel en geef antwoord:',
  lookAt: 'Bekijk het voorstel:',
  linkDays: (days) => `De link werkt ${days} dagen, en alleen voor dit voorstel.`,
};

export const cancelled: CancelledMailWords = {
  cancelledSubject: (title, place) => `Gaat niet door bij ${place}: ${title}`,
  goesOnSubject: (title, place) => `Gaat toch door bij ${place}: ${title}`,
  cancelled: (title, organisation, place) => `${title} van ${organisation} bij ${place} gaat niet door.`,
  goesOn: (title, organisation, place) => `${title} van ${organisation} bij ${place} gaat toch door.`,
  oneDate: (date) => `Het gaat om ${date}.`,
  dates: (from, through) => `Het gaat om ${from} tot en met ${through}.`,
  theseDates: 'Het gaat om:',
  line(from, through, reason) {
    const dates = through === null ? from : `${from} tot en met ${through}`;
    return reason === null ? dates : `${dates} (${reason})`;
  },
  reason: (reason) => `De reden die erbij staat: ${reason}`,
  stopsSubject: (title, place) => `Stopt bij ${place}: ${title}`,
  stops: (title, organisation, place, lastDate) =>
    `${title} van ${organisation} bij ${place} stopt. De laatste dag is ${lastDate}.`,
  stopsNot: (title, organisation, place) => `${title} van ${organisation} bij ${place} stopt toch niet.`,
  nothingToDo: 'De plek staat nu niet open op Binnenlopen. Je hoeft niets te doen.',
  visitorsSee: 'Bezoekers zien dit al. Je hoeft niets te doen.',
  lastToday:
    'Er veranderde vandaag veel. We mailen je hier vandaag niet meer over, ook niet als er nog iets afgezegd wordt.',
  leftOut: '[link weggelaten]',
  lookAt: 'Bekijk de plek:',
  lookAtYours: 'Bekijk het spreekuur:',
  wholeList: 'Hier staat altijd alles wat niet doorgaat:',
};

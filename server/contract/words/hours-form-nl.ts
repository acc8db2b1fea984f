import type { HoursFormWords } from './hours-form.ts';

export const hoursForm: HoursFormWords = {
  gaps: {
    noDays: 'Kies op welke dagen dit is.',
    noTimes: 'Kies hoe laat jullie op deze dagen open zijn.',
    opensMissing: 'Vul in hoe laat het begint.',
    closesMissing: 'Vul in hoe laat het eindigt.',
    noAnchor: 'Vul een datum in waarop het wél is. Van daaraf tellen we.',
    noNth: 'Kies de eerste, tweede, derde, vierde of laatste van de maand.',
    noFrom: 'Vul in wanneer deze periode begint of eindigt.',
    noYearlyDates: 'Vul in wanneer deze periode elk jaar begint en eindigt.',
    nothing: 'Vul eerst tijden in.',
    noDate: 'Kies een datum.',
    noSays: 'Kies hoe het dan is: dicht, andere tijden of zoals altijd.',
    noName: 'Vul in welke dag dit is.',
  },
  walkInHit(title, day, times, door) {
    if (door === 'unknown') return `${title}: dan is niet zeker dat de deur open is, ${day} ${times}.`;
    if (door === 'open') return `${title}: de ruimte is dan niet beschikbaar, ${day} ${times}.`;
    return `${title} staat dan voor een dichte deur: ${day} ${times}.`;
  },
  alsoOn: (dates) => `Ook op ${dates}.`,
  alsoThrough: (times, lastDate) => `Daarna nog ${times} keer, tot en met ${lastDate}.`,
  askAboutHits: (count) =>
    count === 1
      ? 'Er staat dan een spreekuur of activiteit voor een dichte deur. Er is nog niets bewaard.'
      : `Er staan dan ${count} spreekuren of activiteiten voor een dichte deur. Er is nog niets bewaard.`,
  askAboutOddities: 'Kijk nog even naar wat hieronder staat. Er is nog niets bewaard.',
  longerOpenUntil: (time) => `Langer open, tot ${time}`,
  earlierOpenFrom: (time) => `Eerder open, vanaf ${time}`,
  openFromUntil: (opens, closes) => `Ook open van ${opens} tot ${closes}`,
  justOpenFromUntil: (opens, closes) => `Alleen open van ${opens} tot ${closes}`,
  stayOpenUntil: (time) => `Tot ${time} open blijven`,
  openAgainFrom: (time) => `Om ${time} al weer open`,
  openDuring: (times) => `Open ${during(times)}`,
  stayOpenDuring: (times) => `Open blijven ${during(times)}`,
  stayOpenOnDays: (times) => `Op de dagen hieronder open blijven ${during(times)}`,
  openForAll: 'Open blijven voor alles wat hieronder staat',
  forWhich: (label, titles) => `${label} (voor ${titles})`,
  noAsk: {
    sample: 'Dit is een voorbeeld. Er is niemand om het mee te overleggen.',
    signIn: (who) => `Wil je ${who} een bericht sturen? Meld je dan eerst aan.`,
    nobody: (who) => `We weten niet wie we bij ${who} kunnen mailen. Bel liever even.`,
  },
  openOnDate: (date, opens, closes) => `Op ${date} toch open van ${opens} tot ${closes}`,
  messageSent: (organisation) => `We hebben ${organisation} een bericht gestuurd.`,
  sampleFirst: 'De tijden van deze plek zijn verzonnen. Vul eerst jullie echte tijden in.',
  noHoursFirst: 'Deze plek heeft nog geen tijden. Vul eerst jullie vaste tijden in.',
  told: (what, says) => `${what}: ${says}.`,
  policies: {
    asAlways: 'zoals altijd',
    closed: 'dicht',
    notKnownYet: 'nog niet bekend',
    own: 'zoals het is',
  },
};

/** "van 10:00 tot 12:00 en van 14:00 tot 16:00" */
function during(times: readonly (readonly [opens: string, closes: string])[]): string {
  return times.map(([opens, closes]) => `van ${opens} tot ${closes}`).join(' en ');
}

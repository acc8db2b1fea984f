import type { HoursFormWords } from './hours-form.ts';

export const hoursForm: HoursFormWords = {
  gaps: {
    noDays: 'Choose on which days this is.',
    noTimes: 'Choose when you are open on these days.',
    opensMissing: 'Fill in when it begins.',
    closesMissing: 'Fill in when it ends.',
    noAnchor: 'Fill in a date on which it is on. We count from there.',
    noNth: 'Choose the first, second, third, fourth or last of the month.',
    noFrom: 'Fill in when this period begins or ends.',
    noYearlyDates: 'Fill in when this period begins and ends each year.',
    nothing: 'Fill in times first.',
    noDate: 'Choose a date.',
    noSays: 'Choose what it is then: closed, other times or as always.',
    noName: 'Fill in which day this is.',
  },
  walkInHit(title, day, times, door) {
    if (door === 'unknown')
      return `${title}: it would not be certain that the door is open, ${day} ${times}.`;
    if (door === 'open') return `${title}: the room would not be available, ${day} ${times}.`;
    return `${title} would stand before a closed door: ${day} ${times}.`;
  },
  alsoOn: (dates) => `Also on ${dates}.`,
  alsoThrough: (times, lastDate) => `${times} times more after that, through ${lastDate}.`,
  askAboutHits: (count) =>
    count === 1
      ? 'A walk-in hour or activity would stand before a closed door. Nothing has been saved yet.'
      : `${count} walk-in hours or activities would stand before a closed door. Nothing has been saved yet.`,
  askAboutOddities: 'Have another look at what stands below. Nothing has been saved yet.',
  longerOpenUntil: (time) => `Open longer, until ${time}`,
  earlierOpenFrom: (time) => `Open earlier, from ${time}`,
  openFromUntil: (opens, closes) => `Also open from ${opens} to ${closes}`,
  justOpenFromUntil: (opens, closes) => `Open from ${opens} to ${closes} only`,
  stayOpenUntil: (time) => `Stay open until ${time}`,
  openAgainFrom: (time) => `Open again at ${time} already`,
  openDuring: (times) => `Open ${during(times)}`,
  stayOpenDuring: (times) => `Stay open ${during(times)}`,
  stayOpenOnDays: (times) => `Stay open on the days below ${during(times)}`,
  openForAll: 'Stay open for all that stands below',
  forWhich: (label, titles) => `${label} (for ${titles})`,
  noAsk: {
    sample: 'This is a sample. There is nobody to talk to about it.',
    signIn: (who) => `Would you like to send ${who} a message? Sign in first.`,
    nobody: (who) => `We do not know whom to mail at ${who}. Better give a call.`,
  },
  openOnDate: (date, opens, closes) => `Open on ${date} after all, from ${opens} to ${closes}`,
  messageSent: (organisation) => `We have sent a message to ${organisation}.`,
  sampleFirst: 'The times of this place were made up. Fill in your own times first.',
  noHoursFirst: 'This place has no times yet. Fill in your fixed times first.',
  told: (what, says) => `${what}: ${says}.`,
  policies: { asAlways: 'as always', closed: 'closed', notKnownYet: 'not known yet', own: 'as it is' },
};

/** "from 10:00 to 12:00 and from 14:00 to 16:00" */
function during(times: readonly (readonly [opens: string, closes: string])[]): string {
  return times.map(([opens, closes]) => `from ${opens} to ${closes}`).join(' and ');
}

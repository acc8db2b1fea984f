import type { thisWeek as dutch } from './this-week-nl.ts';

export const thisWeek: typeof dutch = {
  question: (from, through) => `Are these times right for ${from} through ${through}?`,
  sampleTitle: 'These times are invented. When are you really open?',
  noHoursTitle: 'When are you open?',
  noHours: 'Visitors now see: times unknown.',
  yes: 'Yes, this is right',
  done: 'Confirmed today',
  doneThrough: (date) => `Right through ${date}.`,
  longer: 'Let it hold longer',
  confirmLonger: 'Confirm',
  week: { title: 'Which week', running: 'this week', coming: 'next week' },
  fillIn: 'Fill in your real times',
  askKeeper: 'Ask a host to fill in the real times.',
  closed: 'closed',
  unknown: 'not known yet',
  holds: {
    title: 'Right through …',
    through: (date) => `Right through ${date}`,
    rhythm: (date) => `As always: through ${date}`,
    fourWeeks: (date) => `4 weeks: through ${date}`,
    afterHoliday: (holiday, date) => `Until after the ${holiday}: through ${date}`,
  },
  openOnHoliday: (holiday) => `Open on ${holiday}?`,
  clashing: (count) =>
    count === 1 ? '1 walk-in hour clashes with the times' : `${count} walk-in hours clash with the times`,
  mendDay: (weekday) => `Change ${weekday}`,
  fillInDay: (weekday) => `Fill in ${weekday}`,
  unknownAhead: (count) =>
    count === 1
      ? 'Visitors do not know yet whether you are open on 1 day after this week.'
      : `Visitors do not know yet whether you are open on ${count} days after this week.`,
  fillInAhead: 'Fill them in',
  proposalsWait: (count) =>
    count === 1 ? '1 proposal waits for an answer' : `${count} proposals wait for an answer`,
  different: 'This week is different',
  nextDifferent: 'Next week is different',
  closeToday: 'Closed today',
  weekClosed: 'Closed all week',
  report: {
    open: 'We are open',
    closed: 'Right, we are closed',
  },
  more: {
    live: 'Open now, or closed for a moment',
    tijden: 'Fixed opening hours',
    days: 'Special days',
    about: 'About this place',
    activities: 'Activities and walk-in hours',
    rooms: 'Rooms',
    publish: 'Public or not',
    history: 'History',
    reports: (count) => (count === 0 ? 'Reports' : `Reports (${count} new)`),
    proposals: (count) =>
      count === 0 ? 'Proposals for walk-in hours' : `Proposals for walk-in hours (${count} new)`,
    clashes: (count) => (count === 0 ? 'Clashes' : `Clashes (${count})`),
    barCard: 'Bar card',
    rhythm: 'How often we ask',
    passOn: 'Pass on to a colleague',
  },
  byLink: 'You are here by a link. There is no need to sign in.',
  byBarPhone: 'This is the phone behind the bar.',
};

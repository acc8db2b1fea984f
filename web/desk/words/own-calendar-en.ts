import type { PlannerText } from './planner-nl.ts';

export const ownCalendar: PlannerText['ownCalendar'] = {
  title: 'Calendar',
  intro:
    'Put your walk-in hours in the calendar of your phone or computer. When something changes, your calendar changes with it.',
  own: 'Your own calendar',
  holds: (held, proposed) => {
    const hours =
      held === 0
        ? 'You hold no walk-in hour yet.'
        : held === 1
          ? 'You have 1 walk-in hour.'
          : `You have ${held} walk-in hours.`;
    if (proposed === 0) return hours;
    return `${hours} ${proposed === 1 ? '1 proposal has no answer yet.' : `${proposed} proposals have no answer yet.`}`;
  },
  joinFirst: 'First say which walk-in hour you hold. Otherwise your calendar stays empty.',
  contains:
    'This calendar holds your walk-in hours with place and room, and your proposals that are still open. Where a door is closed then, it says so.',
  alone: 'The address is for you alone. Whoever has it can read your calendar, so do not pass it on.',
  none: 'You have no address yet.',
  since: (date) =>
    `You have had an address since ${date}. We keep it in a form that nobody can read, nor can we.`,
  make: 'Make my address',
  replace: 'Make a new address',
  replaceNote: 'Lost the address? Make a new one. The old one then stops working.',
  revoke: 'Withdraw the address',
  revoked: 'The address is withdrawn. The calendar in your phone is not brought up to date any more.',
  ready: 'Your address is ready',
  once: 'You see the address only now. Put it in your calendar at once.',
  subscribe: 'Put in my calendar',
  subscribeTo: (name) => `Put in my calendar: ${name}`,
  address: 'The address',
  addressOf: (name) => `The address of the calendar: ${name}`,
  copy: 'Copy the address',
  copied: 'The address is copied.',
  code: 'On another phone? Point its camera at this code.',
  codeLabel: 'QR code of your calendar',
  how: 'How do I put it in my calendar?',
  apps: [
    {
      app: 'iPhone or iPad',
      how: 'Tap “Put in my calendar”, then “Subscribe”. Nothing happens? Go to Settings › Apps › Calendar › Calendar Accounts › Add Account › Other › Add Subscribed Calendar, and paste the address.',
    },
    {
      app: 'Google Calendar (also Android)',
      how: 'Do this on a computer. Go to calendar.google.com. Click the plus beside “Other calendars”, choose “From URL” and paste the address. After that you see it on your phone too.',
    },
    {
      app: 'Outlook',
      how: 'Go to your calendar. Choose “Add calendar”, then “Subscribe from web”. Paste the address.',
    },
  ],
  howOften:
    'Your app decides when it looks for news. With Google that may take a day. In doubt, look here or on the site.',
  others: 'Other calendars',
  othersNote: 'Anybody may use these.',
  organisations: 'Organisations',
  places: 'Places',
  topics: 'Kinds of help',
  empty: 'There are none yet. As soon as there are, they stand here.',
};

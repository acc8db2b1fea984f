import type { history as dutch } from './history-nl.ts';

export const history: typeof dutch = {
  title: 'History',
  none: 'Nothing has changed yet.',
  by: (who, name) => (name === null ? who : `${name} (${who})`),
  putBack: 'Put these times back',
  putBackOf: (when) => `Put these times back: ${when}`,
  putBackFacts: 'Put these facts back',
  putBackFactsOf: (when) => `Put these facts back: ${when}`,
  factsTitle: 'Put these facts back?',
  factsIntro: (when) => `This is how the facts of the place were after the change of ${when}.`,
  factsSame: 'The facts are the same now. There is nothing to put back.',
  factsStay:
    'The phone number and the hosts stay as they are now. A place that was put on the map less exactly stays so.',
  older: 'Older',
  newest: 'To the latest',
  restoreTitle: 'Put these times back?',
  restoreIntro: (when) => `This is how the times were after the change of ${when}.`,
  changes: 'The difference from now:',
  nothingChanges: 'The fixed times and the special days are the same now.',
  days: 'The coming 14 days for visitors:',
  restore: 'Yes, put them back',
  leave: 'No, leave it so',
};

import type { begin as dutch } from './begin-nl.ts';

export const begin: typeof dutch = {
  title: 'Begin with your own district',
  intro: 'In four steps your first place is on the site. You can always stop and go on later.',
  progress: (done) => `${done} of the 4 steps done`,
  done: 'Done:',
  steps: {
    district: 'Your district, without samples',
    place: 'A place on the map',
    times: 'The times',
    host: 'The host, and making it public',
  },
  skip: 'Skip this step',
  open: 'Go to this step',
  later: 'Go on later',
  which: 'Which district is it?',
  this: (name, municipality) => `${name} in ${municipality}`,
  known: 'Another district that we know already',
  knownDistrict: 'District',
  other: 'A new district',
  name: 'Name of the district',
  municipality: 'Municipality',
  saveDistrict: 'This is our district',
  named: (name) => `Your district is ${name}.`,
  samples: (district, places) =>
    places === 1
      ? `There are invented times of ${district} on the site, at 1 place.`
      : `There are invented times of ${district} on the site, at ${places} places.`,
  wipe: (district) => `Wipe the samples of ${district}`,
  addPlace: 'Add a place',
  addAnother: 'Add another place',
  added: (name) => `${name} has been added.`,
  typeTimes: (name) => `Fill in the times of ${name}`,
  hasTimes: (name) => `The times of ${name} have been filled in.`,
  lookAtTimes: 'Look at the times',
  needsPlace: 'Add a place first.',
  hostWhy: 'Who keeps the times right? Invite the host, or do it yourself.',
  inviteHost: 'Invite somebody',
  doItMyself: 'I do it myself: make the place public',
  hasHost: (name) =>
    `Somebody keeps the times of ${name}. Now make it public: visitors do not see the place yet.`,
  makePublic: (name) => `Make ${name} public`,
  isPublic: (name) => `${name} is public.`,
  allDone: (name) => `All is ready. Visitors see ${name} in the list, with the times of this week.`,
  seePlace: (name) => `Look at ${name} as visitors do`,
  goOn: 'To all places',
};

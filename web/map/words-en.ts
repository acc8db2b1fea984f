import type { MapWords } from './words.ts';

const ANY_TIME = { restricted: 'open with a condition', unsure: 'not sure' };

const ANY_HELP = { restricted: 'with a condition', later: 'later', unsure: 'not sure', closed: 'not there' };

export const mapWords: MapWords = {
  keys: 'Map. Move it with the arrow keys, zoom with plus and minus.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all places',
  pan: { up: 'Move up', down: 'Move down', left: 'Move left', right: 'Move right' },
  shapes: { ...ANY_TIME, open: 'open now', later: 'open later', closed: 'closed now' },
  shapesThen: { ...ANY_TIME, open: 'open then', later: 'open later that day', closed: 'closed then' },
  ofHelp: {
    shapes: { ...ANY_HELP, open: 'going on now' },
    shapesThen: { ...ANY_HELP, open: 'going on then' },
    cluster: (places, open) => `${places} places, going on at ${open}`,
  },
  sample: 'sample',
  key: 'What the signs mean',
  where: {
    approximate: 'The place is somewhere in the circle.',
    neighbourhood: 'The place is somewhere in this neighbourhood.',
    district: 'We do not know yet exactly where it is.',
  },
  trayTitle: 'Not on the map yet',
  trayWhy: 'We do not know yet exactly where these places are.',
  openPlacePage: 'See this place',
  close: 'Close',
  youAreHere: 'You are here',
  credit: 'Map data © Kadaster, CBS (CC BY 4.0)',
  places: (count) => `${count} places`,
  cluster: (places, open) => `${places} places, ${open} open`,
  selected: (name) => `Selected place: ${name}`,
};

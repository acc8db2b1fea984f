import type { MapWords } from './words.ts';

const ANY_TIME = { restricted: 'open met een voorwaarde', unsure: 'niet zeker' };

const ANY_HELP = { restricted: 'met een voorwaarde', later: 'later', unsure: 'niet zeker', closed: 'niet' };

export const mapWords: MapWords = {
  keys: 'Kaart. Verschuif met de pijltjestoetsen, zoom met plus en min.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom uit',
  showAll: 'Toon alle plekken',
  pan: {
    up: 'Schuif naar boven',
    down: 'Schuif naar beneden',
    left: 'Schuif naar links',
    right: 'Schuif naar rechts',
  },
  shapes: { ...ANY_TIME, open: 'nu open', later: 'straks open', closed: 'nu dicht' },
  shapesThen: { ...ANY_TIME, open: 'dan open', later: 'later die dag open', closed: 'dan dicht' },
  ofHelp: {
    shapes: { ...ANY_HELP, open: 'nu bezig' },
    shapesThen: { ...ANY_HELP, open: 'dan bezig' },
    cluster: (places, open) => `${places} plekken, op ${open} is het bezig`,
  },
  sample: 'voorbeeld',
  key: 'Uitleg van de tekens',
  where: {
    approximate: 'De plek is ergens in de cirkel.',
    neighbourhood: 'De plek is ergens in deze buurt.',
    district: 'Waar precies weten we nog niet.',
  },
  trayTitle: 'Nog niet op de kaart',
  trayWhy: 'We weten nog niet precies waar deze plekken zijn.',
  openPlacePage: 'Bekijk deze plek',
  close: 'Sluiten',
  youAreHere: 'Jij bent hier',
  credit: 'Kaartgegevens © Kadaster, CBS (CC BY 4.0)',
  places: (count) => `${count} plekken`,
  cluster: (places, open) => `${places} plekken, ${open} open`,
  selected: (name) => `Gekozen plek: ${name}`,
};

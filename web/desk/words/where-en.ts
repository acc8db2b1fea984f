import type { where as dutch } from './where-nl.ts';

export const where: typeof dutch = {
  title: 'Where is it?',
  street: 'Street and number',
  postalCode: 'Postcode',
  locality: 'Town',
  lookUp: 'Look up this address',
  unavailable: 'Looking up addresses does not work right now. Put the pin on the map yourself.',
  notFound:
    'This address was not found. Check the street and the number, or put the pin on the map yourself.',
  found: (count) => (count === 1 ? 'This address was found:' : 'These addresses were found:'),
  take: (address) => `Take ${address}`,
  tap: 'Tap the map to set the pin. Or drag it.',
  drawing: (hasPin) =>
    hasPin
      ? 'The neighbourhoods of the district, with the pin'
      : 'The neighbourhoods of the district; no pin yet',
  keys: 'Map. Tap to set the pin. Move the map with the arrow keys, zoom with plus and minus.',
  pinName: 'The pin. Move it with the arrow keys.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  credit: 'Map data © Kadaster, CBS (CC BY 4.0)',
  move: 'Move the pin with buttons',
  metres: (metres) => `${metres} metres`,
  directions: { north: 'North', west: 'West', east: 'East', south: 'South' },
  pushed: (metres, direction) => `The pin has moved: ${metres} metres, ${direction}.`,
  pinSet: (lat, lon) => `The pin is at ${lat} north, ${lon} east.`,
  inNumbers: 'The pin in numbers',
  lat: 'Latitude',
  lon: 'Longitude',
  precision: 'How exactly may visitors know?',
  precisions: {
    exact: 'Exactly, at the door',
    approximate: 'Roughly',
    neighbourhood: 'The neighbourhood only',
    district: 'The district only',
  },
  privacy:
    'With “The neighbourhood only” we keep the middle of the neighbourhood, not the place of the door. With “The district only” the place does not come on the map.',
  radius: 'With “Roughly”: how many metres off can it be?',
  radiusHint: '50 to 2000 metres',
};

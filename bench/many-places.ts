import { closeSync, openSync, writeSync } from 'node:fs';

/** Hours as they are found in OpenStreetMap, from plain to involved. */
const HOURS = [
  'Mo-Fr 09:00-17:00',
  'Mo,Tu,Th 09:00-12:30,13:30-17:00; We 13:00-21:00; PH off',
  'Tu-Sa 10:00-17:00; Su,PH 12:00-17:00',
  'Mo-Th 09:00-22:00; Fr 09:00-24:00; Jul-Aug off',
  'We[1] 14:00-16:00; Fr 20:00-02:00',
  'Mo-Su 08:00-23:00; Dec 25-26 off; Jan 01 off',
];

/** Writes a FeatureCollection with so many invented places, a piece at a time. */
export function writeManyPlaces(file: string, count: number): void {
  const handle = openSync(file, 'w');
  writeSync(handle, '{"type":"FeatureCollection","features":[\n');
  for (let number = 0; number < count; number += 1) {
    writeSync(handle, `${number === 0 ? '' : ',\n'}${JSON.stringify(place(number))}`);
  }
  writeSync(handle, '\n]}\n');
  closeSync(handle);
}

function place(number: number): object {
  const lon = 5.39 + (number % 100) * 0.0004;
  const lat = 52.155 + Math.floor(number / 100) * 0.0002;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [Number(lon.toFixed(6)), Number(lat.toFixed(6))] },
    properties: {
      '@id': `node/${1_000_000 + number}`,
      name: `Buurthuis ${number}`,
      amenity: 'community_centre',
      'addr:street': 'Voorbeeldstraat',
      'addr:housenumber': String(number + 1),
      'addr:postcode': `38${String(number % 100).padStart(2, '0')} AB`,
      'addr:city': 'Amersfoort',
      wheelchair: ['yes', 'limited', 'no'][number % 3],
      phone: `033 ${String(1_000_000 + number)}`,
      website: `https://buurthuis-${number}.example/`,
      opening_hours: HOURS[number % HOURS.length],
    },
  };
}

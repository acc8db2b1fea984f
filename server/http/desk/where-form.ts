/** Where a place is, between the form and what it stands for; and the steps of that form that work without a script. */
import type { FoundAddress } from '../../addresses/address-finder.ts';
import { toFoundAddress } from '../../addresses/found-address.ts';
import { DIRECTIONS, type Direction, MOVES, moved, type WhereContent } from '../../contract/desk/where.ts';
import { PRECISIONS } from '../../contract/vocabulary.ts';
import { toNumber } from '../../desk/facts/read-where.ts';
import type { District } from '../../model/directory.ts';
import type { Address, Coordinates } from '../../model/place.ts';
import type { DeskSite } from './desk-site.ts';
import type { DeskForm } from './screen.ts';

/** How far off a place may be that is known about only, until somebody says otherwise. */
const USUAL_RADIUS = '100';
/** The zero point of Dutch maps, in Amersfoort: for a district that nobody put on the map. */
const SOMEWHERE = { lon: 5.38721, lat: 52.15517 };

/** A form of a place that is nowhere yet. */
export function emptyWhere(district: District): WhereContent {
  return {
    ...{ street: '', postalCode: '', locality: district.municipality, lon: '', lat: '' },
    ...{ precision: 'exact', radius: USUAL_RADIUS, moveBy: 50, found: null },
    ...groundOf(district),
  };
}

export function whereOfPlace(
  address: Address | null,
  coordinates: Coordinates,
  district: District,
): WhereContent {
  const { lon, lat, precision, radiusMetres } = coordinates;
  return {
    ...emptyWhere(district),
    street: address?.street ?? '',
    postalCode: address?.postalCode ?? '',
    locality: address?.locality ?? '',
    ...{ lon: `${lon}`, lat: `${lat}`, precision },
    radius: precision === 'approximate' ? `${radiusMetres}` : USUAL_RADIUS,
  };
}

/** As it was typed. */
export function whereInForm(form: DeskForm, district: District): WhereContent {
  const typed = (name: string) => form.text(name) ?? '';
  const moveBy = Number(typed('moveBy'));
  return {
    ...{ street: typed('street'), postalCode: typed('postalCode'), locality: typed('locality') },
    ...{ lon: typed('lon'), lat: typed('lat'), radius: typed('radius') },
    precision: PRECISIONS.find((precision) => precision === form.text('precision')) ?? 'exact',
    moveBy: MOVES.find((metres) => metres === moveBy) ?? 50,
    found: null,
    ...groundOf(district),
  };
}

function groundOf({ neighbourhoods, box, lon, lat }: District) {
  const middle = lon === null || lat === null ? SOMEWHERE : { lon, lat };
  return {
    middle,
    box,
    neighbourhoods: neighbourhoods.map(({ code, name, lon, lat, outline }) => ({
      code,
      name,
      lon,
      lat,
      outline,
    })),
  };
}

/** The form after a button that saves nothing: an address looked up or chosen, the pin moved. null: another button. */
export async function afterStep(
  site: DeskSite,
  where: WhereContent,
  form: DeskForm,
  district: District,
): Promise<WhereContent | null> {
  const taken = takenAddress(form.text('take'));
  if (taken !== null) return withAddress(where, taken);
  const step = form.text('step');
  if (step === 'lookUp') return lookedUp(site, where, district);
  const direction = DIRECTIONS.find((name) => name === step);
  return direction === undefined ? null : withPinMoved(where, direction);
}

async function lookedUp(
  site: DeskSite,
  where: WhereContent,
  { municipality }: District,
): Promise<WhereContent> {
  const locality = where.locality === '' ? municipality : where.locality;
  const asked = [where.street, where.postalCode, locality].filter((part) => part !== '').join(' ');
  const answer = await site.findAddresses(asked);
  if (answer.kind === 'unavailable') return { ...where, found: 'unavailable' };
  const found = answer.addresses.map(({ label, lon, lat }) => ({
    label,
    value: `POINT(${lon} ${lat}) ${label}`,
  }));
  return { ...where, found };
}

function takenAddress(value: string | null): FoundAddress | null {
  const [, centroide_ll, weergavenaam] = /^(POINT\([^)]*\)) (.*)$/.exec(value ?? '') ?? [];
  return toFoundAddress({ centroide_ll, weergavenaam });
}

/** An address is a door: that is exact, unless the place would rather not be. */
function withAddress(
  where: WhereContent,
  { street, postalCode, locality, lon, lat }: FoundAddress,
): WhereContent {
  return {
    ...where,
    street,
    postalCode: postalCode ?? '',
    locality: locality ?? where.locality,
    ...{ lon: `${lon}`, lat: `${lat}` },
    precision: where.precision === 'neighbourhood' ? 'neighbourhood' : 'exact',
  };
}

function withPinMoved(where: WhereContent, direction: Direction): WhereContent {
  const lon = toNumber(where.lon) ?? where.middle.lon;
  const lat = toNumber(where.lat) ?? where.middle.lat;
  const pin = moved({ lon, lat }, direction, where.moveBy);
  return { ...where, lon: `${pin.lon}`, lat: `${pin.lat}` };
}

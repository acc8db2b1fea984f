/** One GeoJSON feature with OpenStreetMap's tags → a place, or all that is wrong with it. Pure. */
import type { Availability } from '../contract/vocabulary.ts';
import { parseOsmHours } from '../hours/parse-osm-hours.ts';
import type { ImportedPlace } from '../model/imported-place.ts';
import type { Address } from '../model/place.ts';
import { quoted } from './clean-text.ts';
import { readPhone, readPostalCode, readWebsite } from './import-contact.ts';
import { readGeometry, withStatedPrecision } from './import-geometry.ts';
import { kindFromTags } from './import-kind.ts';
import type { ImportFinding } from './import-tags.ts';
import { TagReader } from './import-tags.ts';

/** The place without its district, which follows from the neighbourhoods and the command. */
export type PlaceFromFeature = Omit<ImportedPlace, 'districtSlug' | 'neighbourhoodCode'>;

export type ReadFeature =
  | { readonly kind: 'place'; readonly place: PlaceFromFeature }
  /** All but its hours can be taken: they are unknown then, and the text that was not understood is kept. */
  | { readonly kind: 'hoursNotUnderstood'; readonly place: PlaceFromFeature; readonly finding: ImportFinding }
  | { readonly kind: 'refused'; readonly name: string; readonly findings: readonly ImportFinding[] };

const LONGEST_NAME = 120;
const LONGEST_HOURS = 1000;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OSM_ID = /^(node|way|relation)\/[1-9]\d{0,18}$/;

export function readFeature(feature: unknown): ReadFeature {
  if (!isRecord(feature) || feature.type !== 'Feature') {
    return refused('(no name)', [{ path: 'type', part: quoted(feature), why: 'is no GeoJSON Feature' }]);
  }
  if (!isRecord(feature.properties)) {
    const part = quoted(feature.properties);
    return refused('(no name)', [{ path: 'properties', part, why: 'must be an object with a name' }]);
  }
  const tags = new TagReader(feature.properties);
  const name = tags.text('name', LONGEST_NAME);
  if (name === null) tags.missing('name', 'every place needs a name');
  const geometry = readGeometry(feature.geometry);
  if (geometry.kind === 'refused') tags.findings.push(geometry);
  const facts = readTags(tags, feature.id);
  const source = tags.text('opening_hours', LONGEST_HOURS);
  if (name === null || geometry.kind === 'refused' || tags.findings.length > 0) {
    return refused(name === null ? nameOf(feature.properties) : name, tags.findings);
  }
  const coordinates = withStatedPrecision(geometry.coordinates, feature.properties);
  return withHours({ ...facts, name, coordinates }, source);
}

type Facts = Omit<PlaceFromFeature, 'name' | 'coordinates' | HoursPart>;
type HoursPart = 'hours' | 'hoursSourceText' | 'hoursNotUnderstood';

function readTags(tags: TagReader, featureId: unknown): Facts {
  return {
    slug: tags.matching('slug', SLUG, 'small letters and digits with hyphens between, such as groene-stee'),
    osmId: tags.matching('@id', OSM_ID, 'an OpenStreetMap id, such as node/123') ?? toOsmId(featureId),
    kind: kindFromTags(tags.properties),
    address: readAddress(tags),
    phone: tags.contact('phone', readPhone) ?? tags.contact('contact:phone', readPhone),
    website: tags.contact('website', readWebsite) ?? tags.contact('contact:website', readWebsite),
    wheelchair: toAvailability(tags.text('wheelchair', 40)),
    hoursCheckedOn: tags.date('check_date:opening_hours'),
  };
}

function withHours(place: Omit<PlaceFromFeature, HoursPart>, source: string | null): ReadFeature {
  const parsed = source === null ? null : parseOsmHours(source);
  if (parsed === null || parsed.kind === 'understood') {
    const hours = parsed?.hours ?? null;
    return { kind: 'place', place: { ...place, hours, hoursSourceText: source, hoursNotUnderstood: null } };
  }
  const { part, why } = parsed;
  return {
    kind: 'hoursNotUnderstood',
    place: { ...place, hours: null, hoursSourceText: source, hoursNotUnderstood: `${quoted(part)}: ${why}` },
    finding: { path: 'opening_hours', part: quoted(part), why },
  };
}

function readAddress(tags: TagReader): Address | null {
  const road = tags.text('addr:street', 100) ?? tags.text('addr:place', 100);
  const number = tags.text('addr:housenumber', 20);
  const street = road === null ? null : [road, number].filter((part) => part !== null).join(' ');
  const postalCode = tags.contact('addr:postcode', readPostalCode);
  const locality = tags.text('addr:city', 80);
  return street === null && postalCode === null && locality === null
    ? null
    : { street, postalCode, locality };
}

function toOsmId(id: unknown): string | null {
  return typeof id === 'string' && OSM_ID.test(id) ? id : null;
}

/** Null where the file is silent; a word that we do not know is an honest *unknown*. */
function toAvailability(tag: string | null): Availability | null {
  if (tag === null) return null;
  if (tag === 'designated') return 'yes';
  return tag === 'yes' || tag === 'limited' || tag === 'no' ? tag : 'unknown';
}

function nameOf(properties: Readonly<Record<string, unknown>>): string {
  return typeof properties.name === 'string' ? quoted(properties.name) : '(no name)';
}

function refused(name: string, findings: readonly ImportFinding[]): ReadFeature {
  return { kind: 'refused', name, findings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All places taken out as GeoJSON and CSV: nothing invented leaves, nothing is lost that the form can hold. */
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../server/exports/formats.ts';
import { whyHoursStayBehind } from '../../server/exports/osm-tags.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { parseOsmHours } from '../../server/hours/parse-osm-hours.ts';
import type { HoursTrust, Place } from '../../server/model/place.ts';

const CHECKED_AT = Date.UTC(2026, 10, 12, 23, 30);

const CHECKED: HoursTrust = {
  source: 'host',
  updatedAt: CHECKED_AT,
  confirmedAt: CHECKED_AT,
  confirmedBy: 'host',
  holdsThrough: null,
  askWeekday: 4,
  askMinute: 960,
  rhythmDays: 28,
  oldAfterDays: 28,
};

function hoursFrom(text: string): OpeningHours {
  const parsed = parseOsmHours(text);
  if (parsed.kind !== 'understood') throw new Error(parsed.why);
  return parsed.hours;
}

function aPlace(changes: Partial<Place> = {}): Place {
  return {
    id: 1,
    slug: 'buurthuis',
    name: 'Buurthuis',
    kind: 'youthCentre',
    goneSince: null,
    districtSlug: 'liendert-rustenburg',
    neighbourhoodCode: null,
    neighbourhoodName: null,
    address: { street: 'Laan 1945 12a', postalCode: '3815 AA', locality: 'Amersfoort' },
    coordinates: { lon: 5.4, lat: 52.16, precision: 'exact', radiusMetres: 10 },
    description: null,
    phone: '+31 33 123 45 67',
    website: 'https://buurthuis.example',
    facilities: { wheelchair: 'limited' },
    languages: [],
    rooms: [],
    hosts: [{ firstName: 'Gastnaam', nameShown: true, role: 'gastvrouw', sample: false }],
    hours: hoursFrom('Mo-Fr 09:00-17:00'),
    trust: CHECKED,
    hoursSourceText: null,
    hoursNotUnderstood: null,
    draft: false,
    hostAgreedAt: null,
    live: null,
    doorReport: null,
    ...changes,
  };
}

function geoJson(...places: Place[]) {
  return JSON.parse(EXPORT_FORMATS.geojson.write(places));
}

describe('GeoJSON', () => {
  it("has OpenStreetMap's tags", () => {
    expect(geoJson(aPlace())).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'buurthuis',
          geometry: { type: 'Point', coordinates: [5.4, 52.16] },
          properties: {
            name: 'Buurthuis',
            slug: 'buurthuis',
            kind: 'youthCentre',
            amenity: 'community_centre',
            community_centre: 'youth_centre',
            'addr:street': 'Laan 1945',
            'addr:housenumber': '12a',
            'addr:postcode': '3815 AA',
            'addr:city': 'Amersfoort',
            phone: '+31 33 123 45 67',
            website: 'https://buurthuis.example',
            wheelchair: 'limited',
            opening_hours: expect.stringMatching(/Mo-Fr 09:00-17:00/),
            // Half past midnight on the 13th in Amsterdam.
            'check_date:opening_hours': '2026-11-13',
            hoursConfirmedBy: 'host',
            hoursConfirmedUntil: '2026-12-10T23:30:00.000Z',
            hoursOldFrom: '2027-01-07T23:30:00.000Z',
          },
        },
      ],
    });
  });

  it('says how far off a point may be', () => {
    const coordinates = { lon: 5.4, lat: 52.16, precision: 'neighbourhood', radiusMetres: 250 } as const;
    expect(geoJson(aPlace({ coordinates })).features[0].properties).toMatchObject({
      coordinatesPrecision: 'neighbourhood',
      coordinatesRadiusMetres: 250,
    });
  });

  it('is whole when there is nothing to take out', () => {
    expect(geoJson()).toEqual({ type: 'FeatureCollection', features: [] });
  });
});

describe('how sure the hours are', () => {
  it.each(['geojson', 'csv'] as const)(
    'leaves with the role of who checked and the dates, as %s',
    (format) => {
      const trust: HoursTrust = { ...CHECKED, confirmedBy: 'coordinator', holdsThrough: '2027-01-03' };
      const text = EXPORT_FORMATS[format].write([aPlace({ trust })]);
      for (const part of [
        '2026-11-13',
        'coordinator',
        '2027-01-03T23:00:00.000Z',
        '2027-01-31T23:00:00.000Z',
      ])
        expect(text).toContain(part);
    },
  );

  it('is not said of samples, nor of what nobody checked', () => {
    for (const rest of [{ source: 'sample' }, { confirmedAt: null, confirmedBy: null }] as const) {
      const { properties } = geoJson(aPlace({ trust: { ...CHECKED, ...rest } })).features[0];
      expect(Object.keys(properties).filter((key) => key.startsWith('hours'))).toEqual([]);
    }
  });
});

describe('what does not leave', () => {
  it.each(['geojson', 'csv'] as const)('invented hours and the names of hosts, as %s', (format) => {
    const trust: Place['trust'] = { ...CHECKED, source: 'sample' };
    const text = EXPORT_FORMATS[format].write([aPlace({ trust })]);
    expect(text).toContain('Buurthuis');
    expect(text).not.toMatch(/09:00|Gastnaam/);
    expect(whyHoursStayBehind(aPlace({ trust }))).toMatch(/samples/);
  });

  it('hours that nobody gave', () => {
    expect(
      geoJson(aPlace({ hours: null, trust: null })).features[0].properties.opening_hours,
    ).toBeUndefined();
  });

  it('but hours that were not understood are passed on as they came', () => {
    const place = aPlace({ hours: null, trust: null, hoursSourceText: 'by the moon' });
    expect(geoJson(place).features[0].properties.opening_hours).toBe('by the moon');
  });
});

describe('hours that came from OpenStreetMap and have no shorter words there', () => {
  const text = 'Mo-Fr 09:00-17:00; Dec 24-Jan 03 off "vakantie"; Dec 29 10:00-12:00';

  it.each(['geojson', 'csv'] as const)('leave in the words in which they came, as %s', (format) => {
    const place = aPlace({ hours: hoursFrom(text), hoursSourceText: text });
    expect(EXPORT_FORMATS[format].write([place])).toMatch(
      /Dec 24-Jan 03 off .+vakantie.+; Dec 29 10:00-12:00/,
    );
    expect(whyHoursStayBehind(place)).toBeNull();
  });

  it('but not once somebody changed them', () => {
    const place = aPlace({ hours: hoursFrom(text), hoursSourceText: 'Mo-Fr 09:00-17:00' });
    expect(geoJson(place).features[0].properties.opening_hours).toBeUndefined();
    expect(whyHoursStayBehind(place)).toMatch(/cannot be said in OSM/);
  });
});

describe('CSV', () => {
  it('has a mark that spreadsheets need, a heading and a line for each place', () => {
    const [heading, ...lines] = EXPORT_FORMATS.csv.write([aPlace(), aPlace()]).split('\r\n');
    expect(heading).toMatch(/^\uFEFFslug,name,kind,/);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
  });

  it.each(['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '\t=1'])(
    'does not let a name run as a formula: %s',
    (name) => {
      const [, line = ''] = EXPORT_FORMATS.csv.write([aPlace({ name })]).split('\r\n');
      expect(line).toMatch(/^buurthuis,"?'/);
    },
  );

  it('leaves a telephone number as it is', () => {
    expect(EXPORT_FORMATS.csv.write([aPlace()])).toContain(',+31 33 123 45 67,');
  });
});

import { describe, expect, test } from 'vitest';
import { instantAt, inWords, stretches, understood } from '../../helpers/osm-intervals.ts';
import { sharedCases } from '../../helpers/osm-shared-cases.ts';

const cases = sharedCases();

describe.skipIf(cases === null)('the dated cases of ../shared/cases come out as they say', () => {
  test('there are 151 of them, all in Amsterdam', () => {
    expect(cases).toHaveLength(151);
    expect(new Set(cases?.map(({ timezone }) => timezone))).toEqual(new Set(['Europe/Amsterdam']));
  });

  test.each(cases ?? [])('$id: $spec from $window.from', ({ spec, window, expected }) => {
    const found = stretches(understood(spec), instantAt(window.from), instantAt(window.to));
    expect(inWords(found)).toEqual(
      expected.map(({ fromUtc, toUtc, state }) => `${fromUtc} ${toUtc} ${state}`),
    );
  });
});

import { expect, it } from 'vitest';
import type { ListContent, When } from '../../../server/contract/page.ts';
import { namedMoment } from '../../../server/http/pages/chosen-moment.ts';
import { pageEndsAt } from '../../../server/http/pages/page-lifetime.ts';
import { winter } from '../../helpers/api.ts';
import { aListedPlace, anOccurrence } from '../../helpers/page-values.ts';

const TUESDAY = '2026-11-24';
const WALK_IN = { ...anOccurrence(), start: winter(`${TUESDAY}T13:00`), end: winter(`${TUESDAY}T15:00`) };

function listWith(changes: Partial<ListContent>): ListContent {
  const district = { slug: 'nieuwland', name: 'Nieuwland', home: true };
  return {
    view: 'list',
    district,
    districts: [district],
    moment: { when: 'now', at: null, day: null, time: null },
    filter: { audience: null, wheelchair: false, helpTopic: null, language: null, near: null },
    show: 'list',
    places: [],
    leftOut: 0,
    helpTopics: [],
    neighbourhoods: [],
    map: { box: null },
    ...changes,
  };
}

it.each([
  ['12:00:00', '12:01:00'],
  ['12:59:30', '13:00:00'],
  ['14:59:30', '15:00:00'],
  ['15:00:00', '15:01:00'],
])('a list with a walk-in hour from 13:00 to 15:00, made at %s, ends at %s', (made, ends) => {
  const { timetable } = aListedPlace();
  const horizon = { horizonStart: winter('2026-11-23T00:00'), horizonEnd: winter('2026-12-08T00:00') };
  const place = { ...aListedPlace(), timetable: { ...timetable, ...horizon }, occurrences: [WALK_IN] };
  const content = listWith({ places: [place] });
  expect(pageEndsAt(content, winter(`${TUESDAY}T${made}`))).toBe(winter(`${TUESDAY}T${ends}`));
});

it.each<[Exclude<When, 'now' | 'chosen'>, string, string]>([
  ['afternoon', '10:00:30', '10:01:30'],
  ['afternoon', '14:00:30', '14:01:00'],
  ['afternoon', '14:01:30', '14:02:30'],
  ['afternoon', '15:00:40', '15:01:00'],
  ['afternoon', '17:45:30', '17:46:00'],
  ['afternoon', '18:00:30', '18:01:30'],
  ['evening', '19:30:10', '19:31:00'],
  ['evening', '23:45:59', '23:46:00'],
  ['tomorrow', '15:00:40', '15:01:40'],
  ['tomorrow', '23:59:30', '24:00:00'],
])('a list of %s, made at %s, ends at %s', (when, made, ends) => {
  const now = winter(`${TUESDAY}T${made}`);
  const content = listWith({ moment: namedMoment(when, now) });
  expect(pageEndsAt(content, now)).toBe(winter(`${TUESDAY}T${ends}`));
});

import { expect, test } from 'vitest';
import type { HelpTopicsContent } from '../../server/contract/help-page.ts';
import type { WalkInDate } from '../../server/contract/page.ts';
import { goesOn, topicsByDay } from '../../web/parts/help/topics-by-day.ts';
import { aWalkInDate } from '../helpers/page-values.ts';
import { at, TUESDAY } from './page-fixtures.ts';

const place = { slug: 'x', name: 'X', street: null, neighbourhoodName: null, metres: null };

function topic(name: string, ...dates: WalkInDate[]): HelpTopicsContent['topics'][number] {
  return { topic: { slug: name, name }, moments: dates.map((date) => ({ date, place })) };
}

const date = (start: string, end: string, changes: Partial<WalkInDate> = {}) =>
  aWalkInDate({ start: at(`${start}:00+01:00`), end: at(`${end}:00+01:00`), ...changes });

const shut = { doorTrouble: { kind: 'closed', reason: null } } as const;
const running = date('2026-11-24T09:00', '2026-11-24T11:00');
const tonight = date('2026-11-24T19:00', '2026-11-24T20:00');
const friday = date('2026-11-27T09:00', '2026-11-27T10:00');

test('each kind of help stands once, by when it is next', () => {
  const topics = [
    topic('never'),
    topic('friday', friday),
    topic('tomorrow', date('2026-11-25T09:00', '2026-11-25T10:00')),
    topic('running behind a closed door', { ...running, ...shut }, friday),
    topic('tonight', tonight, friday),
    topic('running', running, friday),
    topic('since midnight', date('2026-11-23T23:00', '2026-11-24T12:00'), { ...running, ...shut }),
  ];
  const { now, today, later, never } = topicsByDay(topics, TUESDAY);
  const names = (of: typeof topics) => of.map((each) => each.topic.name);
  expect(names([...now])).toEqual(['since midnight', 'running']);
  expect(now.map(({ moments }) => moments.length)).toEqual([1, 1]);
  expect(names([...today])).toEqual(['running behind a closed door', 'tonight']);
  expect(names([...later])).toEqual(['tomorrow', 'friday']);
  expect(names([...never])).toEqual(['never']);
});

test.each<[string, WalkInDate, boolean]>([
  ['from its start', date('2026-11-24T10:00', '2026-11-24T11:00'), true],
  ['not from its end on', date('2026-11-24T09:00', '2026-11-24T10:00'), false],
  ['not behind a closed door', { ...running, ...shut }, false],
  ['not once it is cancelled', { ...running, cancelled: { reason: null, movedTo: null } }, false],
])('it goes on %s', (_, one, goes) => {
  expect(goesOn(one, TUESDAY)).toBe(goes);
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { openStateAt } from '../../server/contract/open-state.ts';
import { wordsOf } from '../../server/contract/words/of-language.ts';
import { type Closing, closeToday, previewClosing } from '../../server/desk/close-today.ts';
import { daysFrom } from '../../server/directory/days-ahead.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import { winter } from '../helpers/api.ts';
import { on, span, weekly } from '../hours/building-hours.ts';
import { atTime, dayOf, deskDatabase, placeIn, save } from './real-place.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const ALL_DAY: Closing = { kind: 'allDay' };
const FROM_NOW: Closing = { kind: 'fromNow' };
const until = (hour: number): Closing => ({ kind: 'until', minute: hour * 60 });

const close = (placeSlug: string, now: string, closing: Closing, reason: string | null = 'ziekte') =>
  closeToday(db, { placeSlug, closing, reason, role: 'host', actKey: null }, atTime(winter(now)));

const stateAt = (slug: string, time: string) =>
  openStateAt(timetableOf(placeIn(db, slug), calendarsOf(db), winter(time)), winter(time), 'everyone').state;

describe('closing today, a Tuesday with 9:00–12:30, 13:30–17:00 and 19:00–21:00', () => {
  it.each<readonly [string, Closing, string]>([
    ['08:00', ALL_DAY, 'closed (ziekte)'],
    ['10:00', ALL_DAY, 'closed (ziekte)'],
    ['10:00', FROM_NOW, 'open 09:00-10:00 (ziekte)'],
    ['08:00', FROM_NOW, 'closed (ziekte)'],
    ['12:45', FROM_NOW, 'open 09:00-12:30 (ziekte)'],
    ['10:00', until(14), 'open 09:00-10:00 14:00-17:00 19:00-21:00 (ziekte)'],
    ['08:00', until(14), 'open 14:00-17:00 19:00-21:00 (ziekte)'],
    ['10:00', until(18), 'open 09:00-10:00 19:00-21:00 (ziekte)'],
    ['10:00', until(24), 'open 09:00-10:00 (ziekte)'],
    ['20:59', FROM_NOW, 'open 09:00-12:30 13:30-17:00 19:00-20:59 (ziekte)'],
  ])('at %s %j: %s', (time, closing, day) => {
    expect(close('groene-stee', `2026-11-24T${time}:00`, closing)).toMatchObject({
      kind: 'saved',
      live: null,
    });
    expect(dayOf(db, 'groene-stee', '2026-11-24')).toBe(day);
    expect(dayOf(db, 'groene-stee', '2026-12-01')).toBe('open 09:00-12:30 13:30-17:00 19:00-21:00');
  });

  it.each<readonly [string, Closing, string]>([
    ['21:00', FROM_NOW, 'notOpenToday'],
    ['17:00', until(19), 'notOpenToday'],
    ['14:00', until(14), 'untilPassed'],
    ['14:00', { kind: 'until', minute: 1441 }, 'untilPassed'],
  ])('at %s %j: refused, %s', (time, closing, why) => {
    const version = placeIn(db, 'groene-stee');
    expect(close('groene-stee', `2026-11-24T${time}:00`, closing)).toMatchObject({ kind: 'refused', why });
    expect(placeIn(db, 'groene-stee')).toEqual(version);
  });

  it('is refused on a day that is closed anyway, on samples, without hours, and with words that cannot be kept', () => {
    expect(close('groene-stee', '2026-11-28T10:00:00', ALL_DAY)).toMatchObject({ why: 'notOpenToday' });
    expect(close('madiba', '2026-11-24T10:00:00', ALL_DAY)).toMatchObject({ why: 'sample' });
    expect(close('fixture-zonder-uren', '2026-11-24T10:00:00', ALL_DAY)).toMatchObject({ why: 'noHours' });
    expect(close('groene-stee', '2026-11-24T10:00:00', ALL_DAY, 'x'.repeat(81))).toMatchObject({
      why: 'findings',
      findings: [{ code: 'noteTooLong' }],
    });
  });

  it('closes each room of the house too', () => {
    close('fixture-twee-zalen', '2026-11-24T11:30:00', FROM_NOW);
    expect(dayOf(db, 'fixture-twee-zalen', '2026-11-24')).toBe('open 09:00-11:30 11:00-11:30 (ziekte)');
    expect(stateAt('fixture-twee-zalen', '2026-11-24T18:00:00')).toBe('closed');
    expect(dayOf(db, 'fixture-twee-zalen', '2026-11-26')).toBe('open 09:00-12:00 17:00-20:00');
  });

  it('what was by appointment stays so after the closed stretch, also where it is the longer part then', () => {
    const appointment = span('12:00-18:00', { access: 'byAppointment' });
    save(db, 'groene-stee', weekly(on([2], '09:00-17:00', appointment)));
    close('groene-stee', '2026-11-24T10:00:00', until(16));
    const [day] = daysFrom(placeIn(db, 'groene-stee'), '2026-11-24', 1, calendarsOf(db));
    expect(day?.spans.map(({ opens, closes, access }) => [opens, closes, access])).toEqual([
      ['09:00', '10:00', 'open'],
      ['16:00', '18:00', 'byAppointment'],
    ]);
  });

  it('makes certain what nobody knew: Easter Monday without a word about it', () => {
    save(db, 'groene-stee', { ...weekly(on([1], '09:00-17:00')), otherHolidays: 'notKnownYet' });
    expect(dayOf(db, 'groene-stee', '2027-03-29')).toBe('unknown');
    const at = Date.parse('2027-03-29T10:00:00+02:00');
    closeToday(
      db,
      { placeSlug: 'groene-stee', closing: ALL_DAY, reason: null, role: 'host', actKey: null },
      atTime(at),
    );
    expect(dayOf(db, 'groene-stee', '2027-03-29')).toBe('closed');
  });
});

describe('what visitors read of it', () => {
  const said = (time: string) => {
    const now = winter(`2026-11-24T${time}:00`);
    return wordsOf('nl').answer(
      openStateAt(timetableOf(placeIn(db, 'groene-stee'), calendarsOf(db), now), now),
      now,
    );
  };

  it.each<readonly [closing: Closing, reason: string | null, time: string, words: string]>([
    [ALL_DAY, null, '10:00', 'Vandaag dicht · onverwacht dicht · morgen om 9:00 open'],
    [FROM_NOW, null, '10:00', 'Vandaag dicht · onverwacht dicht · morgen om 9:00 open'],
    [FROM_NOW, 'ziekte', '10:00', 'Vandaag dicht · ziekte · morgen om 9:00 open'],
    // The lunch break of other Tuesdays is no news, but the afternoon is closed too.
    [FROM_NOW, null, '13:00', 'Vandaag dicht · onverwacht dicht · morgen om 9:00 open'],
    [FROM_NOW, null, '21:30', 'Nu dicht · morgen om 9:00 open'],
    [FROM_NOW, null, '09:00', 'Nu open · tot 10:00'],
    [until(14), null, '10:00', 'Nu dicht · om 14:00 open'],
    [until(14), null, '21:30', 'Nu dicht · morgen om 9:00 open'],
  ])('%j (%s) at %s: %s', (closing, reason, time, words) => {
    close('groene-stee', '2026-11-24T10:00:00', closing, reason);
    expect(said(time)).toBe(words);
  });
});

describe('after midnight, while Friday evening runs until 2:30', () => {
  const NIGHT = '2026-11-28T00:30:00';

  it('from now: the rest of Friday by the switch, and Saturday evening by a special day', () => {
    expect(stateAt('fixture-nachtcafe', NIGHT)).toBe('open');
    expect(close('fixture-nachtcafe', NIGHT, FROM_NOW)).toMatchObject({
      live: { says: 'closed', since: winter(NIGHT), until: winter('2026-11-28T02:30:00') },
    });
    expect(stateAt('fixture-nachtcafe', NIGHT)).toBe('closed');
    expect(stateAt('fixture-nachtcafe', '2026-11-28T22:00:00')).toBe('closed');
    expect(dayOf(db, 'fixture-nachtcafe', '2026-11-27')).toBe('open 20:00-02:30');
  });

  it('until one: after that as it was', () => {
    close('fixture-nachtcafe', NIGHT, until(1));
    expect(stateAt('fixture-nachtcafe', '2026-11-28T00:59:00')).toBe('closed');
    expect(stateAt('fixture-nachtcafe', '2026-11-28T01:00:00')).toBe('open');
    expect(stateAt('fixture-nachtcafe', '2026-11-28T22:00:00')).toBe('open');
  });

  it('in the evening it cuts its own tail', () => {
    close('fixture-nachtcafe', '2026-11-27T23:00:00', FROM_NOW);
    expect(dayOf(db, 'fixture-nachtcafe', '2026-11-27')).toBe('open 20:00-23:00 (ziekte)');
    expect(stateAt('fixture-nachtcafe', '2026-11-28T01:00:00')).toBe('closed');
  });
});

describe('a look beforehand', () => {
  const preview = (now: string, closing: Closing) => {
    const found = previewClosing(db, { placeSlug: 'groene-stee', closing, reason: null }, winter(now));
    if (found.kind === 'refused') return found.why;
    return [found.day.says, found.walkInsHit.map(({ walkIn, door }) => `${walkIn.slug} ${door}`)];
  };

  it.each<readonly [string, Closing, unknown]>([
    ['2026-11-24T09:30:00', ALL_DAY, ['closed', ['voorbeeld-brieven closed']]],
    ['2026-11-24T09:30:00', until(11), ['open', ['voorbeeld-brieven closed']]],
    ['2026-11-24T13:40:00', FROM_NOW, ['open', []]],
    ['2026-11-25T09:30:00', until(13), ['open', []]],
    ['2026-11-25T09:30:00', until(14), ['open', ['voorbeeld-geld closed']]],
    ['2026-11-28T09:30:00', ALL_DAY, 'notOpenToday'],
  ])('at %s %j', (now, closing, expected) => {
    expect(preview(now, closing)).toEqual(expected);
  });

  it('changes nothing, and says what then is seen', () => {
    const before = placeIn(db, 'groene-stee');
    const now = winter('2026-11-24T10:00:00');
    const found = previewClosing(db, { placeSlug: 'groene-stee', closing: until(14), reason: 'ziekte' }, now);
    expect(placeIn(db, 'groene-stee')).toEqual(before);
    close('groene-stee', '2026-11-24T10:00:00', until(14));
    const spans =
      found.kind === 'preview' ? found.day.spans.map(({ opens, closes }) => `${opens}-${closes}`) : [];
    expect(dayOf(db, 'groene-stee', '2026-11-24')).toBe(`open ${spans.join(' ')} (ziekte)`);
  });
});

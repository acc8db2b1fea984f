/** Reports and wishes from the use case to what visitors and hosts then see. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { forgetDevices } from '../../db/queries/door-reports.ts';
import { clearDoorReports } from '../../db/queries/live-switch.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { findReports, handleReport } from '../../db/queries/reports.ts';
import { countWishes } from '../../db/queries/wishes.ts';
import { openStateAt } from '../../server/contract/open-state.ts';
import type { ReportKind } from '../../server/contract/vocabulary.ts';
import { knownPlace } from '../../server/directory/known-places.ts';
import { canBeWished, makeWish, presentHour } from '../../server/directory/make-wish.ts';
import { type PlaceReport, type ReportToTell, reportPlace } from '../../server/directory/report-place.ts';
import { NotFound } from '../../server/errors.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';

/** On Tuesday 24 November 2026 the fixture with two halls is open from 9:00. */
const PLACE = 'fixture-twee-zalen';
const at = (time: string) => Date.parse(`2026-11-24T${time}+01:00`);

let db: Database;
let told: ReportToTell[];

beforeEach(() => {
  db = databaseWithFixtures();
  told = [];
});

function report(time: string, deviceMark: string, rest: Partial<PlaceReport> = {}) {
  const given = { placeSlug: PLACE, kind: 'closedDoor' as ReportKind, words: null, deviceMark, ...rest };
  return reportPlace(db, given, at(time), (_, tell) => told.push(tell));
}

function answerAt(time: string) {
  const known = knownPlace(db, PLACE, at(time));
  if (known === null) throw new Error('the fixture is gone');
  return openStateAt(known.timetable, at(time));
}

describe('a closed door', () => {
  it('one network is a note, also when it reports twice; another network closes the door', () => {
    report('10:10', 'key1:a');
    expect(answerAt('10:10')).toMatchObject({ state: 'open', report: { closes: false, at: at('10:10') } });
    report('10:12', 'key1:a');
    expect(answerAt('10:12')).toMatchObject({ state: 'open', report: { at: at('10:10') } });
    report('10:14', 'key1:b');
    expect(answerAt('10:14')).toMatchObject({ state: 'closed', reason: { kind: 'reported' } });
  });

  it('is told each time, with whether it is the first of the block', () => {
    report('10:10', 'key1:a');
    report('10:12', 'key1:b');
    report('10:13', 'key1:b');
    report('10:14', 'key1:b', { kind: 'wrong', words: ' Te  koud ' });
    expect(told).toEqual([
      { kind: 'closedDoor', words: null, startsBlock: true },
      { kind: 'closedDoor', words: null, startsBlock: false },
      { kind: 'closedDoor', words: null, startsBlock: false },
      { kind: 'wrong', words: 'Te koud', startsBlock: false },
    ]);
  });

  it('the same network after a restart has another mark, and is not a second one', () => {
    report('10:10', 'key1:a');
    report('10:12', 'key2:x');
    expect(answerAt('10:12').state).toBe('open');
    report('10:13', 'key2:y');
    expect(answerAt('10:13').state).toBe('closed');
  });

  it('the host clears it, and the same networks cannot close it again in that block', () => {
    report('10:10', 'key1:a');
    report('10:11', 'key1:b');
    clearDoorReports(db, getPlaceBySlug(db, PLACE)?.id ?? 0, at('10:20'));
    expect(answerAt('10:20')).toMatchObject({ state: 'open', report: null });
    report('10:21', 'key1:a');
    report('10:22', 'key1:b');
    expect(answerAt('10:23')).toMatchObject({ state: 'open', report: null });
    report('10:24', 'key1:c');
    expect(answerAt('10:25')).toMatchObject({ state: 'open', report: { closes: false } });
    expect(findReports(db, { placeSlugs: [PLACE] })).toHaveLength(5);
  });

  it('outside the hours it is kept, and weighs nothing', () => {
    expect(answerAt('05:00').state).toBe('closed');
    expect(report('05:00', 'key1:a')).toMatchObject({ kind: 'reported', weighsUntil: null });
    report('05:01', 'key1:b');
    expect(answerAt('10:00')).toMatchObject({ state: 'open', report: null });
  });

  it('is refused of invented hours, not found of a draft, and the rest of the world goes on', () => {
    expect(report('10:10', 'key1:a', { placeSlug: 'groene-stee' })).toEqual({ kind: 'sample' });
    db.drizzle.run("UPDATE places SET draft = 1 WHERE slug = 'fixture-nachtcafe'");
    expect(() => report('10:10', 'key1:a', { placeSlug: 'fixture-nachtcafe' })).toThrow(NotFound);
    expect(findReports(db, {})).toEqual([]);
    expect(told).toEqual([]);
  });

  it('what could not be told is not kept either', () => {
    const given = { placeSlug: PLACE, kind: 'closedDoor' as const, words: null, deviceMark: 'key1:a' };
    const fail = () => {
      throw new Error('no mail');
    };
    expect(() => reportPlace(db, given, at('10:10'), fail)).toThrow('no mail');
    expect(findReports(db, {})).toEqual([]);
  });
});

describe('what is kept of a report', () => {
  it('the mark of a network only while it weighs', () => {
    const marks = () => db.sqlite.prepare('SELECT device_mark FROM reports ORDER BY id').pluck().all();
    report('10:10', 'key1:a');
    report('10:11', 'key1:a');
    report('10:12', 'key1:a', { kind: 'wrong' });
    expect(marks()).toEqual(['key1:a', null, null]);
    const until = findReports(db, {}).at(-1)?.weighsUntil ?? 0;
    expect(forgetDevices(db, until - 1)).toBe(0);
    expect(forgetDevices(db, until)).toBe(1);
    expect(marks()).toEqual([null, null, null]);
  });

  it.each([
    ['  Het licht\r\nis\tuit. ', 'Het licht is uit.'],
    ['<b>dicht</b> & "op slot"', '<b>dicht</b> & "op slot"'],
    ['   ', null],
  ])('the words %j as %j', (words, kept) => {
    report('10:10', 'key1:a', { words });
    expect(findReports(db, {})[0]?.words).toBe(kept);
  });

  it.each(['x'.repeat(281), 'dicht\u202Enepo'])('refuses %j', (words) => {
    expect(report('10:10', 'key1:a', { words }).kind).toBe('wordsRefused');
    expect(findReports(db, {})).toEqual([]);
  });

  it('the change log hears that there was one, not what it said', () => {
    report('10:10', 'key1:a', { words: 'Vraag het aan de buurvrouw' });
    const [change] = findChanges(db, `place:${PLACE}`).filter(({ what }) => what === 'report');
    expect(change).toMatchObject({ who: 'visitor', subject: `place:${PLACE}` });
    expect(JSON.stringify(change)).not.toContain('buurvrouw');
    expect(JSON.stringify(change)).not.toContain('key1');
  });
});

describe('the inbox', () => {
  it('is by place or by district, and shows what nobody looked at yet', () => {
    report('10:10', 'key1:a', { kind: 'wrong', words: 'Het nummer klopt niet' });
    report('10:20', 'key1:a', { kind: 'wrong', placeSlug: 'madiba' });
    const inDistrict = { districtSlug: 'liendert-rustenburg' };
    expect(findReports(db, inDistrict).map(({ placeSlug }) => placeSlug)).toEqual(['madiba', PLACE]);
    expect(findReports(db, { districtSlug: 'nergens' })).toEqual([]);
    const [ofPlace] = findReports(db, { placeSlugs: [PLACE] });
    expect(ofPlace).toMatchObject({ kind: 'wrong', words: 'Het nummer klopt niet', handledAt: null });

    handleReport(db, ofPlace?.id ?? 0, { who: 'host-7f3a', at: at('11:00') });
    handleReport(db, ofPlace?.id ?? 0, { who: 'host-ffff', at: at('12:00') });
    expect(findReports(db, { ...inDistrict, handled: true })).toMatchObject([
      { placeSlug: PLACE, handledAt: at('11:00'), handledBy: 'host-7f3a' },
    ]);
    expect(findReports(db, { ...inDistrict, handled: false })).toHaveLength(1);
    expect(() => handleReport(db, 99, { who: 'host-7f3a', at: at('11:00') })).toThrow(NotFound);
  });
});

describe('ik had nu willen komen', () => {
  it('is counted by place and hour of Amsterdam, and says nothing of who', () => {
    const wish = { placeSlug: PLACE, helpTopicSlug: null };
    makeWish(db, { ...wish, ...presentHour(at('20:05')) }, at('20:05'));
    makeWish(db, { ...wish, ...presentHour(at('20:59')) }, at('20:59'));
    makeWish(db, { ...wish, ...presentHour(Date.parse('2026-07-01T21:30:00Z')) }, at('20:59'));
    const counted = countWishes(db, { placeSlug: PLACE });
    expect(counted.map(({ wishedDate, wishedHour, times }) => [wishedDate, wishedHour, times])).toEqual([
      ['2026-07-01', 23, 1],
      ['2026-11-24', 20, 2],
    ]);
    expect(countWishes(db, { from: '2026-11-24', through: '2026-11-24' })).toHaveLength(1);
    expect(countWishes(db, { districtSlug: 'nergens' })).toEqual([]);
  });

  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12-07', true],
    ['2026-12-08', false],
  ])('an hour of %s can be wished for on 24 November: %s', (date, can) => {
    expect(canBeWished({ date, hour: 20 }, at('10:00'))).toBe(can);
  });

  it('not of a draft, nor of a place that is gone', () => {
    for (const placeSlug of ['fixture-voorgoed-dicht', 'nergens']) {
      const wish = { placeSlug, ...presentHour(at('20:05')), helpTopicSlug: null };
      expect(() => makeWish(db, wish, at('20:05'))).toThrow(NotFound);
    }
    expect(countWishes(db)).toEqual([]);
  });
});

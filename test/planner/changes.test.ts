import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removePerson } from '../../db/queries/people.ts';
import { findProposals } from '../../db/queries/proposals.ts';
import { cancelledWalkIns } from '../../server/directory/cancelled-walk-ins.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { NotFound } from '../../server/errors.ts';
import { instantOf } from '../../server/hours/local-time.ts';
import type { WalkIn, WalkInWords } from '../../server/model/walk-in.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { changeWalkIn } from '../../server/planner/change-walk-in.ts';
import { holdAfterAll } from '../../server/planner/hold-after-all.ts';
import { addActivity, changeActivity, endActivity } from '../../server/planner/keep-activity.ts';
import { joinWalkIn, leaveWalkIn, showName } from '../../server/planner/show-name.ts';
import { undoWalkIn } from '../../server/planner/undo-walk-in.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  CONTENT,
  kept,
  mailsIn,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  timesOn,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

let at: Visiting;
let walkIn: WalkIn;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
  walkIn = agreed(at);
});
afterEach(() => at.db.close());

const act = () => actOf(at.professional);
const now = () => walkInOf(at.db, walkIn.slug);
const about = (more: object = {}) => ({ slug: walkIn.slug, ifVersion: null, actKey: null, ...more });
const telling = () => ({ baseUrl: BASE_URL, butNot: at.professional.id });
const { hours: _hours, roomSlug: _room, ...WORDS } = CONTENT;

describe('other words for a walk-in hour', () => {
  const change = (more: Partial<WalkInWords>, ifVersion: number | null = null) =>
    changeWalkIn(at.db, { ...about(), ifVersion, words: { ...WORDS, ...more } }, act());

  it('are public at once, and leave its times, room and holders', () => {
    const saved = kept(
      change({ title: ' Hulp   met je telefoon ', phone: '033 123 45 67', languages: ['ar', 'nl'] }),
    );
    expect(saved.walkIn).toEqual({
      ...walkIn,
      title: 'Hulp met je telefoon',
      languages: ['ar', 'nl'],
      contact: { phone: '033 123 45 67', email: null },
      ownContact: { phone: '033 123 45 67', email: null },
      version: 2,
    });
  });

  it('are refused over what somebody else said since', () => {
    kept(change({ title: 'Eerst' }, 1));
    expect(change({ title: 'Daarna' }, 1)).toMatchObject({
      kind: 'stale',
      walkIn: { title: 'Eerst', version: 2 },
    });
    expect(now().title).toBe('Eerst');
  });

  it('are refused when they cannot be', () => {
    expect(change({ title: '', helpTopics: [] })).toMatchObject({
      findings: [{ code: 'titleMissing' }, { code: 'topicMissing' }],
    });
    expect(now()).toEqual(walkIn);
  });

  it('are taken back as long as nothing else changed', () => {
    const { sequence } = kept(change({ title: 'Eerst' }));
    kept(change({ title: 'Daarna' }));
    const undoing = { slug: walkIn.slug, sequence, ...telling() };
    expect(undoWalkIn(at.db, undoing, act())).toMatchObject({ kind: 'refused', why: 'changedSince' });
    const latest = findChanges(at.db, `walkIn:${walkIn.slug}`).at(-1)?.sequence ?? 0;
    expect(undoWalkIn(at.db, { ...undoing, sequence: latest }, act()).kind).toBe('undone');
    expect(undoWalkIn(at.db, { ...undoing, sequence: latest }, act())).toMatchObject({ alreadyDone: true });
    expect(now()).toMatchObject({ title: 'Eerst', version: 4 });
  });
});

describe('dates that are cancelled', () => {
  const cancel = (from: string, through = from, more: object = {}) =>
    cancelDates(at.db, { ...about(), from, through, reason: 'ziek', ...telling(), ...more }, act());
  const cancelledDates = () => {
    const window = { start: instantOf('2026-11-24', 0), end: instantOf('2027-02-01', 0) };
    return cancelledWalkIns([now()], window, calendarsOf(at.db)).map(
      ({ start, reason }) => `${new Date(start).toISOString().slice(0, 10)} ${reason}`,
    );
  };

  it('are shown to visitors with the reason, and told to the host in one mail', () => {
    const before = mailsIn(at.db).length;
    kept(cancel('2026-12-08', '2026-12-22', { reason: 'ziek, zie www.kwaad.example' }));
    expect(cancelledDates()).toEqual(
      ['08', '15', '22'].map((day) => `2026-12-${day} ziek, zie www.kwaad.example`),
    );
    const [mail, ...others] = mailsIn(at.db).slice(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: at.host.email, purpose: 'cancelled' });
    expect(mail?.body).toContain('Het gaat om dinsdag 8 december tot en met dinsdag 22 december.');
    expect(mail?.body).toContain('De reden die erbij staat: ziek, zie [link weggelaten]');
    expect(mail?.body).not.toContain('kwaad');
  });

  it.each([
    ['a date in the past', '2026-11-17', '2026-11-17', 'inThePast'],
    ['a date on which it is not held', '2026-12-09', '2026-12-09', 'notHeldThen'],
    ['a date that is cancelled already', '2026-12-01', '2026-12-01', 'notHeldThen'],
    ['an end before the start', '2026-12-15', '2026-12-08', 'endDateBeforeStart'],
    ['no date', '2026-12-32', '2026-12-32', 'notADate'],
    ['an end too far away', '2026-12-08', '2028-01-01', 'datesOutOfReach'],
  ])('are refused with %s', (_, from, through, code) => {
    kept(cancel('2026-12-01'));
    const outcome = cancel(from, through);
    expect(outcome).toMatchObject({ kind: 'refused', why: 'findings' });
    expect('findings' in outcome && outcome.findings[0]?.code).toBe(code);
    expect(cancelledDates()).toEqual(['2026-12-01 ziek']);
  });

  it('are refused with a reason that does not fit on a phone', () => {
    expect(cancel('2026-12-08', '2026-12-08', { reason: 'a'.repeat(81) })).toMatchObject({
      findings: [{ code: 'textTooLong', path: '/reason' }],
    });
  });

  it('come back when the notice is taken back, and the host hears that too', () => {
    const { sequence } = kept(cancel('2026-12-08'));
    at.db.sqlite.exec('UPDATE outbox SET sent_at = next_try_at WHERE sent_at IS NULL');
    expect(undoWalkIn(at.db, { slug: walkIn.slug, sequence, ...telling() }, act()).kind).toBe('undone');
    expect(cancelledDates()).toEqual([]);
    expect(now().hours).toEqual(walkIn.hours);
    expect(mailsIn(at.db).at(-1)?.subject).toBe(
      'Gaat toch door bij Huiskamers De Horsten: Hulp met computer en telefoon',
    );
  });

  it('come back one by one also after something else changed', () => {
    const { sequence } = kept(cancel('2026-12-08'));
    kept(cancel('2026-12-15'));
    kept(changeWalkIn(at.db, { ...about(), words: { ...WORDS, title: 'Anders' } }, act()));
    expect(undoWalkIn(at.db, { slug: walkIn.slug, sequence, ...telling() }, act()).kind).toBe('undone');
    expect(cancelledDates()).toEqual(['2026-12-15 ziek']);
    const date = { from: '2026-12-15', through: '2026-12-15' };
    kept(holdAfterAll(at.db, { ...about(), ...date, ...telling() }, act()));
    expect(cancelledDates()).toEqual([]);
    expect(now().title).toBe('Anders');
    expect(holdAfterAll(at.db, { ...about(), ...date, ...telling() }, act()).kind).toBe('refused');
  });

  it('happen once under one key', () => {
    const before = mailsIn(at.db).length;
    const first = kept(cancel('2026-12-08', '2026-12-08', { actKey: 'once' }));
    const again = kept(cancel('2026-12-08', '2026-12-08', { actKey: 'once' }));
    expect(again).toMatchObject({ alreadyDone: true, sequence: first.sequence });
    expect(mailsIn(at.db)).toHaveLength(before + 1);
  });
});

describe('a name that visitors may read', () => {
  const show = (name: string | null, personId = at.professional.id) =>
    showName(at.db, { slug: walkIn.slug, personId, name }, act());

  it('is shown when she says so, gone when she takes it back, and never in the log', () => {
    kept(show(' Noor '));
    expect(now().professionals).toEqual([{ personId: at.professional.id, shownName: 'Noor' }]);
    kept(show(null));
    expect(now().professionals).toEqual([{ personId: at.professional.id, shownName: null }]);
    const lines = findChanges(at.db, `walkIn:${walkIn.slug}`);
    expect(lines.map(({ what }) => what)).toEqual(['addWalkIn', 'showName', 'showName']);
    expect(JSON.stringify(lines)).not.toContain('Noor');
  });

  it('is hers alone: nobody shows it who does not hold it', () => {
    const colleague = personWith(at.db, [PROFESSIONAL]);
    expect(() => show('Noor', colleague.id)).toThrow(NotFound);
    expect(show('a'.repeat(41))).toMatchObject({ findings: [{ code: 'textTooLong' }] });
  });

  it('goes with her when she leaves, and when she is removed', () => {
    const colleague = personWith(at.db, [PROFESSIONAL]);
    joinWalkIn(at.db, { slug: walkIn.slug, personId: colleague.id }, act());
    kept(show('Noor', colleague.id));
    leaveWalkIn(at.db, { slug: walkIn.slug, personId: colleague.id }, act());
    expect(now().professionals).toEqual([{ personId: at.professional.id, shownName: null }]);
    kept(show('Ada'));
    removePerson(at.db, at.professional, act());
    expect(now().professionals).toEqual([]);
    expect(findProposals(at.db)).toMatchObject([{ personId: null, state: 'accepted' }]);
  });

  it('is not to be had with a walk-in hour of another organisation', () => {
    const stranger = personWith(at.db, [OTHER_PROFESSIONAL]);
    const herself = { slug: walkIn.slug, personId: stranger.id };
    expect(() => joinWalkIn(at.db, herself, act())).toThrow(NotFound);
    expect(() => joinWalkIn(at.db, { ...herself, slug: 'voorbeeld-geld' }, act())).toThrow(NotFound);
  });
});

describe('an activity of the place', () => {
  const COFFEE = {
    ...CONTENT,
    title: 'Koffie in de ochtend',
    helpTopics: [],
    hours: timesOn({ from: '2026-11-01' }),
  };
  const host = () => actOf(at.host);
  const add = (more: object = {}) =>
    addActivity(at.db, { placeSlug: PLACE, content: { ...COFFEE, ...more }, actKey: null }, host());

  it('is there at once, of no organisation', () => {
    expect(kept(add()).walkIn).toMatchObject({
      slug: 'koffie-in-de-ochtend-de-horsten',
      kind: 'activity',
      organisationSlug: null,
      professionals: [],
      hours: COFFEE.hours,
    });
  });

  it('is added once under one key', () => {
    const given = { placeSlug: PLACE, content: COFFEE, actKey: 'once' };
    const first = kept(addActivity(at.db, given, host()));
    expect(kept(addActivity(at.db, given, host()))).toMatchObject({
      alreadyDone: true,
      walkIn: first.walkIn,
    });
  });

  it('changes whole, ends, and each is taken back', () => {
    const { slug } = kept(add()).walkIn;
    const given = { slug, ifVersion: 1, actKey: null };
    const content = { ...COFFEE, title: 'Thee', hours: timesOn({ opens: 600 }) };
    const changed = kept(changeActivity(at.db, { ...given, content }, host()));
    expect(changed.walkIn).toMatchObject({ title: 'Thee', hours: content.hours, version: 2 });
    expect(changeActivity(at.db, { ...given, content }, host()).kind).toBe('stale');
    const ended = kept(endActivity(at.db, { ...given, ifVersion: null, lastDate: '2026-12-31' }, host()));
    expect(ended.walkIn.hours.layers[0]?.validity).toMatchObject({ through: '2026-12-31' });
    for (const { sequence } of [ended, changed])
      expect(undoWalkIn(at.db, { slug, sequence, ...telling() }, host()).kind).toBe('undone');
    expect(walkInOf(at.db, slug)).toMatchObject({ title: COFFEE.title, hours: COFFEE.hours });
  });

  it('that was added by mistake goes as if it had never been', () => {
    const { walkIn: added, sequence } = kept(add());
    const undoing = { slug: added.slug, sequence, ...telling() };
    expect(undoWalkIn(at.db, undoing, host()).kind).toBe('undone');
    expect(() => walkInOf(at.db, added.slug)).toThrow();
    expect(undoWalkIn(at.db, undoing, host())).toMatchObject({ alreadyDone: true });
  });

  it('that was changed since it was added does not go with it', () => {
    const { walkIn: added, sequence } = kept(add());
    const given = { slug: added.slug, ifVersion: 1, actKey: null };
    kept(changeActivity(at.db, { ...given, content: { ...COFFEE, title: 'Thee' } }, host()));
    const undoing = { slug: added.slug, sequence, ...telling() };
    expect(undoWalkIn(at.db, undoing, host())).toMatchObject({ why: 'changedSince' });
    expect(walkInOf(at.db, added.slug).title).toBe('Thee');
  });

  it('that is cancelled on a date is no news for its own host', () => {
    const { slug } = kept(add()).walkIn;
    const before = mailsIn(at.db).length;
    const date = { from: '2026-12-01', through: '2026-12-01', reason: null, ...telling() };
    kept(cancelDates(at.db, { slug, ifVersion: null, actKey: null, ...date }, host()));
    expect(mailsIn(at.db)).toHaveLength(before);
  });

  it('is not what a walk-in hour is: that changes by a proposal', () => {
    const given = { ...about(), content: COFFEE };
    expect(() => changeActivity(at.db, given, host())).toThrow(NotFound);
    expect(() => endActivity(at.db, { ...given, lastDate: '2026-12-31' }, host())).toThrow(NotFound);
    const line = findChanges(at.db, `walkIn:${walkIn.slug}`)[0]?.sequence ?? 0;
    expect(undoWalkIn(at.db, { slug: walkIn.slug, sequence: line, ...telling() }, host())).toMatchObject({
      why: 'notUndoable',
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { inTransaction } from '../../db/open-database.ts';
import { addWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { announceDays, withoutSpecialDay } from '../../server/desk/announce-days.ts';
import { closeToday } from '../../server/desk/close-today.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { MOST_CLASHES_A_DAY } from '../../server/desk/tell-of-clashes.ts';
import { undo } from '../../server/desk/undo.ts';
import { addDays } from '../../server/hours/local-time.ts';
import type { Person } from '../../server/model/caller.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import { CLOSED, on, special, weekly } from '../hours/building-hours.ts';
import { CONTENT, kept, mailsIn, ORGANISATION, PROFESSIONAL } from '../planner/visiting.ts';
import { deskDatabase, HOST as HOST_ACT, placeIn, save } from './real-place.ts';

const HOST = { ...HOST_ACT, baseUrl: BASE_URL };
const PLACE = 'groene-stee';
/** Tuesdays, on which De Groene Stee is open from 9:00 to 12:30 and from 13:30 to 17:00. */
const TUESDAYS = weekly(on([2], '14:00-16:00'));

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const walkIn = (
  more: {
    readonly slug?: string;
    readonly sample?: boolean;
    readonly organisationSlug?: string | null;
    readonly email?: string | null;
  } = {},
) =>
  addWalkIn(
    db,
    {
      ...CONTENT,
      slug: 'money-on-tuesday',
      kind: 'walkIn',
      placeSlug: PLACE,
      roomSlug: null,
      title: 'Hulp met geld',
      organisationSlug: ORGANISATION,
      visitorRole: null,
      sample: false,
      hours: TUESDAYS,
      ...more,
    },
    HOST,
  );

const holds = (walkInId: number, { id: personId }: Person) =>
  inTransaction(db, () => saveProfessional(db, walkInId, { personId, shownName: null }));

const announce = (dates: string, reason: string | null = 'personeelsdag') =>
  kept(
    announceDays(
      db,
      { placeSlug: PLACE, day: special(dates, CLOSED, reason), role: 'host', actKey: null },
      HOST,
    ),
  );

const clashMails = () => mailsIn(db).filter(({ purpose }) => purpose === 'clash');
const told = () => clashMails().map(({ to, subject }) => `${to}: ${subject}`);

describe('a day that is announced closed', () => {
  it('is told at once to whoever holds the walk-in hour, in one message with all its dates', () => {
    const [hers, colleague] = [personWith(db, [PROFESSIONAL]), personWith(db, [PROFESSIONAL])];
    holds(walkIn(), hers);
    announce('2026-12-01 2026-12-08');
    const [mail, ...others] = clashMails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(hers.email);
    expect(mail?.to).not.toBe(colleague.email);
    expect(mail?.subject).toBe('Gaan de spreekuren bij De Groene Stee door?');
    expect(mail?.body).toContain(
      [
        'Hulp met geld',
        '- Dinsdag 1 december 14:00 – 16:00: de deur is dicht (personeelsdag).',
        '- Dinsdag 8 december 14:00 – 16:00: de deur is dicht (personeelsdag).',
      ].join('\n'),
    );
    expect(mail?.body).toContain(`\n${BASE_URL}/planner/botsingen\n`);
  });

  it('is told in one message to whoever holds two of them there, in her own language', () => {
    const hers = personWith(db, [PROFESSIONAL]);
    db.sqlite.prepare("UPDATE people SET language = 'en' WHERE id = ?").run(hers.id);
    holds(walkIn(), hers);
    holds(walkIn({ slug: 'letters-on-tuesday' }), hers);
    announce('2026-12-01');
    expect(told()).toEqual([
      `${hers.email}: Will the walk-in hour at De Groene Stee on Tuesday 1 December go on?`,
    ]);
    expect(clashMails()[0]?.body.match(/^- Tuesday 1 December/gm)).toHaveLength(2);
    expect(clashMails()[0]?.body).toContain(`\n${BASE_URL}/en/planner/botsingen\n`);
  });

  it('is told to all of the organisation where nobody in particular holds it', () => {
    const people = [personWith(db, [PROFESSIONAL]), personWith(db, [PROFESSIONAL])];
    walkIn();
    announce('2026-12-01');
    expect(clashMails().map(({ to }) => to)).toEqual(people.map(({ email }) => email));
  });

  it('is told to all of the organisation where whoever held it left', () => {
    const [left, stayed] = [personWith(db, []), personWith(db, [PROFESSIONAL])];
    holds(walkIn(), left);
    announce('2026-12-01');
    expect(clashMails().map(({ to }) => to)).toEqual([stayed.email]);
  });

  it.each([
    ['the mailbox of the walk-in hour', 'geld@example.org', ['geld@example.org']],
    ['the coordinator', null, ['coordinator@example.org']],
  ])('is told to %s where nobody of them has an account', (_who, email, expected) => {
    personWith(db, [{ role: 'coordinator', districtSlug: placeIn(db, PLACE).districtSlug }], {
      email: 'coordinator@example.org',
    });
    walkIn({ email });
    announce('2026-12-01');
    expect(clashMails().map(({ to }) => to)).toEqual(expected);
  });

  it('is not told of samples', () => {
    personWith(db, [PROFESSIONAL]);
    walkIn({ sample: true, organisationSlug: null });
    announce('2026-12-01');
    expect(told()).toEqual([]);
  });

  it('is not told of days on which it is not held, or that were closed already', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    announce('2026-12-02');
    expect(told()).toEqual([]);
    announce('2026-12-01');
    expect(told()).toHaveLength(1);
    announce('2026-11-30 2026-12-02', 'verbouwing');
    expect(told()).toHaveLength(1);
    announce('2026-12-07 2026-12-09', 'verbouwing');
    expect(told()).toHaveLength(2);
  });

  it('is not told to whoever announced it herself', () => {
    const hers = personWith(db, [PROFESSIONAL, { role: 'host', placeSlug: PLACE }]);
    holds(walkIn(), hers);
    const day = special('2026-12-01', CLOSED);
    announceDays(db, { placeSlug: PLACE, day, role: 'host', actKey: null }, { ...HOST, who: hers.pseudonym });
    expect(told()).toEqual([]);
  });

  it('is told once, however often it is sent', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    const given = {
      placeSlug: PLACE,
      day: special('2026-12-01', CLOSED),
      role: 'host',
      actKey: 'once',
    } as const;
    announceDays(db, given, HOST);
    announceDays(db, given, HOST);
    expect(told()).toHaveLength(1);
  });
});

describe('a clash that is over', () => {
  const GOES_ON = 'Het spreekuur bij De Groene Stee op dinsdag 1 december gaat toch door';

  it('is told once to those who heard of it', () => {
    const hers = personWith(db, [PROFESSIONAL]);
    holds(walkIn(), hers);
    const { sequence } = announce('2026-12-01');
    personWith(db, [PROFESSIONAL]);
    undo(db, { placeSlug: PLACE, sequence }, HOST);
    undo(db, { placeSlug: PLACE, sequence }, HOST);
    expect(told().slice(1)).toEqual([`${hers.email}: ${GOES_ON}`]);
    expect(clashMails()[1]?.body).toContain('- dinsdag 1 december 14:00 – 16:00');
  });

  it('is told when the days are taken back, and told of anew when they are closed again', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    announce('2026-12-01');
    const { from, through } = special('2026-12-01', CLOSED);
    withoutSpecialDay(db, { placeSlug: PLACE, from, through, role: 'host', actKey: null }, HOST);
    announce('2026-12-01');
    expect(clashMails().map(({ subject }) => subject.includes('gaat toch door'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is not told again to whoever heard so, and closed the day herself the second time', () => {
    const hers = personWith(db, [PROFESSIONAL, { role: 'host', placeSlug: PLACE }]);
    holds(walkIn(), hers);
    undo(db, { placeSlug: PLACE, sequence: announce('2026-12-01').sequence }, HOST);
    const given = {
      placeSlug: PLACE,
      day: special('2026-12-01', CLOSED),
      role: 'host',
      actKey: null,
    } as const;
    const { sequence } = kept(announceDays(db, given, { ...HOST, who: hers.pseudonym }));
    undo(db, { placeSlug: PLACE, sequence }, HOST);
    expect(told()).toHaveLength(2);
  });

  it('is not told to those who never heard of it', () => {
    announce('2026-12-01');
    const { sequence } = announce('2026-12-08');
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    undo(db, { placeSlug: PLACE, sequence }, HOST);
    expect(told()).toEqual([]);
  });
});

describe('other changes', () => {
  it('of the weekly hours name the first dates and count the rest', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    save(db, PLACE, weekly(on([2], '09:00-15:00')));
    const [mail] = clashMails();
    expect(mail?.body).toContain(
      '- Dinsdag 24 november 14:00 – 16:00: volgens de vaste tijden is de deur dicht van 15:00 tot 16:00.',
    );
    expect(mail?.body).toMatch(/\nEn nog \d+ dagen\.\n/);
    expect(mail?.body.match(/^- /gm)).toHaveLength(10);
  });

  it('of today are told too, by closing and by the switch on the door, each with its way back', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    const closed = kept(
      closeToday(
        db,
        { placeSlug: PLACE, closing: { kind: 'allDay' }, reason: 'ziekte', role: 'host', actKey: null },
        HOST,
      ),
    );
    undo(db, { placeSlug: PLACE, sequence: closed.sequence }, HOST);
    const afternoon = { ...HOST, at: Date.parse('2026-11-24T14:30:00+01:00') };
    for (const says of ['closed', 'asAlways'] as const) {
      switchLive(db, { placeSlug: PLACE, says, role: 'host', actKey: null }, afternoon);
    }
    expect(clashMails().map(({ subject }) => subject)).toEqual([
      'Gaat het spreekuur bij De Groene Stee op dinsdag 24 november door?',
      'Het spreekuur bij De Groene Stee op dinsdag 24 november gaat toch door',
      'Gaat het spreekuur bij De Groene Stee op dinsdag 24 november door?',
      'Het spreekuur bij De Groene Stee op dinsdag 24 november gaat toch door',
    ]);
    expect(clashMails()[2]?.body).toContain('de deur is dicht gezet van 14:30 tot 16:00.');
  });

  it('that fail leave no message', () => {
    holds(walkIn(), personWith(db, [PROFESSIONAL]));
    const attempt = () =>
      inTransaction(db, () => {
        announce('2026-12-01');
        throw new Error('the power fails');
      });
    expect(attempt).toThrow('the power fails');
    expect(told()).toEqual([]);
  });

  it('leave nobody’s name or address in the log', () => {
    const hers = personWith(db, [PROFESSIONAL]);
    holds(walkIn(), hers);
    announce('2026-12-01');
    const lines = db.sqlite
      .prepare("SELECT after FROM change_log WHERE subject LIKE 'clashes:%'")
      .pluck()
      .all();
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(hers.email);
  });
});

it('is told a bounded number of times a day about one place, of which the last says so', () => {
  const hers = personWith(db, [PROFESSIONAL]);
  holds(walkIn(), hers);
  const tuesdays = Array.from({ length: MOST_CLASHES_A_DAY + 2 }, (_, week) =>
    addDays('2026-12-01', 7 * week),
  );
  for (const date of tuesdays) announce(date);
  const mails = clashMails();
  expect(mails).toHaveLength(MOST_CLASHES_A_DAY);
  expect(mails.filter(({ body }) => body.includes('vandaag niet meer over deze plek'))).toEqual([
    mails.at(-1),
  ]);
});

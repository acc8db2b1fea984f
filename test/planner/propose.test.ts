import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProposals, getProposal } from '../../db/queries/proposals.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { NotFound } from '../../server/errors.ts';
import type { WalkInContent } from '../../server/model/walk-in.ts';
import { withdrawProposal } from '../../server/planner/answer-other-time.ts';
import {
  MOST_A_DAY,
  MOST_OPEN_OF_PERSON,
  MOST_OPEN_OF_WALK_IN,
  proposeEnd,
  proposeMove,
  proposeStart,
} from '../../server/planner/propose.ts';
import { proposeOtherDate } from '../../server/planner/propose-other-date.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  CONTENT,
  kept,
  mailsIn,
  NOW,
  PROFESSIONAL,
  proposed,
  timesOn,
  toStart,
  turnOf,
  type Visiting,
  visiting,
} from './visiting.ts';

let at: Visiting;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
});
afterEach(() => at.db.close());

const start = (more: Partial<WalkInContent>, words: string | null = null) =>
  proposeStart(at.db, { ...toStart(at, more), words }, actOf(at.professional));

describe('a walk-in hour that is proposed', () => {
  it('is kept for both sides, and shown to nobody else', () => {
    const { proposal } = kept(start({}, 'Kan dat op dinsdag?'));
    expect(getProposal(at.db, proposal.id)).toEqual(proposal);
    expect(proposal).toMatchObject({ kind: 'start', state: 'open', version: 1, walkInSlug: null });
    expect(proposal.content).toEqual(CONTENT);
    expect(proposal.steps).toMatchObject([
      {
        step: 'proposed',
        side: 'organisation',
        who: at.professional.pseudonym,
        words: 'Kan dat op dinsdag?',
      },
    ]);
    expect(findWalkIns(at.db, { organisationSlug: proposal.organisationSlug })).toEqual([]);
  });

  it('is told to the host in one mail, with the moment in words and a link that answers it', () => {
    kept(start({ title: 'Kijk op https://kwaad.example/x' }, 'Zie www.kwaad.example\n\nBcc: x@y.nl'));
    const [mail, ...others] = mailsIn(at.db);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: at.host.email, purpose: 'proposal' });
    expect(mail?.subject).toBe('Geldcheck033 wil een spreekuur houden bij Huiskamers De Horsten');
    expect(mail?.body).toContain('Elke dinsdag van 13:00 tot 15:00, vanaf 1 december. Niet op feestdagen.');
    expect(mail?.body).toMatch(/https:\/\/binnenlopen\.example\/voorstel\/[\w-]{43}\n/);
    expect(mail?.body).not.toContain('kwaad.example');
    expect(mail?.body).toContain('> Zie [link weggelaten] Bcc: x@y.nl');
  });

  it('leaves no words in the change log, since a name may be in them', () => {
    const { proposal } = kept(start({}, 'Groet, iemand'));
    expect(findChanges(at.db, `proposal:${proposal.id}`)).toHaveLength(1);
    expect(JSON.stringify(findChanges(at.db, `proposal:${proposal.id}`))).not.toContain('iemand');
  });

  it.each<readonly [string, Partial<WalkInContent>, readonly string[]]>([
    ['no title', { title: ' ' }, ['/title titleMissing']],
    ['a title too long', { title: 'a'.repeat(81) }, ['/title textTooLong']],
    ['a title that turns the text around', { title: 'Hulp \u202e plus' }, ['/title unreadableText']],
    ['no topic', { helpTopics: [] }, ['/helpTopics topicMissing']],
    ['an unknown topic', { helpTopics: ['digital', 'magic'] }, ['/helpTopics/1 unknownTopic']],
    ['an unknown theme', { themeSlug: 'magic' }, ['/theme unknownTheme']],
    ['a room of another place', { roomSlug: 'grote-zaal' }, ['/room unknownRoom']],
    ['two addresses', { email: 'a@b.nl,c@d.nl' }, ['/email notAnAddress']],
    ['no phone number', { phone: 'bel mij' }, ['/phone notAPhone']],
    ['a start in the past', { hours: timesOn({ from: '2026-11-23' }) }, ['/hours inThePast']],
    ['a start too far away', { hours: timesOn({ from: '2027-12-01' }) }, ['/hours tooFarAhead']],
    [
      'an end before it starts',
      { hours: timesOn({ closes: 600 }) },
      ['/hours/layers/0/rules/0/spans/0 endBeforeStart'],
    ],
    ['no date at all', { hours: timesOn({ from: '2026-12-02', through: '2026-12-07' }) }, ['/hours noDates']],
    [
      'a day that is no day',
      { hours: timesOn({ from: '2026-13-01' }) },
      ['/hours/layers/0/validity/from notADate'],
    ],
    [
      'everything at once',
      { title: '', helpTopics: [], roomSlug: 'x', hours: timesOn({ from: '2026-11-01' }) },
      ['/title titleMissing', '/helpTopics topicMissing', '/room unknownRoom', '/hours inThePast'],
    ],
  ])('is refused with %s', (_, more, findings) => {
    const outcome = start(more);
    expect(outcome).toMatchObject({ kind: 'refused', why: 'findings' });
    expect(outcome.findings.map(({ path, code }) => `${path} ${code}`)).toEqual(findings);
    expect(findProposals(at.db)).toEqual([]);
    expect(mailsIn(at.db)).toEqual([]);
  });

  it.each(['2026-11-24', '2026-11-25', '2027-11-25'])('may begin on %s', (from) => {
    expect(start({ hours: timesOn({ from }) }).kind).toBe('saved');
  });

  it.each(['nergens', 'fixture-voorgoed-dicht'])('is not possible at %s', (placeSlug) => {
    const asked = { ...toStart(at, { roomSlug: null }), placeSlug };
    expect(() => proposeStart(at.db, asked, actOf(at.professional))).toThrow(NotFound);
  });

  it('is not possible at a place that is not public yet', () => {
    at.db.sqlite.prepare("UPDATE places SET draft = 1 WHERE slug = 'de-horsten'").run();
    expect(() => start({})).toThrow(NotFound);
  });

  it('is not done twice under one key', () => {
    const asked = { ...toStart(at), actKey: 'once' };
    const first = kept(proposeStart(at.db, asked, actOf(at.professional)));
    const again = kept(proposeStart(at.db, asked, actOf(at.professional)));
    expect(again).toMatchObject({ alreadyDone: true, sequence: first.sequence, proposal: first.proposal });
    expect(mailsIn(at.db)).toHaveLength(1);
  });
});

describe('how much a host is asked at a time', () => {
  it('is at most twenty by one person, until one is answered', () => {
    for (let made = 0; made < MOST_OPEN_OF_PERSON; made += 1) proposed(at);
    expect(start({})).toMatchObject({ kind: 'refused', why: 'tooManyProposals' });
    const [latest] = findProposals(at.db);
    if (latest !== undefined)
      withdrawProposal(at.db, turnOf(latest, at.professional), actOf(at.professional));
    expect(start({}).kind).toBe('saved');
  });

  it('does not count what a colleague asks', () => {
    for (let made = 0; made < MOST_OPEN_OF_PERSON; made += 1) proposed(at);
    const colleague = { ...at, professional: personWith(at.db, [PROFESSIONAL]) };
    expect(proposed(colleague).state).toBe('open');
  });

  it('is at most forty in a day, however soon they are answered', () => {
    for (let made = 0; made < MOST_A_DAY; made += 1) {
      const turn = turnOf(proposed(at), at.professional);
      kept(withdrawProposal(at.db, turn, actOf(at.professional)));
    }
    expect(start({})).toMatchObject({ kind: 'refused', why: 'tooManyToday' });
    const tomorrow = actOf(at.professional, NOW + 86_400_000);
    expect(proposeStart(at.db, toStart(at), tomorrow).kind).toBe('saved');
  });

  it('is at most three about one walk-in hour', () => {
    const { slug } = agreed(at);
    const move = (opens: number) =>
      proposeMove(
        at.db,
        { ...about(slug), hours: timesOn({ opens }), roomSlug: null },
        actOf(at.professional),
      );
    for (let made = 0; made < MOST_OPEN_OF_WALK_IN; made += 1) expect(move(600 + made).kind).toBe('saved');
    expect(move(700)).toMatchObject({ kind: 'refused', why: 'tooManyForWalkIn' });
  });
});

const about = (walkInSlug: string) => {
  const { words, personId, actKey } = toStart(at);
  return { walkInSlug, words, personId, actKey, baseUrl: BASE_URL };
};

describe('a change that is proposed', () => {
  it('of nothing is refused', () => {
    const { slug, hours, roomSlug } = agreed(at);
    expect(proposeMove(at.db, { ...about(slug), hours, roomSlug }, actOf(at.professional))).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'nothingChanges' }],
    });
  });

  it('of one date says only that date', () => {
    const { slug } = agreed(at);
    const to = { date: '2026-12-10', opens: 600, closes: 720 };
    const { proposal } = kept(
      proposeOtherDate(at.db, { ...about(slug), date: '2026-12-08', to }, actOf(at.professional)),
    );
    expect(proposal.content.hours.specialDays).toMatchObject([
      { from: '2026-12-08', says: { kind: 'closed' } },
      { from: '2026-12-10', says: { kind: 'changed' } },
    ]);
    expect(mailsIn(at.db).at(-1)?.body).toContain(
      'Niet op dinsdag 8 december. Op donderdag 10 december van 10:00 tot 12:00.',
    );
  });

  it('of a date on which it is not held is refused', () => {
    const { slug } = agreed(at);
    const to = { date: '2026-12-10', opens: 600, closes: 720 };
    const outcome = proposeOtherDate(
      at.db,
      { ...about(slug), date: '2026-12-09', to },
      actOf(at.professional),
    );
    expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'notHeldThen' }] });
  });

  it('to an end says the last day', () => {
    const { slug } = agreed(at);
    kept(proposeEnd(at.db, { ...about(slug), lastDate: '2026-12-22' }, actOf(at.professional)));
    expect(mailsIn(at.db).at(-1)).toMatchObject({
      subject: 'Geldcheck033 wil stoppen met een spreekuur bij Huiskamers De Horsten',
    });
    expect(mailsIn(at.db).at(-1)?.body).toContain('Voor het laatst op dinsdag 22 december');
  });

  it.each([
    ['2026-02-30', '2026-12-10', '/date notADate'],
    ['2026-12-08', 'morgen', '/to/date notADate'],
  ])('from %s to %s is refused', (date, toDate, found) => {
    const { slug } = agreed(at);
    const to = { date: toDate, opens: 600, closes: 720 };
    const outcome = proposeOtherDate(at.db, { ...about(slug), date, to }, actOf(at.professional));
    expect(outcome.findings.map(({ path, code }) => `${path} ${code}`)).toEqual([found]);
    const end = proposeEnd(at.db, { ...about(slug), lastDate: '2027-02-29' }, actOf(at.professional));
    expect(end.findings.map(({ path, code }) => `${path} ${code}`)).toEqual(['/lastDate notADate']);
  });

  it('to an end that has passed is refused', () => {
    const { slug } = agreed(at);
    const outcome = proposeEnd(at.db, { ...about(slug), lastDate: '2026-11-23' }, actOf(at.professional));
    expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'inThePast', path: '/lastDate' }] });
  });

  it('of an invented walk-in hour is refused', () => {
    const asked = { ...about('voorbeeld-geld'), hours: timesOn({}), roomSlug: null };
    expect(proposeMove(at.db, asked, actOf(at.professional))).toMatchObject({
      kind: 'refused',
      why: 'sample',
    });
  });
});

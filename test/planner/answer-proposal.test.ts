import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/open-database.ts';
import { findMails } from '../../db/queries/find-mails.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { getProposal } from '../../db/queries/proposals.ts';
import { saveHours } from '../../db/queries/save-hours.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { hoursOfTimes } from '../../server/hours/walk-in-times.ts';
import type { Proposal, ProposalState } from '../../server/model/proposal.ts';
import {
  acceptOtherTime,
  MOST_CHANGES_UNANSWERED,
  proposeAgain,
  withdrawProposal,
} from '../../server/planner/answer-other-time.ts';
import { acceptProposal, declineProposal, proposeOtherTime } from '../../server/planner/answer-proposal.ts';
import { changeWalkIn } from '../../server/planner/change-walk-in.ts';
import { proposeEnd, proposeMove } from '../../server/planner/propose.ts';
import { type Answered, MOST_STEPS, type Turn } from '../../server/planner/take-turn.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  accepted,
  actOf,
  agreed,
  CONTENT,
  COORDINATOR,
  kept,
  mailsIn,
  NOW,
  ORGANISATION,
  PROFESSIONAL,
  proposed,
  TUESDAYS,
  timesOn,
  turnOf,
  type Visiting,
  visiting,
  walkInOf,
} from './visiting.ts';

const DAY = 86_400_000;

let at: Visiting;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
});
afterEach(() => at.db.close());

const OTHER = { hours: timesOn({ opens: 840, closes: 960 }), roomSlug: 'arendshorst' };

const byHost = {
  accept: (turn: Turn) => acceptProposal(at.db, turn, actOf(at.host)),
  otherTime: (turn: Turn) => proposeOtherTime(at.db, { ...turn, other: OTHER }, actOf(at.host)),
  decline: (turn: Turn) => declineProposal(at.db, turn, actOf(at.host)),
};
const byOrganisation = {
  accept: (turn: Turn) => acceptOtherTime(at.db, turn, actOf(at.professional)),
  again: (turn: Turn) => proposeAgain(at.db, { ...turn, other: OTHER }, actOf(at.professional)),
  withdraw: (turn: Turn) => withdrawProposal(at.db, turn, actOf(at.professional)),
};
const host = (answer: keyof typeof byHost, proposal: Proposal, more: Partial<Turn> = {}): Answered =>
  byHost[answer](turnOf(proposal, at.host, more));
const organisation = (
  answer: keyof typeof byOrganisation,
  proposal: Proposal,
  more: Partial<Turn> = {},
): Answered => byOrganisation[answer](turnOf(proposal, at.professional, more));

const walkInsOfOrganisation = () => findWalkIns(at.db, { organisationSlug: ORGANISATION });

describe('accepting a new walk-in hour', () => {
  it('makes it public as it was proposed, held by whoever proposed it, without her name', () => {
    const { proposal } = accepted(at, proposed(at));
    const [walkIn, ...others] = walkInsOfOrganisation();
    expect(others).toEqual([]);
    expect(walkIn).toMatchObject({
      slug: 'hulp-met-computer-en-telefoon-de-horsten',
      kind: 'walkIn',
      title: CONTENT.title,
      roomSlug: 'havikshorst',
      sample: false,
      professionals: [{ personId: at.professional.id, shownName: null }],
      hours: CONTENT.hours,
    });
    expect(proposal).toMatchObject({ state: 'accepted', version: 2, walkInSlug: walkIn?.slug });
  });

  it('gives a second one of that name another address', () => {
    expect([agreed(at), agreed(at)].map(({ slug }) => slug)).toEqual([
      'hulp-met-computer-en-telefoon-de-horsten',
      'hulp-met-computer-en-telefoon-de-horsten-2',
    ]);
  });

  it('gives sensitive help an address that says nothing', () => {
    const slugs = [1, 2].map(
      () => agreed(at, { title: 'Hulp bij schulden', helpTopics: ['digital', 'money'] }).slug,
    );
    expect(slugs).toEqual(['de-horsten-inloop', 'de-horsten-inloop-2']);
  });

  it('is told to everybody of the organisation, with the words of the host', () => {
    const colleague = personWith(at.db, [PROFESSIONAL]);
    const before = mailsIn(at.db).length;
    const proposal = proposed(at);
    kept(host('accept', proposal, { words: 'Welkom!' }));
    const mails = mailsIn(at.db).slice(before + 1);
    expect(mails.map(({ to }) => to)).toEqual([at.professional.email, colleague.email]);
    expect(mails[0]?.subject).toBe('Huiskamers De Horsten zegt ja tegen het voorstel van Geldcheck033');
    expect(mails[0]?.body).toContain('> Welkom!');
    expect(mails[0]?.body).toContain(`${BASE_URL}/planner/voorstel/${proposal.id}\n`);
    expect(mails[0]?.body).toContain('Bezoekers zien dit nu.');
  });

  it('comes with the clashes that it brings, and happens all the same', () => {
    const night = { ...TUESDAYS, weekday: 7, opens: 180, closes: 240, from: '2026-11-29' } as const;
    const { clashes } = accepted(at, proposed(at, { hours: hoursOfTimes(night) }));
    expect(clashes.length).toBeGreaterThan(0);
    expect(clashes.every(({ walkIn }) => walkIn.organisationSlug === ORGANISATION)).toBe(true);
    expect(walkInsOfOrganisation()).toHaveLength(1);
  });

  it('happens once under one key, and says so the second time', () => {
    const proposal = proposed(at);
    const first = kept(host('accept', proposal, { actKey: 'once' }));
    const mails = mailsIn(at.db).length;
    const again = kept(host('accept', proposal, { actKey: 'once' }));
    expect(again).toMatchObject({ alreadyDone: true, sequence: first.sequence, proposal: first.proposal });
    expect(walkInsOfOrganisation()).toHaveLength(1);
    expect(mailsIn(at.db)).toHaveLength(mails);
  });

  it('happens once without a key too: the second is shown what was done', () => {
    const proposal = proposed(at);
    kept(host('accept', proposal));
    expect(host('accept', proposal)).toMatchObject({ kind: 'stale', proposal: { state: 'accepted' } });
    expect(host('accept', proposal, { ifVersion: null })).toMatchObject({ why: 'notYourTurn' });
    expect(walkInsOfOrganisation()).toHaveLength(1);
  });

  it('stays possible when its first date has passed, but not when its last has', () => {
    const [begun, over] = [proposed(at), proposed(at, { hours: timesOn({ rhythm: { kind: 'once' } }) })];
    const later = actOf(at.host, NOW + 10 * DAY);
    expect(acceptProposal(at.db, turnOf(begun, at.host), later).kind).toBe('saved');
    expect(acceptProposal(at.db, turnOf(over, at.host), later)).toMatchObject({
      kind: 'refused',
      why: 'over',
    });
    expect(getProposal(at.db, over.id)).toEqual(over);
  });

  it('is refused when the room has gone since, and can then be answered with another', () => {
    const proposal = proposed(at);
    at.db.sqlite.prepare("UPDATE rooms SET slug = 'een-andere' WHERE slug = 'havikshorst'").run();
    expect(host('accept', proposal)).toMatchObject({ findings: [{ code: 'unknownRoom', path: '/room' }] });
    const other = kept(host('otherTime', proposal)).proposal;
    expect(kept(organisation('accept', other)).proposal.state).toBe('accepted');
    expect(walkInsOfOrganisation()).toMatchObject([{ roomSlug: 'arendshorst' }]);
  });

  it('is held by nobody when whoever proposed it is gone, or only did so for the organisation', () => {
    const coordinator = personWith(at.db, [COORDINATOR]);
    const { walkInSlug } = accepted(at, proposed({ ...at, professional: coordinator })).proposal;
    expect(walkInOf(at.db, walkInSlug ?? '').professionals).toEqual([]);
  });
});

/** Answers one after another, as "host accept"; then what is refused, or the state that it comes to. */
type Story = readonly [string, readonly string[], ProposalState | 'notYourTurn'];

describe('whose turn it is', () => {
  it.each<Story>([
    ['yes', ['host accept'], 'accepted'],
    ['no', ['host decline'], 'declined'],
    ['taken back before an answer', ['organisation withdraw'], 'withdrawn'],
    ['another time, yes', ['host otherTime', 'organisation accept'], 'accepted'],
    ['another time, taken back', ['host otherTime', 'organisation withdraw'], 'withdrawn'],
    [
      'another time, something else again, yes',
      ['host otherTime', 'organisation again', 'host accept'],
      'accepted',
    ],
    ['changed before an answer', ['organisation again'], 'open'],
    ['a host does not answer herself', ['host otherTime', 'host accept'], 'notYourTurn'],
    ['a host does not decline her own time', ['host otherTime', 'host decline'], 'notYourTurn'],
    ['an organisation does not accept its own', ['organisation accept'], 'notYourTurn'],
    ['nobody accepts after no', ['host decline', 'host accept'], 'notYourTurn'],
    ['nobody proposes again after no', ['host decline', 'organisation again'], 'notYourTurn'],
    ['nobody withdraws after yes', ['host accept', 'organisation withdraw'], 'notYourTurn'],
    ['nobody accepts what was withdrawn', ['organisation withdraw', 'host accept'], 'notYourTurn'],
  ])('%s', (_, answers, comesTo) => {
    const { id } = proposed(at);
    const outcomes = answers.map((answer) => answerAs(answer, getProposal(at.db, id)));
    expect(outcomes.slice(0, -1)).toEqual(answers.slice(1).map(() => 'saved'));
    expect(comesTo === 'notYourTurn' ? outcomes.at(-1) : getProposal(at.db, id)?.state).toBe(comesTo);
    expect(walkInsOfOrganisation()).toHaveLength(getProposal(at.db, id)?.state === 'accepted' ? 1 : 0);
  });

  function answerAs(answer: string, proposal: Proposal | null): string {
    if (proposal === null) throw new Error('There is no proposal.');
    const outcome = saidBy(answer, proposal);
    return outcome.kind === 'refused' ? outcome.why : outcome.kind;
  }

  function saidBy(answer: string, proposal: Proposal): Answered {
    switch (answer) {
      case 'host accept':
        return host('accept', proposal);
      case 'host otherTime':
        return host('otherTime', proposal);
      case 'host decline':
        return host('decline', proposal);
      case 'organisation accept':
        return organisation('accept', proposal);
      case 'organisation again':
        return organisation('again', proposal);
      default:
        return organisation('withdraw', proposal);
    }
  }

  it('keeps what was said, by whom and when, for both sides alike', () => {
    const proposal = proposed(at);
    const other = kept(host('otherTime', proposal, { words: 'Dan is het koor er.' })).proposal;
    kept(organisation('accept', other, { words: 'Ook goed.' }));
    expect(getProposal(at.db, proposal.id)?.steps).toMatchObject([
      { step: 'proposed', side: 'organisation', who: at.professional.pseudonym, words: null },
      { step: 'otherTime', side: 'place', who: at.host.pseudonym, words: 'Dan is het koor er.' },
      { step: 'accepted', side: 'organisation', words: 'Ook goed.', content: { roomSlug: 'arendshorst' } },
    ]);
    expect(walkInsOfOrganisation()).toMatchObject([{ roomSlug: 'arendshorst', hours: OTHER.hours }]);
    expect(JSON.stringify(findChanges(at.db, `proposal:${proposal.id}`))).not.toContain('koor');
  });

  it('tells the other side each time, and never whoever did it', () => {
    const proposal = proposed(at);
    const other = kept(host('otherTime', proposal)).proposal;
    const again = kept(organisation('again', other)).proposal;
    kept(host('decline', again));
    expect(mailsIn(at.db).map(({ to, subject }) => [to, subject])).toEqual([
      [at.host.email, 'Geldcheck033 wil een spreekuur houden bij Huiskamers De Horsten'],
      [at.professional.email, 'Huiskamers De Horsten stelt Geldcheck033 een andere tijd voor'],
      [at.host.email, 'Geldcheck033 doet een nieuw voorstel voor Huiskamers De Horsten'],
      [at.professional.email, 'Huiskamers De Horsten zegt nee tegen het voorstel van Geldcheck033'],
    ]);
  });

  it('leaves no mail waiting that asks for an answer that was given, and calls none undelivered', () => {
    kept(host('decline', proposed(at)));
    const mails = findMails(at.db, { districtSlugs: null, includeAll: true });
    const asked = mails.find(({ to }) => to === at.host.email);
    expect(asked).toMatchObject({ body: null, trouble: null, usefulUntil: asked?.givenUpAt });
    expect(asked?.givenUpAt).not.toBeNull();
  });

  it('is never answered unseen: a newer version comes back instead, and nothing is lost', () => {
    const read = proposed(at);
    const newer = kept(organisation('again', read)).proposal;
    expect(host('accept', read)).toEqual({ kind: 'stale', proposal: newer });
    expect(getProposal(at.db, read.id)).toEqual(newer);
    expect(walkInsOfOrganisation()).toEqual([]);
  });

  it('goes back and forth twenty times at most, and can still be ended then', () => {
    let proposal = kept(organisation('again', proposed(at))).proposal;
    while (proposal.steps.length < MOST_STEPS)
      proposal = kept(organisation('again', kept(host('otherTime', proposal)).proposal)).proposal;
    expect(organisation('again', proposal)).toMatchObject({ kind: 'refused', why: 'tooManyTurns' });
    expect(host('otherTime', proposal)).toMatchObject({ kind: 'refused', why: 'tooManyTurns' });
    expect(host('decline', proposal).kind).toBe('saved');
  });

  it('changes three times at most before the host answered', () => {
    let proposal = proposed(at);
    for (let times = 0; times < MOST_CHANGES_UNANSWERED; times += 1)
      proposal = kept(organisation('again', proposal)).proposal;
    expect(organisation('again', proposal)).toMatchObject({ kind: 'refused', why: 'tooManyTurns' });
    const answered = kept(host('otherTime', proposal)).proposal;
    expect(organisation('again', answered).kind).toBe('saved');
  });

  it('is refused with words that are too long, or another time that cannot be', () => {
    const proposal = proposed(at);
    expect(host('decline', proposal, { words: 'a'.repeat(281) })).toMatchObject({
      findings: [{ code: 'textTooLong', path: '/words' }],
    });
    const past = { ...OTHER, hours: timesOn({ from: '2026-11-01' }) };
    const turn = { ...turnOf(proposal, at.host), other: past };
    expect(proposeOtherTime(at.db, turn, actOf(at.host))).toMatchObject({
      findings: [{ code: 'inThePast' }],
    });
    expect(getProposal(at.db, proposal.id)?.state).toBe('open');
  });
});

describe('who hears of a proposal', () => {
  it('is the coordinator where a place has no host', () => {
    at.db.sqlite.prepare("DELETE FROM rights WHERE role = 'host'").run();
    const coordinator = personWith(at.db, [COORDINATOR]);
    proposed(at);
    expect(mailsIn(at.db).map(({ to }) => to)).toEqual([coordinator.email]);
  });

  it('is whoever proposed it where an organisation has nobody here', () => {
    at.db.sqlite.prepare("DELETE FROM rights WHERE role = 'professional'").run();
    const coordinator = personWith(at.db, [COORDINATOR]);
    kept(host('decline', proposed({ ...at, professional: coordinator })));
    expect(mailsIn(at.db).at(-1)?.to).toBe(coordinator.email);
  });
});

describe('accepting a change', () => {
  const about = (walkInSlug: string) => {
    const { words, personId, actKey, baseUrl } = turnOf(proposed(at), at.professional);
    return { walkInSlug, words, personId, actKey, baseUrl };
  };

  it('moves it from its first date on, and leaves the words that changed meanwhile', () => {
    const { slug, version } = agreed(at);
    const hours = timesOn({ weekday: 4, from: '2027-01-07' });
    const { proposal } = kept(
      proposeMove(at.db, { ...about(slug), hours, roomSlug: null }, actOf(at.professional)),
    );
    const { hours: _hours, roomSlug: _room, ...words } = CONTENT;
    const said = { ...words, title: 'Hulp met je telefoon' };
    kept(
      changeWalkIn(at.db, { slug, ifVersion: version, actKey: null, words: said }, actOf(at.professional)),
    );
    accepted(at, proposal);
    const walkIn = walkInOf(at.db, slug);
    expect(walkIn).toMatchObject({ title: 'Hulp met je telefoon', roomSlug: null, version: 3 });
    expect(walkIn.hours.layers.map(({ validity }) => validity)).toEqual([
      { kind: 'dates', from: '2026-12-01', through: '2027-01-06' },
      { kind: 'dates', from: '2027-01-07', through: null },
    ]);
  });

  it('ends it, and says of what was still asked about it that it lapsed', () => {
    const { slug } = agreed(at);
    const move = { ...about(slug), hours: timesOn({ opens: 600 }), roomSlug: null };
    const { proposal: moving } = kept(proposeMove(at.db, move, actOf(at.professional)));
    const { proposal: ending } = kept(
      proposeEnd(at.db, { ...about(slug), lastDate: '2026-12-15' }, actOf(at.professional)),
    );
    accepted(at, ending);
    expect(walkInOf(at.db, slug).hours.layers[0]?.validity).toMatchObject({ through: '2026-12-15' });
    expect(getProposal(at.db, moving.id)?.steps.at(-1)).toMatchObject({
      step: 'declined',
      side: 'place',
      words: null,
      lapsed: 'ended',
    });
    const after = proposeMove(at.db, move, actOf(at.professional, NOW + 30 * DAY));
    expect(after).toMatchObject({ kind: 'refused', why: 'over' });
  });

  it('ends it on another day where the host would rather', () => {
    const { slug } = agreed(at);
    const { proposal } = kept(
      proposeEnd(at.db, { ...about(slug), lastDate: '2026-12-15' }, actOf(at.professional)),
    );
    const turn = { ...turnOf(proposal, at.host), other: { lastDate: '2026-12-22' } };
    const other = kept(proposeOtherTime(at.db, turn, actOf(at.host))).proposal;
    kept(organisation('accept', other));
    expect(walkInOf(at.db, slug).hours.layers[0]?.validity).toMatchObject({ through: '2026-12-22' });
  });

  it('does not touch the hours of the place', () => {
    const before = getPlaceBySlug(at.db, 'de-horsten');
    agreed(at);
    expect(getPlaceBySlug(at.db, 'de-horsten')).toEqual(before);
  });

  it('names a clash with hours of the place that changed since', () => {
    const proposal = proposed(at);
    const place = getPlaceBySlug(at.db, 'de-horsten');
    if (place === null) throw new Error('There is no place.');
    inTransaction(at.db, () => {
      saveHours(at.db, 'place', place.id, { ...CONTENT.hours, layers: [] });
      for (const room of ['havikshorst', 'arendshorst'])
        at.db.sqlite
          .prepare('DELETE FROM hours WHERE room_id = (SELECT id FROM rooms WHERE slug = ?)')
          .run(room);
    });
    const { clashes } = accepted(at, proposal);
    expect(clashes.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
  });
});

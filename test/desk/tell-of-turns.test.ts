import { beforeEach, describe, expect, it } from 'vitest';
import { findProposals } from '../../db/queries/proposals.ts';
import { closeForGood, reopenPlace, unpublishPlace } from '../../server/desk/publish-place.ts';
import { undo } from '../../server/desk/undo.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith } from '../helpers/signed-in.ts';
import {
  actOf,
  agreed,
  kept,
  mailsIn,
  NOW,
  OTHER_ORGANISATION,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  proposed,
  timesOn,
  toStart,
  type Visiting,
  visiting,
} from '../planner/visiting.ts';

const COORDINATOR = { who: 'coordinator-1a2b3c4d', at: NOW, baseUrl: BASE_URL };
const turn = { placeSlug: PLACE, actKey: null };
const NAME = 'Huiskamers De Horsten';

let at: Visiting;
let before: number;
beforeEach(() => {
  at = visiting(databaseWithFixtures());
});

const close = (act = COORDINATOR) => closeForGood(at.db, { ...turn, since: '2026-11-24' }, act);
const takeBack = (sequence: number) => undo(at.db, { placeSlug: PLACE, sequence }, COORDINATOR);
const mails = () => mailsIn(at.db).slice(before);
const told = () => mails().map(({ to, subject }) => `${to}: ${subject}`);
const agreedOn = () => {
  const walkIn = agreed(at);
  before = mailsIn(at.db).length;
  return walkIn;
};

describe('a place that closes for good', () => {
  it('is told at once to those whose walk-in hours are there, with the way to them', () => {
    const { slug } = agreedOn();
    close();
    expect(told()).toEqual([`${at.professional.email}: ${NAME} is voorgoed dicht`]);
    expect(mails()[0]?.body).toContain(
      `- Hulp met computer en telefoon\n${BASE_URL}/planner/spreekuur/${slug}\n`,
    );
  });

  it('declines what nobody answered yet, and says so in the same message', () => {
    agreed(at);
    const { id } = proposed(at, { title: 'Formulieren' });
    before = mailsIn(at.db).length;
    close();
    expect(told()).toHaveLength(1);
    expect(mails()[0]?.body).toContain('Deze voorstellen zijn daarom afgewezen:\n\n- Formulieren\n');
    const [proposal] = findProposals(at.db, { id, includeGone: true });
    expect(proposal?.state).toBe('declined');
    expect(proposal?.steps.at(-1)).toMatchObject({ side: 'place', words: 'De plek is voorgoed dicht' });
  });

  it('is told to an organisation that only proposed something there', () => {
    const other = personWith(at.db, [OTHER_PROFESSIONAL]);
    const given = { ...toStart(at), organisationSlug: OTHER_ORGANISATION, personId: other.id };
    kept(proposeStart(at.db, given, actOf(other)));
    before = mailsIn(at.db).length;
    const { sequence } = close();
    takeBack(sequence);
    expect(told()).toEqual([
      `${other.email}: ${NAME} is voorgoed dicht`,
      `${other.email}: ${NAME} gaat toch door`,
    ]);
    expect(mails()[1]?.body).toContain('Je kunt ze opnieuw doen:\n\n- Hulp met computer en telefoon\n');
  });

  it('is told once, however often it is sent, and not to whoever did it', () => {
    agreedOn();
    const [given, who] = [
      { placeSlug: PLACE, actKey: 'once', since: '2026-11-24' },
      at.professional.pseudonym,
    ];
    closeForGood(at.db, given, COORDINATOR);
    closeForGood(at.db, given, COORDINATOR);
    reopenPlace(at.db, turn, { ...COORDINATOR, who });
    close({ ...COORDINATOR, who });
    expect(told()).toHaveLength(1);
  });

  it('is told to nobody whose walk-in hour is over', () => {
    agreed(at, { hours: timesOn({ through: '2026-12-08' }) });
    before = mailsIn(at.db).length;
    close({ ...COORDINATOR, at: Date.parse('2026-12-09T10:00:00+01:00') });
    expect(told()).toEqual([]);
  });
});

describe('a place that comes back', () => {
  const TURNS = {
    'closed for good': () => close(),
    offline: () => unpublishPlace(at.db, turn, COORDINATOR),
  };

  it.each([
    ['closed for good', `${NAME} is voorgoed dicht`],
    ['offline', `${NAME} staat niet meer op de site`],
  ] as const)('after it was %s is told to those who heard so, and to nobody else', (how, subject) => {
    agreedOn();
    const { sequence } = TURNS[how]();
    personWith(at.db, [PROFESSIONAL]);
    takeBack(sequence);
    takeBack(sequence);
    const { email } = at.professional;
    expect(told()).toEqual([`${email}: ${subject}`, `${email}: ${NAME} gaat toch door`]);
    expect(mails()[1]?.body).toContain('- Hulp met computer en telefoon');
  });

  it('leaves nobody’s address in the log', () => {
    agreedOn();
    close();
    const lines = at.db.sqlite
      .prepare("SELECT after FROM change_log WHERE what = 'tellOfTurn'")
      .pluck()
      .all();
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(at.professional.email);
  });
});

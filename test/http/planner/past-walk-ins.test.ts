/** What is over, or belongs to a place that closed for good: said so where it stood, with a way to hold it again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeForGood } from '../../../server/desk/publish-place.ts';
import { endActivity } from '../../../server/planner/keep-activity.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import {
  agreed,
  kept,
  NOW,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  proposed,
  timesOn,
  type Visiting,
} from '../../planner/visiting.ts';
import { contentIn, JSON_ONLY } from './proposal-desk.ts';

const OWN = '/planner/spreekuren';
const ACTIVITIES = `/beheer/plek/${PLACE}/activiteiten`;
const LATER = Date.parse('2027-01-12T10:00:00+01:00');

let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;
let at: Visiting;
beforeEach(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
  host = desk.signIn(hostOf(PLACE));
  at = { db: desk.db, professional: professional.person, host: host.person };
});
afterEach(() => desk.close());

const pageAt = async (path: string, as = professional) => (await desk.get(path, as, JSON_ONLY)).json();
const listed = async (as = professional) => contentIn(await pageAt(OWN, as), 'walkIns');
const formAt = async (path: string) => contentIn(await pageAt(path), 'newProposal').form;
const close = () =>
  closeForGood(
    desk.db,
    { placeSlug: PLACE, actKey: null, since: '2026-11-24' },
    { who: 'coordinator-1a2b3c4d', at: NOW },
  );

describe('at a place that closed for good', () => {
  it('a walk-in hour stays in the list of its organisation, with the state and what is left to do', async () => {
    const { slug } = agreed(at);
    close();
    const { walkIns, gone, over } = await listed();
    expect([walkIns, over]).toEqual([[], []]);
    expect(gone).toMatchObject([
      { slug, placeName: 'Huiskamers De Horsten', moment: expect.stringContaining('dinsdag') },
    ]);
    const { body } = await desk.get(OWN, professional);
    expect(body).toContain('De plek is voorgoed dicht.');
    expect(body).not.toContain('Deze keer niet');
    expect((await desk.get(`/en${OWN}`, professional)).body).toContain('Propose it at another place');
    expect(await formAt(gone[0]?.again ?? '')).toMatchObject({
      ...{ place: '', title: 'Hulp met computer en telefoon', helpTopics: ['digital'] },
      moment: { weekday: '2', opens: '13:00', closes: '15:00', from: '2026-12-01', room: '' },
    });
    expect((await listed(desk.signIn(OTHER_PROFESSIONAL))).gone).toEqual([]);
    expect(await formAt('/planner/voorstel/nieuw?again=nope')).toMatchObject({ title: '' });
  });

  it('visitors and calendars leave it out', async () => {
    const { title } = agreed(at, { title: 'Beeldbellen' });
    const readBy = async () => [
      (await desk.get(`/plek/${PLACE}`)).body.includes(title),
      (await desk.get('/hulp/digital')).body.includes(title),
      (await desk.get('/agenda/organisatie/geldcheck033.ics')).body
        .split('BEGIN:VEVENT')
        .some((event) => event.includes(title) && !event.includes('STATUS:CANCELLED')),
    ];
    desk.now = Date.parse('2026-11-25T10:00:00+01:00');
    expect(await readBy()).toEqual([true, true, true]);
    close();
    expect(await readBy()).toEqual([false, false, false]);
  });

  it('its proposals stay in the list, with the state', async () => {
    agreed(at);
    proposed(at, { title: 'Formulieren', hours: timesOn({ weekday: 4 }) });
    close();
    const { proposals } = contentIn(await pageAt('/planner/voorstellen'), 'proposals');
    expect(
      proposals.map(({ title, state, isPlaceGone, isYours }) => [title, state, isPlaceGone, isYours]),
    ).toEqual([
      ['Formulieren', 'declined', true, false],
      ['Hulp met computer en telefoon', 'accepted', true, false],
    ]);
    const { body } = await desk.get('/planner/voorstellen', professional);
    expect(body.match(/De plek is voorgoed dicht\./g)).toHaveLength(2);
  });
});

describe('a walk-in hour that is over', () => {
  it('is folded up below the others, and its words and times begin a new proposal', async () => {
    agreed(at, { hours: timesOn({ through: '2026-12-29' }) });
    expect((await listed()).over).toEqual([]);
    desk.now = LATER;
    const { walkIns, over } = await listed();
    expect(walkIns).toEqual([]);
    expect(over).toMatchObject([{ title: 'Hulp met computer en telefoon', lastDate: '2026-12-29' }]);
    const { body } = await desk.get(OWN, professional);
    expect(body).toMatch(/<details class="bl-fold"><summary><h2 class="bl-inline-heading">Voorbij \(1\)/);
    expect(body).toContain('Het was er tot en met dinsdag 29 december 2026.');
    expect(await formAt(over[0]?.again ?? '')).toMatchObject({
      ...{ place: PLACE, organisation: 'geldcheck033', title: 'Hulp met computer en telefoon' },
      moment: { weekday: '2', opens: '13:00', from: '2027-01-19', through: '', room: 'havikshorst' },
    });
    const own = (await desk.get(`/planner/spreekuur/${over[0]?.slug}`, professional)).body;
    expect(own).toContain('Dit is voorbij.');
    expect(own).not.toContain('/verzetten');
  });
});

describe('an activity of the place', () => {
  const FORM = {
    ...{ title: 'Koffie', rhythm: 'everyWeeks:1', weekday: '2', opens: '10:00', closes: '12:00' },
    ...{ from: '2026-11-24', audience: 'everyone', language: 'nl', inSchoolHolidays: 'yes', room: '' },
  };
  const add = async () => {
    const { headers } = await desk.post(`/beheer/plek/${PLACE}/activiteit/nieuw`, FORM, host);
    return String(headers.location).replace(/\?.*/, '');
  };

  it('tells what happened to it, in words of its own', async () => {
    const path = await add();
    const { version } = contentIn(await pageAt(path, host), 'activity').form;
    await desk.post(path, { ...FORM, version, title: 'Koffie en thee', room: 'havikshorst' }, host);
    const { present } = contentIn(await pageAt(path, host), 'activity');
    expect(present?.history.map(({ title, changes }) => [title, changes])).toEqual([
      ['Activiteit veranderd', ['Naam: Koffie en thee', 'Ruimte: Havikshorst']],
      ['Activiteit toegevoegd', ['Elke dinsdag van 10:00 tot 12:00. Niet op feestdagen.']],
    ]);
    const english = (await desk.get(`/en${path}`, host)).body;
    expect(english).toContain('Activity added');
    expect(english).toContain('a host');
  });

  it('that is over is folded up, with its words and times in the form to hold it again', async () => {
    const path = await add();
    const slug = path.split('/').at(-1) ?? '';
    kept(
      endActivity(
        desk.db,
        { slug, ifVersion: null, actKey: null, lastDate: '2026-12-01' },
        { who: host.person.pseudonym, at: NOW },
      ),
    );
    desk.now = LATER;
    const { activities, over } = contentIn(await pageAt(ACTIVITIES, host), 'activities');
    expect(activities.filter(({ sample }) => !sample)).toEqual([]);
    expect(over).toMatchObject([{ slug, lastDate: '2026-12-01' }]);
    expect((await desk.get(`/en${ACTIVITIES}`, host)).body).toContain('Over (1)');
    const again = contentIn(await pageAt(over[0]?.again ?? '', host), 'activity');
    expect(again).toMatchObject({
      present: null,
      form: {
        title: 'Koffie',
        version: '',
        moment: { weekday: '2', opens: '10:00', from: '2027-01-12', through: '' },
      },
    });
    const own = (await desk.get(path, host)).body;
    expect(own).toContain('Dit is voorbij.');
    expect(own).not.toContain('Deze keer niet');
  });

  it('names each coming date that an organisation cancelled, as the last mail of a day says', async () => {
    const { slug } = agreed(at);
    const cancel = { from: '2026-12-08', through: '2026-12-15', reason: 'ziek', step: 'save' };
    await desk.post(`/planner/spreekuur/${slug}/niet`, { ...cancel, date: 'range' }, professional);
    const { visiting } = contentIn(await pageAt(ACTIVITIES, host), 'activities');
    expect(visiting.map(({ cancelled }) => cancelled.map(({ date }) => date))).toEqual([
      ['2026-12-08', '2026-12-15'],
    ]);
    expect((await desk.get(ACTIVITIES, host)).body).toMatch(/dinsdag 15 december.*?Gaat niet door: ziek/s);
  });
});

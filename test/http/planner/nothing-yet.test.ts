/** Where there is nothing yet, each screen of the planner says so in a sentence with the next step. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Right } from '../../../server/model/caller.ts';
import { ADMINISTRATOR, COORDINATOR, hostOf, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { PLACE, PROFESSIONAL } from '../../planner/visiting.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const HOST = hostOf(PLACE);

/** `sql`: what is taken away first. */
async function read(path: string, rights: readonly Right[], sql = ''): Promise<string> {
  desk = await testDesk();
  desk.db.sqlite.exec(sql);
  const reader = desk.signIn(...rights);
  const { statusCode, headers, body } = await desk.get(path, reader);
  if (statusCode !== 303) return body;
  const further = await desk.get(String(headers.location), reader);
  return further.body;
}

const NO_WALK_INS = 'DELETE FROM walk_ins';
const ALL_DRAFTS = 'UPDATE places SET draft = 1';
const NO_ORGANISATIONS = `${NO_WALK_INS}; DELETE FROM organisations`;

describe('the planner with nothing in it', () => {
  it.each<
    readonly [says: string, leadsTo: string | null, path: string, rights: readonly Right[], sql: string]
  >([
    [
      'Er is nog geen spreekuur. Zoek een goed moment,',
      '/planner/moment',
      '/planner/spreekuren',
      [PROFESSIONAL],
      '',
    ],
    [
      'There is no walk-in hour yet. Find a good',
      '/en/planner/moment',
      '/en/planner/spreekuren',
      [PROFESSIONAL],
      '',
    ],
    ['Er is nog geen spreekuur van een organisatie.', null, '/planner/spreekuren', [HOST], NO_WALK_INS],
    [
      'Er zijn nog geen voorstellen. Zoek',
      '/planner/voorstel/nieuw',
      '/planner/voorstellen',
      [PROFESSIONAL],
      '',
    ],
    ['Stelt een organisatie iets voor? Dan krijg je', null, `/beheer/plek/${PLACE}/voorstellen`, [HOST], ''],
    ['Does an organisation propose something?', null, `/en/beheer/plek/${PLACE}/voorstellen`, [HOST], ''],
    ['Je hoeft niets te doen.', null, '/planner/botsingen', [PROFESSIONAL], ''],
    ['There is nothing to do.', null, '/en/planner/botsingen', [PROFESSIONAL], ''],
    ['Je hebt nog geen adres.', null, '/planner/agenda', [PROFESSIONAL], ''],
    [
      'nog geen plek openbaar',
      '/beheer/plekken?wijk=liendert-rustenburg',
      '/planner',
      [COORDINATOR],
      ALL_DRAFTS,
    ],
    ['vraag de coördinator wanneer', null, '/planner', [PROFESSIONAL], ALL_DRAFTS],
    ['No place in this district is public yet.', null, '/en/planner', [PROFESSIONAL], ALL_DRAFTS],
    ['Er is geen moment dat', '/planner/moment', '/planner/moment?minutes=60', [PROFESSIONAL], ALL_DRAFTS],
    [
      'Kies minder, of bekijk alle plekken.',
      '/planner?week=',
      '/planner?organisation=ggdru',
      [PROFESSIONAL],
      '',
    ],
    [
      'Voorstellen kan zodra er',
      '/beheer/organisaties',
      '/planner/voorstel/nieuw',
      [COORDINATOR],
      NO_ORGANISATIONS,
    ],
    ['Er is nog geen organisatie. Voeg', null, '/beheer/organisaties', [ADMINISTRATOR], NO_ORGANISATIONS],
    ['There is no organisation yet. Add', null, '/en/beheer/organisaties', [ADMINISTRATOR], NO_ORGANISATIONS],
    ['Je hoort nog bij geen plek en geen organisatie. Vraag', null, '/planner', [], ''],
    ['You do not belong to a place or an organisation yet.', null, '/en/beheer', [], ''],
  ])('says “%s …” and leads to %s at %s', async (says, leadsTo, path, rights, sql) => {
    const body = await read(path, rights, sql);
    expect(body).toContain(says);
    if (leadsTo !== null) expect(body).toContain(`href="${leadsTo}`);
  });
});

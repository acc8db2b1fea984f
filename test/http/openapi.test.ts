import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { type TestApi, testApi } from '../helpers/api.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The official rules of the Dutch API strategy; they lie beside the project, not in it. */
const RULES = join(ROOT, '../shared/standards/adr-ruleset.yaml');

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly responses: object;
}

let api: TestApi;
beforeAll(() => {
  api = testApi();
});
afterAll(() => api.close());

describe('the description of the API', () => {
  it('is an OpenAPI 3.1 document open to all, with a version and somebody to turn to', async () => {
    const answer = await api.get('/openapi.json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toMatchObject({
      openapi: '3.1.0',
      info: {
        version: '1.0.0',
        contact: {
          name: 'Binnenlopen',
          email: expect.stringContaining('@'),
          url: 'https://binnenlopen.example',
        },
      },
      servers: [{ url: 'https://binnenlopen.example/api/v1' }],
    });
  });

  it('holds the addresses of the API and no others', async () => {
    const { paths } = (await api.get('/openapi.json')).json();
    expect(Object.keys(paths)).toEqual([
      '/places',
      '/places/{slug}',
      '/places/{slug}/open-intervals',
      '/places/{slug}/opening-hours',
      '/places/{slug}/special-days',
      '/places/{slug}/confirmations',
      '/places/{slug}/history',
      '/places/{slug}/history/{sequence}/restore',
      '/walk-ins',
      '/walk-ins/{walkIn}',
      '/walk-ins/{walkIn}/cancellations',
      '/walk-ins/{walkIn}/cancellations/{from}',
      '/walk-ins/{walkIn}/ending',
      '/proposals',
      '/proposals/{proposal}',
      '/proposals/{proposal}/answers',
      '/slots',
      '/clashes',
      '/places/{slug}/reports',
      '/places/{slug}/wishes',
      '/districts',
      '/themes',
      '/help-topics',
      '/organisations',
      '/openapi.json',
    ]);
  });

  it('says what is only for those who are signed in, and how that may be refused', async () => {
    const { paths, components } = (await api.get('/openapi.json')).json();
    expect(components.securitySchemes.session).toMatchObject({ type: 'apiKey', in: 'cookie' });
    const operations = Object.values<Record<string, Operation>>(paths).flatMap(Object.values<Operation>);
    const closed = operations.filter(({ security }) => security !== undefined);
    expect(closed.map(({ operationId }) => operationId).toSorted()).toEqual([
      'addActivity',
      'announceSpecialDays',
      'answerProposal',
      'cancelDates',
      'confirmOpeningHours',
      'endWalkIn',
      'findClashes',
      'findProposals',
      'findSlots',
      'getHistory',
      'getProposal',
      'holdAfterAll',
      'propose',
      'restoreOpeningHours',
      'saveOpeningHours',
      'saveWalkIn',
    ]);
    for (const { security, responses } of closed) {
      expect(security).toEqual([{ session: [] }]);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '404', '503']));
    }
  });

  it('says each shape that has a name once, and where it is used only its name', async () => {
    const { body } = await api.get('/openapi.json');
    const { paths, components } = JSON.parse(body);
    const names = Object.keys(components.schemas);
    expect(names).toEqual(expect.arrayContaining(['OpeningHours', 'Problem', 'Proposal', 'WalkIn']));
    const used = new Set(
      [...body.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
    );
    expect([...used].toSorted()).toEqual(names.toSorted());
    const { hours } = components.schemas.OpeningHoursOfPlace.properties;
    expect(hours).toEqual({ anyOf: [{ $ref: '#/components/schemas/OpeningHours' }, { type: 'null' }] });
    const { content } = components.schemas.Proposal.properties;
    expect(content.$ref).toBe('#/components/schemas/WalkInContent');
    expect(content.description).toMatch(/^What is proposed now/);
    expect(JSON.stringify(paths)).not.toContain('"otherHolidays"');
  });

  it('names the owner once there is one', async () => {
    const act = { who: 'test', at: api.now };
    const other = testApi();
    saveOwnerSetting(other.db, 'ownerName', 'Gemeente Voorbeeld', act);
    expect((await other.get('/openapi.json')).json().info.contact.name).toBe('Gemeente Voorbeeld');
    await other.close();
  });

  it.skipIf(!existsSync(RULES))('keeps to the Dutch API design rules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'binnenlopen-openapi-'));
    const file = join(folder, 'openapi.json');
    writeFileSync(file, (await api.get('/openapi.json')).body);
    const spectral = join(ROOT, 'node_modules/@stoplight/spectral-cli/dist/index.js');
    const report = execFileSync(process.execPath, [spectral, 'lint', file, '-r', RULES, '-D'], {
      encoding: 'utf8',
    });
    expect(report).toContain('No results with a severity of');
    rmSync(folder, { recursive: true });
  });
});

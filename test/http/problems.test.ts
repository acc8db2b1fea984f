import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toProblem } from '../../server/http/problems.ts';
import { type TestApi, testApi } from '../helpers/api.ts';

let api: TestApi;
beforeAll(() => {
  api = testApi();
});
afterAll(() => api.close());

interface Finding {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

describe('what cannot be answered', () => {
  it.each([
    ['/places?foo=1', 'foo', 'unknownParameter', 'Leave foo out'],
    ['/places?Open=true', 'Open', 'unknownParameter', 'open'],
    ['/places?open=yes', 'open', 'wrongType', 'open=true'],
    ['/places?open=false', 'open', 'notAllowed', 'leave open out'],
    ['/places?at=tomorrow', 'at', 'wrongForm', '2026-11-24T09:00:00Z'],
    ['/places?at=2026-11-24T10:00:00', 'at', 'wrongForm', 'offset'],
    ['/places?at=2026-02-30T10:00:00Z', 'at', 'wrongForm', 'offset'],
    ['/places?at=1999-12-31T10:00:00Z', 'at', 'wrongForm', '2000'],
    ['/places?at=275760-09-13T00:00:00Z', 'at', 'wrongForm', '2100'],
    ['/places?at=2026-11-24T10:00:00Z&at=2026-11-24T11:00:00Z', 'at', 'repeated', 'once'],
    ['/places?audience=everybody', 'audience', 'notAllowed', 'everyone, children'],
    ['/places?facility=sauna', 'facility', 'notAllowed', 'wheelchair'],
    ['/places?helpTopic=monney', 'helpTopic', 'unknownValue', '/api/v1/help-topics'],
    ['/places?helpTopic=%3Cscript%3E', 'helpTopic', 'wrongForm', '/help-topics'],
    ['/places?district=atlantis', 'district', 'unknownValue', '/api/v1/districts'],
    ['/places?bbox=1,2,3', 'bbox', 'wrongForm', 'west,south,east,north'],
    ['/places?bbox=6,52,5,53', 'bbox', 'wrongForm', 'west,south,east,north'],
    ['/places?bbox=-181,52,5,53', 'bbox', 'wrongForm', 'west,south,east,north'],
    ['/places?bbox=NaN,52,5,53', 'bbox', 'wrongForm', 'west,south,east,north'],
    ['/places?near=52.16', 'near', 'wrongForm', 'longitude first'],
    ['/places?near=5.4,152.16', 'near', 'wrongForm', 'longitude first'],
    ['/places?near=1e9,5', 'near', 'wrongForm', 'longitude first'],
    ['/places?lang=fr', 'lang', 'notAllowed', 'nl, en'],
    ['/places?limit=0', 'limit', 'outOfRange', '1 to 500'],
    ['/places?limit=501', 'limit', 'outOfRange', '1 to 500'],
    ['/places?limit=ten', 'limit', 'wrongType', '1 to 500'],
    ['/places?limit=', 'limit', 'wrongType', '1 to 500'],
    ['/places?cursor=AAAA', 'cursor', 'wrongForm', '`next`'],
    ['/places?cursor=%00', 'cursor', 'wrongForm', '`next`'],
    ['/places?crs=EPSG:28992', 'crs', 'notAllowed', 'CRS84'],
    ['/places/groene-stee?open=true', 'open', 'unknownParameter', 'at, lang, crs'],
    ['/places/groene-stee/open-intervals', 'from', 'missing', 'Add from'],
    [
      '/places/groene-stee/open-intervals?from=2026-13-01&through=2026-12-01',
      'from',
      'wrongForm',
      'YYYY-MM-DD',
    ],
    [
      '/places/groene-stee/open-intervals?from=2026-12-02&through=2026-12-01',
      'through',
      'beforeFrom',
      'Exchange',
    ],
    ['/places/groene-stee/open-intervals?from=2026-01-01&through=2027-01-02', 'through', 'tooLong', '366'],
    ['/walk-ins?from=2026-01-01&through=2028-01-02', 'through', 'tooLong', '366'],
    ['/walk-ins?place=nope', 'place', 'unknownValue', '/api/v1/places'],
    ['/districts?x=1', 'x', 'unknownParameter', 'takes no parameters'],
    ['/openapi.json?x=1', 'x', 'unknownParameter', 'takes no parameters'],
  ])('%s: %s is %s', async (path, name, code, remedy) => {
    const answer = await api.get(path);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['api-version']).toBe('1.0.0');
    expect(answer.headers['cache-control']).toBe('no-store');
    const { status, title, detail, findings } = answer.json();
    expect({ status, title }).toEqual({ status: 400, title: 'Bad Request' });
    const finding = findings.find((one: Finding) => one.path === name);
    expect(finding).toMatchObject({ code });
    expect(finding.remedy).toContain(remedy);
    expect(detail).toContain(finding.message);
  });

  it('names everything that is wrong at once', async () => {
    const path = '/places?foo=1&at=x&limit=0&district=atlantis&near=5';
    const answer = await api.get(path, { 'accept-crs': 'EPSG:28992' });
    expect(
      answer
        .json()
        .findings.map(({ path: name }: Finding) => name)
        .sort(),
    ).toEqual(['Accept-Crs', 'at', 'district', 'foo', 'limit', 'near']);
  });

  it.each([
    ['GET', '/api/v1/places/nope', 404],
    ['GET', '/api/v1/places/', 404],
    ['GET', '/api/v1/places/groene-stee/', 404],
    ['GET', '/api/v1/places/nope/open-intervals?from=2026-01-01&through=2026-01-02', 404],
    ['GET', '/api/v1/places/%3Cscript%3E', 404],
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/api/v1/', 404],
    ['GET', '/api/v1/places/%zz', 400],
    ['GET', '/api/v1/places/%E0%A4%A', 400],
    ['POST', '/api/v1/places', 405],
    ['DELETE', '/api/v1/places/groene-stee', 405],
    ['PATCH', '/api/v1/districts', 405],
    ['POST', '/api/v1/nothing', 404],
  ] as const)('%s %s is %i', async (method, url, status) => {
    const answer = await api.app.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'api-version': '1.0.0',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.json()).toMatchObject({ status, findings: [] });
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
  });

  it('refuses a wrong method before it looks at the body', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/places', headers, payload: 'x' });
    expect(answer.statusCode).toBe(405);
  });

  it.each([
    ['/places', 'text/html'],
    ['/places', 'application/json;q=0'],
    ['/districts', 'application/geo+json'],
  ])('%s cannot be had as %s', async (path, accept) => {
    expect((await api.get(path, { accept })).statusCode).toBe(406);
  });

  it('tells a browser elsewhere that it may ask', async () => {
    const asks = {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'accept-crs',
    };
    const answer = await api.app.inject({ method: 'OPTIONS', url: '/api/v1/places', headers: asks });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
      'api-version': '1.0.0',
    });
    expect((await api.get('/openapi.json')).headers['access-control-allow-origin']).toBe('*');
  });

  it('says so of the API alone', async () => {
    const { headers } = await api.app.inject({ method: 'OPTIONS', url: '/agenda/groene-stee.ics' });
    expect(headers.allow).toBe('GET, HEAD, OPTIONS');
    expect(Object.keys(headers).filter((name) => /^(access-control|api)-/.test(name))).toEqual([]);
  });

  it('never tells what went wrong inside', () => {
    const { problem } = toProblem(new Error('SELECT secret FROM hosts'));
    expect(problem).toMatchObject({ status: 500, title: 'Internal Server Error' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});

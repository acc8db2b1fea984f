import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { inTransaction } from '../../../db/open-database.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { saveHours } from '../../../db/queries/save-hours.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';
import type { Right } from '../../../server/model/caller.ts';
import { deskDatabase, placeIn } from '../../desk/real-place.ts';
import { type TestApi, testApi } from '../../helpers/api.ts';
import { headersOf, personWith } from '../../helpers/signed-in.ts';

export const SLUG = 'fixture-nachtcafe';
export const HOST: Right = { role: 'host', placeSlug: SLUG };
export const OTHER_HOST: Right = { role: 'host', placeSlug: 'fixture-wintertuin' };
export const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };

type Headers = Record<string, string>;

export interface HoursApi {
  readonly db: TestApi['db'];
  readonly get: TestApi['get'];
  /** The headers of the host of the place: somebody new in each test, for saves are counted for each person. */
  readonly host: Headers;
  signIn(...rights: Right[]): Headers;
  send(
    method: 'PUT' | 'POST',
    path: string,
    payload: unknown,
    headers?: Headers,
  ): Promise<LightMyRequestResponse>;
  put(hours: unknown, headers: Headers, slug?: string): Promise<LightMyRequestResponse>;
  read(slug?: string, query?: string): Promise<LightMyRequestResponse>;
  etag(slug?: string): Promise<string>;
  asHost(more?: Headers): Promise<Headers>;
}

/** The API of the opening hours of one place, which every test of a file finds as they were at first. */
export function hoursApi(): HoursApi {
  let api: TestApi;
  let present: OpeningHours | null;
  let host: Headers;
  beforeAll(() => {
    api = testApi(deskDatabase());
    present = getPlaceBySlug(api.db, SLUG)?.hours ?? null;
  });
  beforeEach(() => {
    inTransaction(api.db, () => saveHours(api.db, 'place', placeIn(api.db, SLUG).id, present));
    host = hours.signIn(HOST);
  });
  afterAll(() => api.close());

  const hours: HoursApi = {
    get db() {
      return api.db;
    },
    get host() {
      return host;
    },
    get: (path, headers) => api.get(path, headers),
    signIn: (...rights) => headersOf(api.db, personWith(api.db, rights)),
    send(method, path, payload, headers = host) {
      const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
      const options: InjectOptions = { method, url: `/api/v1/places/${path}` };
      return api.app.inject({
        ...options,
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    },
    put: (content, headers, slug = SLUG) =>
      hours.send('PUT', `${slug}/opening-hours`, { hours: content }, headers),
    read: (slug = SLUG, query = '') => api.get(`/places/${slug}/opening-hours${query}`),
    etag: async (slug = SLUG) => String((await hours.read(slug)).headers.etag),
    asHost: async (more = {}) => ({ ...host, 'if-match': await hours.etag(), ...more }),
  };
  return hours;
}

export const span = (opens: string, closes: string, more: object = {}) => ({
  opens: `${opens}:00`,
  closes: `${closes}:00`,
  nextDay: false,
  access: 'open',
  audience: 'everyone',
  note: null,
  state: 'open',
  ...more,
});

export const week = (...spans: object[]) => ({
  layers: [
    {
      kind: 'week',
      label: null,
      validity: { kind: 'always', from: null, through: null, schoolHoliday: null },
      effect: 'replace',
      rules: [{ on: { weekdays: [1, 2] }, spans }],
      otherDays: 'closed',
    },
  ],
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'notKnownYet',
});

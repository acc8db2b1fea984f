/** The contents page of the server: every family of addresses, in reading order. */
import { type FastifyInstance, fastify } from 'fastify';
import type { Database } from '../db/open-database.ts';
import { type FindAddresses, NO_ADDRESSES } from './addresses/address-finder.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { type Api, type ApiParts, registerApiHeaders } from './http/api.ts';
import { API_ROOT } from './http/api-version.ts';
import { registerCallers } from './http/caller.ts';
import { deskRoutes } from './http/desk/desk-routes.ts';
import type { DeskSite } from './http/desk/desk-site.ts';
import { DeviceLimits } from './http/device-limits.ts';
import type { Draining } from './http/draining.ts';
import { registerForms } from './http/forms.ts';
import { registerOpenapi } from './http/openapi.ts';
import { errorPages } from './http/pages/error-page.ts';
import { pageRoutes } from './http/pages/page-routes.ts';
import type { BuiltPage } from './http/pages/renderer.ts';
import { listsOf, type Site } from './http/pages/site.ts';
import { visitorForms } from './http/pages/visitor-forms.ts';
import { PreparedAnswers } from './http/prepared-answers.ts';
import { registerProblems } from './http/problems.ts';
import { registerRateLimits } from './http/rate-limits.ts';
import { registerRights } from './http/rights.ts';
import { activitiesRoute } from './http/routes/activities.ts';
import { assetRoutes } from './http/routes/assets.ts';
import { calendarRoutes } from './http/routes/calendar.ts';
import { cancellationRoute } from './http/routes/cancellation.ts';
import { cancellationsRoute } from './http/routes/cancellations.ts';
import { clashesRoute } from './http/routes/clashes.ts';
import { confirmationsRoute } from './http/routes/confirmations.ts';
import { districtsRoute } from './http/routes/districts.ts';
import { endingRoute } from './http/routes/ending.ts';
import { healthRoutes } from './http/routes/health.ts';
import { helpTopicsRoute } from './http/routes/help-topics.ts';
import { historyRoutes } from './http/routes/history.ts';
import { latestChangeRoute } from './http/routes/latest-change.ts';
import { openIntervalsRoute } from './http/routes/open-intervals.ts';
import { openapiRoute } from './http/routes/openapi.ts';
import { openingHoursRoutes } from './http/routes/opening-hours.ts';
import { organisationsRoute } from './http/routes/organisations.ts';
import { placeRoute } from './http/routes/place.ts';
import { placesRoute } from './http/routes/places.ts';
import { proposalAnswersRoute } from './http/routes/proposal-answers.ts';
import { proposalsRoutes } from './http/routes/proposals.ts';
import { reportsRoute } from './http/routes/reports.ts';
import { sessionPasskeyRoutes } from './http/routes/session-passkeys.ts';
import { slotsRoute } from './http/routes/slots.ts';
import { specialDaysRoute } from './http/routes/special-days.ts';
import { themesRoute } from './http/routes/themes.ts';
import { tileRoutes } from './http/routes/tiles.ts';
import { walkInRoutes } from './http/routes/walk-in.ts';
import { walkInsRoute } from './http/routes/walk-ins.ts';
import { wishesRoute } from './http/routes/wishes.ts';
import type { VisitorParts } from './http/said-by-visitors.ts';
import { registerSameOrigin } from './http/same-origin.ts';
import { SearchLimit } from './http/search-limit.ts';
import { registerSecurityHeaders } from './http/security.ts';
import { serverOptions } from './http/server-options.ts';
import { signInTries } from './http/tries.ts';
import { registerUnnamedProxy } from './http/unnamed-proxy.ts';
import { registerValidation } from './http/validation.ts';
import { registerWrongMethods } from './http/wrong-method.ts';
import type { TileSource } from './tiles/tile-source.ts';

export interface AppParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'baseUrl' | 'logLevel'> &
    Partial<Pick<Config, 'demonstrationStart' | 'smtp' | 'proxies'>>;
  /** What the process adds: without the built page the app is the API alone, as most tests want it. */
  readonly built?: BuiltPage | null;
  readonly tiles?: TileSource | null;
  readonly findAddresses?: FindAddresses;
  readonly draining?: Draining;
}

/** The app without a port: `main.ts` listens, tests inject. */
export function buildApp({
  db,
  clock,
  config,
  built = null,
  tiles = null,
  findAddresses = NO_ADDRESSES,
  draining,
}: AppParts): FastifyInstance {
  const answers = new PreparedAnswers(db, clock);
  const parts: ApiParts = { db, answers };
  const { baseUrl, demonstrationStart = null, smtp = null } = config;
  const site: Site | null =
    built === null ? null : { db, clock, baseUrl, built, demonstration: demonstrationStart !== null };
  const callers = { db, clock, baseUrl };
  const tries = signInTries();
  const visitors: VisitorParts = { ...callers, limits: new DeviceLimits(clock) };
  const errorPage = site === null ? null : errorPages(site);
  const app = fastify(serverOptions(config, errorPage));

  registerUnnamedProxy(app, config.proxies ?? []);
  registerSecurityHeaders(app, config.baseUrl);
  registerProblems(app, errorPage);
  registerWrongMethods(app);
  registerSameOrigin(app, baseUrl);
  registerCallers(app, callers);
  registerRights(app, callers);
  registerValidation(app);
  registerForms(app);
  app.register(registerApi, { prefix: API_ROOT });
  healthRoutes(app, db, clock, draining ?? { begun: false });
  tileRoutes(app, () => listsOf(db).districts.flatMap(({ box }) => (box === null ? [] : [box])), tiles);
  calendarRoutes(app, parts, clock, baseUrl);
  app.register(registerSessions);
  if (site !== null) {
    latestChangeRoute(app, db);
    app.register(assetRoutes, site.built);
    pageRoutes(app, site, answers);
    visitorForms(app, visitors);
    deskRoutes(app, {
      ...toDeskSite(site, site.built, smtp !== null),
      findAddresses,
      tries,
      searches: new SearchLimit(),
    });
  }
  return app;

  async function registerSessions(scope: Api): Promise<void> {
    sessionPasskeyRoutes(scope, { ...callers, tries });
  }

  async function registerApi(api: Api): Promise<void> {
    registerApiHeaders(api);
    answers.registerShortcut(api);
    await registerRateLimits(api);
    await registerOpenapi(api, db, config);
    placesRoute(api, parts);
    placeRoute(api, parts);
    openIntervalsRoute(api, parts);
    openingHoursRoutes(api, callers);
    specialDaysRoute(api, callers);
    confirmationsRoute(api, callers);
    historyRoutes(api, callers);
    walkInsRoute(api, parts, clock);
    walkInRoutes(api, callers);
    activitiesRoute(api, callers);
    cancellationsRoute(api, callers);
    cancellationRoute(api, callers);
    endingRoute(api, callers);
    proposalsRoutes(api, callers);
    proposalAnswersRoute(api, callers);
    slotsRoute(api, callers);
    clashesRoute(api, callers);
    reportsRoute(api, visitors);
    wishesRoute(api, visitors);
    districtsRoute(api, parts);
    themesRoute(api, parts);
    helpTopicsRoute(api, parts);
    organisationsRoute(api, parts);
    openapiRoute(api, parts);
  }
}

function toDeskSite(
  { db, clock, baseUrl, demonstration }: Site,
  built: BuiltPage,
  sendsMail: boolean,
): Omit<DeskSite, 'findAddresses' | 'tries' | 'searches'> {
  const { renderDesk: render, deskAssets: assets } = built;
  return { db, clock, baseUrl, demonstration, sendsMail, render, assets };
}

/** The addresses of the desk, in both languages. What each shows and does stands in its own file: see screens.ts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { may, RIGHTS } from '../../auth/may.ts';
import { askedMondayOf, callerOfPlaceLink } from '../../auth/place-links.ts';
import type { DeskContent } from '../../contract/desk/desk-page.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { mondayToConfirm } from '../../desk/week-to-confirm.ts';
import { NotFound } from '../../errors.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { Caller } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import { requireMay } from '../caller.ts';
import { visitOf } from '../pages/visit-of.ts';
import { COOKIE_USES, clearCookie, setCookie } from '../session-cookies.ts';
import { deskFormOf } from './desk-form.ts';
import { DONE, deskPageOf } from './desk-page-of.ts';
import type { DeskSite } from './desk-site.ts';
import { deskVisitOf, type WithParams } from './desk-visit.ts';
import {
  asHerself,
  type Entered,
  type Gone,
  isSignedOut,
  linkGone,
  signInFirst,
  tooLate,
} from './late-forms.ts';
import type { CookieChanges, DeskScreen, DeskVisit, Outcome, PlaceScreen } from './screen.ts';
import { DESK_SCREENS, PLACE_SCREENS } from './screens.ts';
import { sendDesk } from './send-desk.ts';

/** A pattern of many blocks and notes is longer than an ordinary form. */
const FORM_LIMIT = 64 * 1024;
/** Signing in carries such a form along, encoded once more. */
const KEPT_FORM_LIMIT = 4 * FORM_LIMIT;

export function deskRoutes(app: FastifyInstance, site: DeskSite): void {
  for (const prefix of LANGUAGES.map((language) => (language === 'nl' ? '' : `/${language}`))) {
    for (const screen of PLACE_SCREENS) {
      placeRoutes(app, site, screen, `${prefix}/beheer/plek/:slug`);
      const openToLinks: readonly string[] = RIGHTS[screen.act];
      if (openToLinks.includes('placeLink')) placeRoutes(app, site, screen, `${prefix}/klopt/:token`);
    }
    for (const screen of DESK_SCREENS) screenRoutes(app, site, screen, `${prefix}${screen.path}`);
  }
}

function placeRoutes(app: FastifyInstance, site: DeskSite, screen: PlaceScreen, base: string): void {
  const options = { config: { act: screen.act }, bodyLimit: FORM_LIMIT };
  app.get<WithParams>(`${base}${screen.path}`, options, async (request, reply) => {
    const found = enter(site, request, screen);
    if (typeof found === 'string') return linkGone(site, request, reply, found);
    const visit = { ...found.visit, place: found.place };
    return show(request, reply, visit, found.place, await screen.show(visit));
  });
  const { save } = screen;
  if (save === undefined) return;
  app.post<WithParams>(`${base}${screen.path}`, options, async (request, reply) => {
    if (isSignedOut(request, screen)) return signInFirst(site, request, reply);
    const entered = enter(site, request, screen);
    const found = typeof entered === 'string' ? (asHerself(site, request, screen) ?? entered) : entered;
    if (typeof found === 'string') return tooLate(site, request, reply, found, screen);
    const visit = { ...found.visit, place: found.place };
    return answer(
      request,
      reply,
      visit,
      found.place,
      await save(visit, deskFormOf(request.body, visit.act.who)),
    );
  });
}

function screenRoutes(app: FastifyInstance, site: DeskSite, screen: DeskScreen, path: string): void {
  const bodyLimit = screen.act === 'signIn' ? KEPT_FORM_LIMIT : FORM_LIMIT;
  const options = { config: { act: screen.act }, bodyLimit };
  app.get<WithParams>(path, options, async (request, reply) => {
    requireMay(request, screen.act, 'any');
    const visit = deskVisitOf(site, request, request.caller, '/beheer');
    const shown = await screen.show(visit);
    if ('goOnTo' in shown) return reply.redirect(`${prefixOf(visit)}${shown.goOnTo}`, 303);
    const wait = shown.view === 'slots' ? shown.waitSeconds : null;
    if (wait !== null) reply.header('retry-after', String(wait));
    return show(request, reply, visit, null, shown, wait !== null ? 429 : isGone(shown) ? 404 : 200);
  });
  const { save } = screen;
  if (save === undefined) return;
  app.post<WithParams>(path, options, async (request, reply) => {
    if (isSignedOut(request, screen)) return signInFirst(site, request, reply);
    requireMay(request, screen.act, 'any');
    const visit = deskVisitOf(site, request, request.caller, '/beheer');
    return answer(request, reply, visit, null, await save(visit, deskFormOf(request.body, visit.act.who)));
  });
}

/** A mailed link that has run out, or never was. */
function isGone(shown: DeskContent): boolean {
  return shown.view === 'message' || (shown.view === 'signIn' && shown.step === 'linkExpired');
}

/** The name of a message: a link that is over, or is about a week that is. Throws when there is no such place, or nothing of it is the caller's to do. */
function enter(site: DeskSite, request: FastifyRequest<WithParams>, screen: PlaceScreen): Entered | Gone {
  const { token, slug: asked } = request.params;
  if (token === undefined) {
    const place = placeCalled(site, asked ?? '', request.caller);
    const { slug, districtSlug } = place ?? { slug: asked ?? '', districtSlug: '' };
    requireMay(request, screen.act, { placeSlug: slug, districtSlug });
    if (place === null) throw new NotFound('place', slug);
    return { visit: deskVisitOf(site, request, request.caller, `/beheer/plek/${slug}`, slug), place };
  }
  const now = site.clock();
  const caller = callerOfPlaceLink(site.db, token, now);
  if (caller.kind !== 'placeLink') return 'linkExpired';
  const place = getPlaceBySlug(site.db, caller.placeSlug);
  if (
    place === null ||
    !may(caller, screen.act, { placeSlug: place.slug, districtSlug: place.districtSlug })
  ) {
    return 'linkExpired';
  }
  const monday = askedMondayOf(site.db, token, now) ?? mondayToConfirm(now);
  if (addDays(monday, 6) < localOf(now).date) return 'weekOver';
  const visit = deskVisitOf(site, request, caller, `/klopt/${token}`, place.slug);
  return { visit: { ...visit, monday }, place };
}

/** Nobody is told whether a place exists that is not public. */
function placeCalled({ db }: DeskSite, slug: string, caller: Caller): Place | null {
  return caller.kind === 'nobody' ? null : getPlaceBySlug(db, slug);
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: DeskVisit,
  place: Place | null,
  content: DeskContent,
  status = 200,
): Promise<FastifyReply> {
  const { path } = visitOf(request.url, visit.now);
  return sendDesk(
    visit.site,
    request,
    reply,
    deskPageOf(visit, place, { path, content, problems: [] }),
    status,
  );
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: DeskVisit,
  place: Place | null,
  outcome: Outcome,
): Promise<FastifyReply> | FastifyReply {
  const { path } = visitOf(request.url, visit.now);
  changeCookies(reply, visit, outcome.cookies ?? {});
  if (outcome.kind === 'again') {
    const { content, problems, status } = outcome;
    return sendDesk(
      visit.site,
      request,
      reply,
      deskPageOf(visit, place, { path, content, problems }),
      status,
    );
  }
  const mark = outcome.to.includes('?') ? '&' : '?';
  const done = outcome.sequence === null ? '' : `${mark}${DONE}=${outcome.sequence}`;
  return reply.redirect(`${prefixOf(visit)}${outcome.to}${done}`, 303);
}

function changeCookies(reply: FastifyReply, { site, now }: DeskVisit, changes: CookieChanges): void {
  for (const use of COOKIE_USES) {
    const change = changes[use];
    if (change === null) clearCookie(reply, use, site.baseUrl);
    else if (change !== undefined) setCookie(reply, use, change, site.baseUrl, now);
  }
}

function prefixOf({ language }: DeskVisit): string {
  return language === 'nl' ? '' : `/${language}`;
}

/** The addresses of the desk, in both languages. What each shows and does stands in its own file: see screens.ts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { deviceOf } from '../../auth/device.ts';
import { type Act, may, RIGHTS } from '../../auth/may.ts';
import { askedMondayOf, callerOfPlaceLink } from '../../auth/place-links.ts';
import type { DeskContent } from '../../contract/desk/desk-page.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { mondayToConfirm } from '../../desk/week-to-confirm.ts';
import { NotFound } from '../../errors.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { type Caller, NOBODY, pseudonymOf } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import { requireMay } from '../caller.ts';
import { formOf } from '../forms.ts';
import { visitOf } from '../pages/visit-of.ts';
import { readsPages } from '../problems.ts';
import { isForEveryone } from '../rights.ts';
import { COOKIE_USES, clearCookie, readCookie, setCookie } from '../session-cookies.ts';
import { deskFormOf } from './desk-form.ts';
import { DONE, deskPageOf } from './desk-page-of.ts';
import type { DeskSite } from './desk-site.ts';
import { toKeptForm } from './kept-form.ts';
import type { CookieChanges, DeskScreen, DeskVisit, Outcome, PlaceScreen } from './screen.ts';
import { DESK_SCREENS, PLACE_SCREENS } from './screens.ts';
import { sendDesk } from './send-desk.ts';
import { signInContent } from './sign-in-content.ts';

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

type WithParams = { Params: Record<string, string> };

function placeRoutes(app: FastifyInstance, site: DeskSite, screen: PlaceScreen, base: string): void {
  const options = { config: { act: screen.act }, bodyLimit: FORM_LIMIT };
  app.get<WithParams>(`${base}${screen.path}`, options, async (request, reply) => {
    const found = enter(site, request, screen);
    if (typeof found === 'string') return linkGone(site, request, reply, found);
    const visit = { ...found.visit, place: found.place };
    return show(request, reply, visit, found.place, screen.show(visit));
  });
  const { save } = screen;
  if (save === undefined) return;
  app.post<WithParams>(`${base}${screen.path}`, options, async (request, reply) => {
    if (isSignedOut(request, screen)) return signInFirst(site, request, reply);
    const found = enter(site, request, screen);
    if (typeof found === 'string') return linkGone(site, request, reply, found);
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
    const status = shown.view === 'signIn' && shown.step === 'linkExpired' ? 404 : 200;
    return show(request, reply, visit, null, shown, status);
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

type Gone = 'linkExpired' | 'weekOver';

/** The name of a message: a link that is over, or is about a week that is. Throws when there is no such place, or nothing of it is the caller's to do. */
function enter(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  screen: PlaceScreen,
): { readonly visit: DeskVisit; readonly place: Place } | Gone {
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

function deskVisitOf(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  caller: Caller,
  base: string,
  placeSlug: string | null = null,
): DeskVisit {
  const now = site.clock();
  const { language, search } = visitOf(request.url, now);
  return {
    site,
    db: site.db,
    now,
    language,
    caller,
    act: { who: pseudonymOf(caller), at: now },
    role: checkerOf(caller, placeSlug ?? ''),
    monday: mondayToConfirm(now),
    params: request.params,
    search: new URLSearchParams(search),
    base,
    browser: {
      asked: readCookie(request, 'asked', site.baseUrl),
      device: deviceOf(request.headers['user-agent']),
      address: request.ip,
    },
  };
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

/** Somebody whose session ended while she filled in a form. A script keeps the form itself, and is only told. */
function isSignedOut(request: FastifyRequest<WithParams>, { act }: { readonly act: Act }): boolean {
  return (
    request.caller.kind === 'nobody' &&
    request.params.token === undefined &&
    !isForEveryone(act) &&
    readsPages(request)
  );
}

/** The way in, with the form that was sent in it: after that it is sent with one button. */
function signInFirst(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = deskVisitOf(site, request, NOBODY, '/beheer');
  const kept = toKeptForm(request.url, String(formOf(request.body)));
  const shown = {
    path: '/aanmelden',
    content: signInContent(visit, { step: 'address', action: '/aanmelden', kept }),
    problems: [],
  };
  return sendDesk(site, request, reply, deskPageOf(visit, null, shown), 401);
}

/** The same for a link that is over and for one that never was. */
function linkGone(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  reply: FastifyReply,
  message: Gone,
): Promise<FastifyReply> {
  const visit = deskVisitOf(site, request, NOBODY, '/beheer');
  const shown = { path: '/klopt', content: { view: 'message', message }, problems: [] } as const;
  return sendDesk(site, request, reply, deskPageOf(visit, null, shown), 404);
}

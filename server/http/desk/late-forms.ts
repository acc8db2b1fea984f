/** Forms that come when a session or a link is over: nothing that was typed is lost. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { type Act, may } from '../../auth/may.ts';
import { placeOfLink } from '../../auth/place-links.ts';
import { NOBODY } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import { formOf } from '../forms.ts';
import { readsPages } from '../problems.ts';
import { isForEveryone } from '../rights.ts';
import { deskPageOf } from './desk-page-of.ts';
import type { DeskSite } from './desk-site.ts';
import { deskVisitOf, type WithParams } from './desk-visit.ts';
import { toKeptForm } from './kept-form.ts';
import type { DeskVisit, PlaceScreen } from './screen.ts';
import { sendDesk } from './send-desk.ts';
import { signInContent } from './sign-in-content.ts';
import { thisWeek } from './this-week.ts';
import { weekClosed } from './week-closed.ts';

export interface Entered {
  readonly visit: DeskVisit;
  readonly place: Place;
}

/** The name of a message: a link that is over, or is about a week that is. */
export type Gone = 'linkExpired' | 'weekOver';

/**
 * Somebody who signed in to send what she filled in under a link that is over: she does it as herself, where she may. null
 * for whoever may not.
 */
export function asHerself(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  screen: PlaceScreen,
): Entered | null {
  const { caller, params } = request;
  const target = caller.kind === 'person' ? placeOfLink(site.db, params.token ?? '') : null;
  if (target === null || !may(caller, screen.act, target)) return null;
  const place = getPlaceBySlug(site.db, target.placeSlug);
  if (place === null) return null;
  return { visit: deskVisitOf(site, request, caller, `/beheer/plek/${place.slug}`, place.slug), place };
}

/**
 * A form under a link that is over, the same for one that never was: the way in, with the form in it. A script keeps the
 * form itself. Nobody needs to send her yes to a week that is over again.
 */
export function tooLate(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  reply: FastifyReply,
  message: Gone,
  screen: PlaceScreen,
): Promise<FastifyReply> {
  const isOfThatWeek = screen === thisWeek || screen === weekClosed;
  if (!readsPages(request) || (message === 'weekOver' && isOfThatWeek))
    return linkGone(site, request, reply, message);
  const visit = deskVisitOf(site, request, request.caller, '/beheer');
  const kept = toKeptForm(request.url, String(formOf(request.body)));
  const content = signInContent(visit, { step: 'linkExpired', action: '/aanmelden', kept });
  return sendDesk(
    site,
    request,
    reply,
    deskPageOf(visit, null, { path: '/aanmelden', content, problems: [] }),
    404,
  );
}

/** Somebody whose session ended while she filled in a form. A script keeps the form itself, and is only told. */
export function isSignedOut(request: FastifyRequest<WithParams>, { act }: { readonly act: Act }): boolean {
  return (
    request.caller.kind === 'nobody' &&
    request.params.token === undefined &&
    !isForEveryone(act) &&
    readsPages(request)
  );
}

/** The way in, with the form that was sent in it: after that it is sent with one button. */
export function signInFirst(
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
export function linkGone(
  site: DeskSite,
  request: FastifyRequest<WithParams>,
  reply: FastifyReply,
  message: Gone,
): Promise<FastifyReply> {
  const visit = deskVisitOf(site, request, request.caller, '/beheer');
  const shown = { path: '/klopt', content: { view: 'message', message }, problems: [] } as const;
  return sendDesk(site, request, reply, deskPageOf(visit, null, shown), 404);
}

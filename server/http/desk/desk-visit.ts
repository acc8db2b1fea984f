/** What a screen is told of the visit, out of the request. */
import type { FastifyRequest } from 'fastify';
import { deviceOf } from '../../auth/device.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { mondayToConfirm } from '../../desk/week-to-confirm.ts';
import { type Caller, pseudonymOf } from '../../model/caller.ts';
import { visitOf } from '../pages/visit-of.ts';
import { readCookie } from '../session-cookies.ts';
import type { DeskSite } from './desk-site.ts';
import type { DeskVisit } from './screen.ts';

export type WithParams = { Params: Record<string, string> };

export function deskVisitOf(
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
    act: { who: pseudonymOf(caller), at: now, baseUrl: site.baseUrl },
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

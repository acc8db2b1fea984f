import type { FastifyInstance, FastifyReply } from 'fastify';
import { deviceOf } from '../../auth/device.ts';
import type { Entered } from '../../auth/enter.ts';
import { enterCode } from '../../auth/enter-code.ts';
import { redeemLink } from '../../auth/redeem-link.ts';
import { requestSignInLink } from '../../auth/request-link.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import { formOf } from '../forms.ts';
import { toReturnPath } from '../return-path.ts';
import { clearCookie, readCookie, setCookie } from '../session-cookies.ts';
import { hand, type SessionParts } from './session-parts.ts';

const SIGN_IN = { config: { act: 'signIn' } } as const;

/** The language's desk, where whoever came from nowhere goes. */
const deskOf = (prefix: string) => `${prefix}/beheer`;

/**
 * `POST /aanmelden`, `/aanmelden/code` and `/aanmelden/{token}`, and the same under a language's prefix. Each answers with
 * where to go on: the pages with the forms are elsewhere. Opening a link in a mail is a GET, and changes nothing.
 */
export function sessionLinkRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { db, clock, baseUrl, tries } = parts;

  for (const prefix of LANGUAGES.map((language) => (language === 'nl' ? '' : `/${language}`))) {
    const page = `${prefix}/aanmelden`;

    app.post(page, SIGN_IN, (request, reply) => {
      const form = formOf(request.body);
      const email = form.get('email')?.trim() ?? '';
      const back = toReturnPath(form.get('terug'));
      if (!isMailAddress(email)) return goTo(reply, page, { fout: 'adres', terug: back });
      const now = clock();
      tries.askLink.count(request, now);
      const { requestToken: token, expiresAt } = requestSignInLink(db, email, { baseUrl, back }, now);
      setCookie(reply, 'asked', { token, expiresAt }, baseUrl, now);
      return goTo(reply, `${page}/gevraagd`, { terug: back });
    });

    app.post(`${page}/code`, SIGN_IN, (request, reply) => {
      const now = clock();
      tries.code.count(request, now);
      const form = formOf(request.body);
      const asked = readCookie(request, 'asked', baseUrl) ?? '';
      const device = deviceOf(request.headers['user-agent']);
      const back = toReturnPath(form.get('terug'));
      const entered = enterCode(db, asked, form.get('code') ?? '', device, now);
      if (entered === null) return goTo(reply, `${page}/gevraagd`, { fout: 'code', terug: back });
      return letIn(request, reply, entered, back ?? deskOf(prefix));
    });

    app.post<{ Params: { token: string }; Querystring: { terug?: string } }>(
      `${page}/:token`,
      SIGN_IN,
      (request, reply) => {
        const now = clock();
        tries.link.count(request, now);
        const device = deviceOf(request.headers['user-agent']);
        const entered = redeemLink(db, request.params.token, device, now);
        const { terug } = request.query;
        const back = toReturnPath(typeof terug === 'string' ? terug : null);
        if (entered === null) return goTo(reply, page, { fout: 'link', terug: back });
        return letIn(request, reply, entered, back ?? deskOf(prefix));
      },
    );
  }

  function letIn(
    request: Parameters<typeof hand>[0],
    reply: FastifyReply,
    entered: Entered,
    to: string,
  ): FastifyReply {
    hand(request, reply, entered, parts, clock());
    clearCookie(reply, 'asked', baseUrl);
    return goTo(reply, to, {});
  }
}

/** `terug` is left out where there is nothing to return to. */
function goTo(
  reply: FastifyReply,
  path: string,
  query: Readonly<Record<string, string | null>>,
): FastifyReply {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  const search = new URLSearchParams(given).toString();
  reply.header('cache-control', 'no-store');
  return reply.redirect(search === '' ? path : `${path}?${search}`, 303);
}

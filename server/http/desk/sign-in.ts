/** The way in: an address, then a mailed link or the code in the mail. The same for who is known and who is not. */
import { removeSession } from '../../../db/queries/sessions.ts';
import { enterCode } from '../../auth/enter-code.ts';
import { isUsableLink, redeemLink } from '../../auth/redeem-link.ts';
import { requestSignInLink } from '../../auth/request-link.ts';
import type { StartedSession } from '../../auth/sessions.ts';
import type { KeptForm, SignInContent } from '../../contract/desk/sign-in.ts';
import { isMailAddress } from '../../mail/mail-address.ts';
import { visitOf } from '../pages/visit-of.ts';
import { toReturnPath } from '../return-path.ts';
import { keptFormOf } from './kept-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from './screen.ts';
import { signInContent, withBack } from './sign-in-content.ts';
import { problem } from './sign-in-problems.ts';

const ADDRESS = '/aanmelden';
const CODE = '/aanmelden/code';

export const signIn: DeskScreen = {
  path: ADDRESS,
  act: 'signIn',
  show: (visit) =>
    signInContent(visit, { step: 'address', action: ADDRESS, isSignedOut: visit.search.has('uitgelogd') }),
  save(visit, form) {
    const { db, site, now, browser } = visit;
    const given = givenIn(form);
    const again = { step: 'address', action: ADDRESS, ...given } as const;
    if (!isMailAddress(given.email)) return refused(visit, again, 400, 'notAnAddress');
    if (!site.tries.askLink.isAllowed(browser.address, now)) return refused(visit, again, 429, 'tooOften');
    const whereTo = { baseUrl: site.baseUrl, back: given.back };
    const { requestToken: token, expiresAt } = requestSignInLink(db, given.email, whereTo, now);
    const cookies = { asked: { token, expiresAt } };
    if (given.kept === null) return { kind: 'done', to: withBack(CODE, given.back), sequence: null, cookies };
    const content = signInContent(visit, { step: 'code', action: CODE, ...given });
    return { kind: 'again', status: 200, content, problems: [], cookies };
  },
};

export const signInCode: DeskScreen = {
  path: CODE,
  act: 'signIn',
  show: (visit) =>
    visit.browser.asked === null
      ? signInContent(visit, { step: 'address', action: ADDRESS })
      : signInContent(visit, { step: 'code', action: CODE }),
  save(visit, form) {
    const { db, site, now, browser, caller } = visit;
    const given = givenIn(form);
    // She used the link of the same mail meanwhile, in another tab.
    if (caller.kind === 'person') return goOn(visit, given, {});
    const again = { step: 'code', action: CODE, ...given } as const;
    if (!site.tries.code.isAllowed(browser.address, now)) return refused(visit, again, 429, 'tooOften');
    const code = form.text('code') ?? '';
    const session = browser.asked === null ? null : enterCode(db, browser.asked, code, browser.device, now);
    if (session === null) return refused(visit, again, 400, 'wrongCode');
    return goOn(visit, given, letIn(visit, session));
  },
};

/** Opening the link changes nothing, since programs that scan mail open links too. Its button lets her in. */
export const signInLink: DeskScreen = {
  path: '/aanmelden/:token',
  act: 'signIn',
  show: (visit) => {
    const { token = '' } = visit.params;
    if (!isUsableLink(visit.db, token, visit.now)) return linkExpired(visit);
    return signInContent(visit, { step: 'link', action: `/aanmelden/${token}` });
  },
  save(visit, form) {
    const { db, site, now, browser, params } = visit;
    const { token = '' } = params;
    const again = { step: 'link', action: `/aanmelden/${token}` } as const;
    if (!site.tries.link.isAllowed(browser.address, now)) return refused(visit, again, 429, 'tooOften');
    const entered = redeemLink(db, token, browser.device, now);
    if (entered === null) return { kind: 'again', status: 400, content: linkExpired(visit), problems: [] };
    return goOn(visit, givenIn(form), letIn(visit, entered));
  },
};

function linkExpired(visit: DeskVisit): SignInContent {
  return signInContent(visit, { step: 'linkExpired', action: ADDRESS });
}

interface Given {
  readonly email: string;
  readonly back: string | null;
  readonly kept: KeptForm | null;
}

function givenIn(form: DeskForm): Given {
  return {
    email: form.text('email') ?? '',
    back: toReturnPath(form.text('terug')),
    kept: keptFormOf(form),
  };
}

type Cookies = { readonly session?: StartedSession; readonly asked?: null };

/** The new session takes the place of the one that this browser had. */
function letIn({ db, caller }: DeskVisit, { token, expiresAt }: StartedSession): Cookies {
  if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
  return { session: { token, expiresAt }, asked: null };
}

/** To where she was going; or, with a form that was kept, to the button that sends it. */
function goOn(visit: DeskVisit, { back, kept }: Given, cookies: Cookies): Outcome {
  if (kept !== null) {
    const content = signInContent(visit, { step: 'resume', action: ADDRESS, kept });
    return { kind: 'again', status: 200, content, problems: [], cookies };
  }
  const { path, search } = visitOf(back ?? '/beheer', visit.now);
  return { kind: 'done', to: `${path}${search}`, sequence: null, cookies };
}

function refused(
  visit: DeskVisit,
  content: Parameters<typeof signInContent>[1],
  status: 400 | 429,
  why: Parameters<typeof problem>[0],
): Outcome {
  return {
    kind: 'again',
    status,
    content: signInContent(visit, content),
    problems: [problem(why, visit.language)],
  };
}

import { SIGN_IN_LINK_LASTS } from '../../auth/durations.ts';
import type { SignInContent } from '../../contract/desk/sign-in.ts';
import { toReturnPath } from '../return-path.ts';
import type { DeskVisit } from './screen.ts';

const MINUTES = SIGN_IN_LINK_LASTS / 60_000;

type Given = Pick<SignInContent, 'step' | 'action'> & Partial<SignInContent>;

export function signInContent({ site, search }: DeskVisit, given: Given): SignInContent {
  return {
    view: 'signIn',
    back: toReturnPath(search.get('terug')),
    email: '',
    kept: null,
    sendsMail: site.sendsMail,
    minutes: MINUTES,
    isSignedOut: false,
    ...given,
  };
}

/** `/aanmelden/code?terug=…` */
export function withBack(path: string, back: string | null): string {
  return back === null ? path : `${path}?terug=${encodeURIComponent(back)}`;
}

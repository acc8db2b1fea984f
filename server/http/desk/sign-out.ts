import { removeSession } from '../../../db/queries/sessions.ts';
import type { DeskScreen } from './screen.ts';
import { signInContent } from './sign-in-content.ts';

const PATH = '/uitloggen';

/** The way out, of this browser only. Whoever was not signed in is not told so. */
export const signOut: DeskScreen = {
  path: PATH,
  act: 'signIn',
  show: (visit) => signInContent(visit, { step: 'signOut', action: PATH }),
  save({ db, caller }) {
    if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
    const cookies = { session: null, asked: null };
    return { kind: 'done', to: '/aanmelden?uitgelogd=ja', sequence: null, cookies };
  },
};

import type { VNode } from 'preact';
import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import type { LateScreens } from './late-screens.ts';
import { OwnWords } from './own-state.ts';
import { AccountView } from './views/account-view.tsx';
import { SignInView } from './views/sign-in-view.tsx';
import type { OwnText } from './words/own-nl.ts';

/** Signing in, and somebody's own details: a phone with a link of a place sees neither. */
export function ownScreens(text: OwnText): LateScreens {
  return {
    show(content) {
      const view = viewOf(content);
      return view === null ? null : <OwnWords value={text}>{view}</OwnWords>;
    },
    title: ({ view }) => (view === 'signIn' ? text.signIn.title : text.account.title),
  };
}

function viewOf(content: DeskContent): VNode | null {
  switch (content.view) {
    case 'account':
      return <AccountView content={content} />;
    case 'signIn':
      return <SignInView content={content} />;
    default:
      return null;
  }
}

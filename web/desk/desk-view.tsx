import type { DeskContent } from '../../server/contract/desk/desk-page.ts';
import { DifferenceView } from './views/difference-view.tsx';
import { MessageView } from './views/message-view.tsx';
import { SignInView } from './views/sign-in-view.tsx';
import { ThisWeekView } from './views/this-week-view.tsx';

/** The screens of the desk by name: one line for each. */
export function DeskView({ content }: { readonly content: DeskContent }) {
  switch (content.view) {
    case 'thisWeek':
      return <ThisWeekView content={content} />;
    case 'signIn':
      return <SignInView content={content} />;
    case 'difference':
      return <DifferenceView content={content} />;
    case 'message':
      return <MessageView content={content} />;
  }
}

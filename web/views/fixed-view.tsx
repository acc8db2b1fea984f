import type { PageContent } from '../../server/contract/page.ts';
import type { FixedWords } from '../i18n/fixed-nl.ts';
import { AccessibilityView } from './accessibility-view.tsx';
import { BadRequestView, FailureView, NotFoundView } from './message-views.tsx';
import { PrivacyView } from './privacy-view.tsx';

interface Props {
  readonly content: PageContent;
  readonly words: FixedWords;
}

/** Pages that never change by themselves. They come from the server as they are, and stay so: no script is theirs. */
export function FixedView({ content, words }: Props) {
  switch (content.view) {
    case 'accessibility':
      return <AccessibilityView content={content} words={words.accessibility} />;
    case 'privacy':
      return <PrivacyView content={content} words={words.privacy} />;
    case 'notFound':
      return <NotFoundView words={words.messages} />;
    case 'badRequest':
      return <BadRequestView problems={content.problems} words={words.messages} />;
    case 'failure':
      return <FailureView why={content.why} words={words.messages} />;
    default:
      return null;
  }
}

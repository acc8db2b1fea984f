import type { PageContent } from '../../server/contract/page.ts';
import type { FixedWords } from '../i18n/fixed-nl.ts';
import { AccessibilityView } from './accessibility-view.tsx';
import { HelpTopicView } from './help-topic-view.tsx';
import { HelpTopicsView } from './help-topics-view.tsx';
import { BadRequestView, FailureView, NotFoundView } from './message-views.tsx';
import { PrivacyView } from './privacy-view.tsx';

interface Props {
  readonly content: PageContent;
  readonly words: FixedWords;
}

/** Pages that only the server writes: no script draws them. */
export function FixedView({ content, words }: Props) {
  switch (content.view) {
    case 'helpTopics':
      return <HelpTopicsView content={content} words={words.help} />;
    case 'helpTopic':
      return <HelpTopicView content={content} words={words.help} />;
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

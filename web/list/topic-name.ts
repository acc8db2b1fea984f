import type { ListContent } from '../../server/contract/page.ts';

/** What the kind of help that was asked for is called; null where none was. */
export function topicName({ filter, helpTopics }: Pick<ListContent, 'filter' | 'helpTopics'>): string | null {
  const { helpTopic } = filter;
  return helpTopics.find(({ slug }) => slug === helpTopic)?.name ?? helpTopic;
}

/** What help is called in the addresses of pages: where others need not know of it, by a code that says nothing. */
import type { Topic } from '../../contract/page.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { HelpTopic } from '../../model/directory.ts';

export function nameInAddress({ slug, code, sensitive }: HelpTopic): string {
  return sensitive ? code : slug;
}

/** By either name: links made before a topic had its code still lead somewhere. */
export function topicCalled(topics: readonly HelpTopic[], name: string): HelpTopic | null {
  return topics.find(({ slug, code }) => slug === name || code === name) ?? null;
}

export function toTopic(topic: HelpTopic, language: Language): Topic {
  return { slug: nameInAddress(topic), name: language === 'en' ? topic.nameEn : topic.nameNl };
}

/** The query of a list with the topic's one name in it; null where it has that already. */
export function withNameOfTopic(topics: readonly HelpTopic[], search: string): string | null {
  const asked = new URLSearchParams(search);
  const name = asked.get('helpTopic');
  const topic = name === null ? null : topicCalled(topics, name);
  if (topic === null || nameInAddress(topic) === name || asked.getAll('helpTopic').length > 1) return null;
  asked.set('helpTopic', nameInAddress(topic));
  return `?${asked}`;
}

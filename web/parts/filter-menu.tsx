import type { Filter, ListContent } from '../../server/contract/page.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../server/contract/vocabulary.ts';
import { listAddress } from '../addresses.ts';
import { capitalised } from '../list/moments.ts';
import { topicName } from '../list/topic-name.ts';
import { usePageState } from '../page-state.ts';
import { Choices } from './choices.tsx';
import { ChosenChips } from './chosen-chips.tsx';
import { Menu } from './menu.tsx';

/** Links, so that a filter needs no script and is part of the address. Choosing the chosen one takes it away. */
export function FilterMenu({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const { filter } = content;
  const address = (change: Partial<Filter>) =>
    listAddress(page, content, { filter: { ...filter, ...change } });
  const audience = filter.audience ?? 'everyone';
  return (
    <Menu name="filter" summary={text.filter.label}>
      <Choices
        id="filter-audience"
        title={text.filter.audience}
        choices={AUDIENCES.map((name) => ({
          key: name,
          href: address({ audience: name === 'everyone' ? null : name }),
          chosen: name === audience,
          label: capitalised(text.words.audiences[name]),
        }))}
      />
      <Choices
        id="filter-wheelchair"
        title={text.filter.wheelchair}
        choices={[
          {
            key: 'yes',
            href: address({ wheelchair: !filter.wheelchair }),
            chosen: filter.wheelchair,
            label: text.filter.wheelchairYes,
          },
        ]}
      />
      <Choices
        id="filter-help"
        title={text.filter.helpTopic}
        choices={content.helpTopics.map(({ slug, name }) => ({
          key: slug,
          href: address({ helpTopic: slug === filter.helpTopic ? null : slug }),
          chosen: slug === filter.helpTopic,
          label: name,
        }))}
      />
      <Choices
        id="filter-language"
        title={text.filter.language}
        choices={SPOKEN_LANGUAGES.map((code) => ({
          key: code,
          href: address({ language: code === filter.language ? null : code }),
          chosen: code === filter.language,
          label: text.words.spokenLanguages[code],
        }))}
      />
    </Menu>
  );
}

/** What is chosen, each with a link that takes it away. */
export function ChosenFilters({ content }: { readonly content: ListContent }) {
  const { page, text } = usePageState();
  const { filter } = content;
  const address = (change: Partial<Filter>) =>
    listAddress(page, content, { filter: { ...filter, ...change } });
  const near = nearName(content);
  const topic = topicName(content);
  const chosen = [
    filter.audience === null || filter.audience === 'everyone'
      ? null
      : {
          name: capitalised(text.words.audiences[filter.audience]),
          href: address({ audience: null }),
        },
    filter.wheelchair ? { name: text.filter.wheelchair, href: address({ wheelchair: false }) } : null,
    topic === null
      ? null
      : {
          name: topic,
          href: address({ helpTopic: null }),
        },
    filter.language === null
      ? null
      : { name: text.words.spokenLanguages[filter.language], href: address({ language: null }) },
    near === null ? null : { name: near, href: address({ near: null }), isDutch: true },
  ];
  return <ChosenChips chosen={chosen} />;
}

/** The neighbourhood or street that distances are measured from, by name. */
function nearName({ filter, neighbourhoods, places }: ListContent): string | null {
  if (filter.near === null) return null;
  const neighbourhood = neighbourhoods.find(({ code }) => code === filter.near);
  const place = places.find(({ slug }) => `street:${slug}` === filter.near);
  return neighbourhood?.name ?? place?.address?.street ?? filter.near;
}

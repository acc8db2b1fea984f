import type { HelpFilter } from '../../../server/contract/help-page.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../../server/contract/vocabulary.ts';
import type { HelpWords } from '../../i18n/help-nl.ts';
import { capitalised } from '../../list/moments.ts';
import { usePageState } from '../../page-state.ts';
import { Choices } from '../choices.tsx';
import { ChosenChips } from '../chosen-chips.tsx';
import { Dutch } from '../dutch.tsx';
import { Menu } from '../menu.tsx';
import { addressOfHelp, type HelpContent } from './help-address.ts';

interface Props {
  readonly content: HelpContent;
  readonly words: HelpWords;
}

/** The same choices as on the list, as links. Choosing the chosen one takes it away. */
export function HelpFilterMenu({ content, words }: Props) {
  const { page, text } = usePageState();
  const { filter } = content;
  const address = (change: Partial<HelpFilter>) =>
    addressOfHelp(page.language, nameOf(content), { ...content, filter: { ...filter, ...change } });
  return (
    <Menu name="filter" summary={words.filterSummary}>
      <Choices
        id="filter-audience"
        title={text.filter.audience}
        choices={AUDIENCES.map((name) => ({
          key: name,
          href: address({ audience: name === 'everyone' ? null : name }),
          chosen: name === (filter.audience ?? 'everyone'),
          label: capitalised(text.words.audiences[name]),
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
      {content.streets.length === 0 ? null : (
        <Choices
          id="filter-street"
          title={words.street}
          choices={content.streets.map(({ near, name }) => ({
            key: near,
            href: address({ near: near === filter.near ? null : near }),
            chosen: near === filter.near,
            label: <Dutch>{name}</Dutch>,
          }))}
        />
      )}
    </Menu>
  );
}

/** null: all kinds of help. */
function nameOf(content: HelpContent): string | null {
  return content.view === 'helpTopic' ? content.topic.slug : null;
}

/** What is chosen, each with a link that takes it away. */
export function ChosenHelpFilters({ content }: Pick<Props, 'content'>) {
  const { page, text } = usePageState();
  const { filter, streets } = content;
  const without = (change: Partial<HelpFilter>) =>
    addressOfHelp(page.language, nameOf(content), { ...content, filter: { ...filter, ...change } });
  const chosen = [
    filter.audience === null || filter.audience === 'everyone'
      ? null
      : { name: capitalised(text.words.audiences[filter.audience]), href: without({ audience: null }) },
    filter.language === null
      ? null
      : { name: text.words.spokenLanguages[filter.language], href: without({ language: null }) },
    filter.near === null
      ? null
      : {
          name: streets.find(({ near }) => near === filter.near)?.name ?? text.near.label,
          href: without({ near: null }),
          isDutch: streets.length > 0,
        },
  ];
  return <ChosenChips chosen={chosen} />;
}

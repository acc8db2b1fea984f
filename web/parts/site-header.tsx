import { LANGUAGES, type Language } from '../../server/contract/vocabulary.ts';
import { helpAddress, localised } from '../addresses.ts';
import { usePageState } from '../page-state.ts';
import { Strips } from './strips.tsx';

/** Each language is named in that language, for who cannot read the present one. */
const ownNames: { readonly [Name in Language]: string } = { nl: 'Nederlands', en: 'English' };

export function SiteHeader() {
  const { page, text } = usePageState();
  return (
    <header>
      <Strips />
      <div class="bl-header">
        <a class="bl-brand" href={localised(page.language, '/')} aria-label={text.site.home}>
          <svg
            class="bl-brand__mark"
            viewBox="0 0 32 32"
            width="32"
            height="32"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M4 15 16 4l12 11v13H4Z" class="bl-brand__house" />
            <path d="M12 28V16l8-2v14Z" class="bl-brand__door" />
          </svg>
          <span class="bl-brand__name">{text.site.name}</span>
        </a>
        <a class="nl-link bl-languages__link bl-header__help" href={helpAddress(page.language)}>
          {text.site.help}
        </a>
        <nav aria-label={text.site.otherLanguages} class="bl-languages">
          {LANGUAGES.filter((language) => language !== page.language).map((language) => (
            <a
              key={language}
              class="nl-link bl-languages__link"
              href={`${localised(language, page.path)}${page.search}`}
              lang={language}
              hreflang={language}
              rel="alternate"
            >
              {ownNames[language]}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

import { LANGUAGES, type Language } from '../../../server/contract/vocabulary.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** Each language is named in that language, for who cannot read the present one. */
const ownNames: { readonly [Name in Language]: string } = { nl: 'Nederlands', en: 'English' };

export function DeskHeader() {
  const { page, text, now } = useDesk();
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  return (
    <header>
      {page.demonstration ? (
        <p class="bl-strip bl-strip--demonstration">
          {text.frame.demonstration(calendar.fullDate(today, today), calendar.clock(now))}
        </p>
      ) : null}
      <div class="bl-header bl-desk-header">
        <a class="bl-brand" href={localised(page.language, '/')} aria-label={text.frame.home}>
          <span class="bl-brand__name">Binnenlopen</span>
        </a>
        {page.caller?.kind === 'person' ? (
          <details class="bl-menu">
            <summary class="bl-menu__button">{text.frame.menuButton}</summary>
            <nav aria-label={text.frame.title} class="bl-menu__panel bl-desk-header__links">
              <a class="nl-link" href={localised(page.language, '/beheer')}>
                {text.frame.places}
              </a>
              <a class="nl-link" href={localised(page.language, '/planner')}>
                {text.frame.planner}
              </a>
              <a class="nl-link" href={localised(page.language, '/beheer/account')}>
                {text.frame.account}
              </a>
              <OtherLanguages />
              <SignOutButton />
            </nav>
          </details>
        ) : (
          <nav aria-label={text.frame.language} class="bl-desk-header__links">
            <OtherLanguages />
          </nav>
        )}
      </div>
    </header>
  );
}

function OtherLanguages() {
  const { page } = useDesk();
  return (
    <>
      {LANGUAGES.filter((language) => language !== page.language).map((language) => (
        <a
          key={language}
          class="nl-link"
          href={`${localised(language, page.path)}${page.search}`}
          lang={language}
          hreflang={language}
        >
          {ownNames[language]}
        </a>
      ))}
    </>
  );
}

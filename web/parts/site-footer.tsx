import { localised } from '../addresses.ts';
import { usePageState } from '../page-state.ts';
import { Dutch, NAME, SentenceWithName } from './dutch.tsx';
import { Link } from './link.tsx';

export function SiteFooter() {
  const { page, text } = usePageState();
  return (
    <footer class="bl-footer">
      <p class="nl-paragraph">
        {text.site.purpose}
        {page.ownerName === null ? null : (
          <>
            {' '}
            <SentenceWithName sentence={text.site.by(NAME)} name={page.ownerName} />
          </>
        )}
      </p>
      <nav aria-label={text.site.footer}>
        <ul class="bl-footer__links">
          <li>
            <Link href={localised(page.language, '/toegankelijkheid')}>{text.site.accessibility}</Link>
          </li>
          <li>
            <Link href={localised(page.language, '/privacy')}>{text.site.privacy}</Link>
          </li>
          <li>
            <Link href="/api/v1/openapi.json">{text.site.data}</Link>
          </li>
          <li>
            <a class="nl-link" href={localised(page.language, '/aanmelden')}>
              {text.site.signIn}
            </a>
          </li>
        </ul>
      </nav>
      <Districts />
    </footer>
  );
}

function Districts() {
  const { page, text } = usePageState();
  const { content } = page;
  if (content.view !== 'list') return null;
  const others = content.districts.filter(({ slug }) => slug !== content.district.slug);
  if (others.length === 0) return null;
  return (
    <nav aria-labelledby="districts">
      <h2 class="nl-heading nl-heading--level-4" id="districts">
        {text.site.districts}
      </h2>
      <ul class="bl-footer__links">
        {others.map(({ slug, name, home }) => (
          <li key={slug}>
            <Link href={localised(page.language, home ? '/' : `/wijk/${slug}`)}>
              <Dutch>{name}</Dutch>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

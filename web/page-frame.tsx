import type { ComponentChildren } from 'preact';
import type { PageAssets } from '../server/contract/page.ts';
import type { Language } from '../server/contract/vocabulary.ts';

interface Props {
  readonly language: Language;
  readonly title: string;
  /** What the head says of the page to who does not look at it. */
  readonly about: ComponentChildren;
  readonly assets: PageAssets;
  readonly body: string;
  /** The page's value as JSON, safe inside a script element. */
  readonly state: string;
  readonly children?: ComponentChildren;
}

export const STATE_ID = 'page';
export const APP_ID = 'app';

/** What stands around the body of a page for visitors and of one of the desk. */
export function PageFrame({ language, title, about, assets, body, state, children }: Props) {
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {about}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.modulePreloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={assets.script} />
      </head>
      <body>
        {/* Our own rendering, which has escaped every text. */}
        <div id={APP_ID} dangerouslySetInnerHTML={{ __html: body }} />
        <script type="application/json" id={STATE_ID} dangerouslySetInnerHTML={{ __html: state }} />
        {children}
      </body>
    </html>
  );
}

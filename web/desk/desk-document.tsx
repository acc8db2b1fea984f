import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { PageAssets } from '../../server/contract/page.ts';
import { APP_ID, STATE_ID } from '../document.tsx';
import { titleOf } from './desk-title.ts';
import type { LateScreens } from './late-screens.ts';
import type { DeskWords } from './words/nl.ts';

interface Props {
  readonly page: DeskPage;
  readonly text: DeskWords;
  readonly late: LateScreens | null;
  readonly assets: PageAssets;
  readonly body: string;
  /** The page's value as JSON, safe inside a script element. */
  readonly state: string;
}

/** The frame around the desk's body. Never indexed: it is somebody's own. */
export function DeskDocument({ page, text, late, assets, body, state }: Props) {
  return (
    <html lang={page.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(page, text, late)}</title>
        <meta name="robots" content="noindex" />
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
      </body>
    </html>
  );
}

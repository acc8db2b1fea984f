import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { PageAssets } from '../../server/contract/page.ts';
import { PageFrame } from '../page-frame.tsx';
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

/** Never indexed: it is somebody's own. */
export function DeskDocument({ page, text, late, ...rest }: Props) {
  const about = <meta name="robots" content="noindex" />;
  return <PageFrame {...rest} language={page.language} title={titleOf(page, text, late)} about={about} />;
}

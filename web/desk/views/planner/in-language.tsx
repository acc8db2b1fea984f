import type { Language } from '../../../../server/contract/vocabulary.ts';
import { usePlanner } from '../../planner-state.ts';

/** What somebody wrote, read out in its own language on a page in another. */
export function InLanguage({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: string;
}) {
  const { page } = usePlanner();
  return page.language === language ? children : <bdi lang={language}>{children}</bdi>;
}

import { Fragment } from 'preact';
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
  return page.language === language ? (
    children
  ) : (
    <bdi lang={language} dir="ltr">
      {children}
    </bdi>
  );
}

/** A name of a place, a room or an organisation, or what somebody wrote in Dutch. */
export function Dutch({ children }: { readonly children: string }) {
  return <InLanguage language="nl">{children}</InLanguage>;
}

/** A sentence of the catalogue, in which these names stand as they are. */
export function WithNames({
  sentence,
  names,
}: {
  readonly sentence: string;
  readonly names: readonly string[];
}) {
  const [name, ...others] = names;
  if (name === undefined || name === '') return <>{sentence}</>;
  return (
    <>
      {sentence.split(name).map((part, at) => (
        <Fragment key={at}>
          {at === 0 ? null : <Dutch>{name}</Dutch>}
          <WithNames sentence={part} names={others} />
        </Fragment>
      ))}
    </>
  );
}

/** The longest first, so that a name within another is not taken for it. */
export function namesIn(...names: readonly (string | null)[]): string[] {
  return names
    .flatMap((name) => (name === null || name === '' ? [] : [name]))
    .toSorted((a, b) => b.length - a.length);
}

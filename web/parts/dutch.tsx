import { usePageState } from '../page-state.ts';

/** A Dutch name or a text of a host: stays Dutch, and is read out as Dutch, on a page in another language. */
export function Dutch({ children }: { readonly children: string }) {
  const { page } = usePageState();
  if (page.language === 'nl') return <>{children}</>;
  return (
    <bdi lang="nl" dir="ltr">
      {children}
    </bdi>
  );
}

/** Stands for the name while the catalogue words the sentence; from Unicode's private area, so no text has it. */
export const NAME = '\uE000';

/** A sentence of the catalogue with one Dutch name in it, worded with `NAME` in the name's place. */
export function SentenceWithName({ sentence, name }: { readonly sentence: string; readonly name: string }) {
  const [before = '', after = ''] = sentence.split(NAME);
  return (
    <>
      {before}
      <Dutch>{name}</Dutch>
      {after}
    </>
  );
}

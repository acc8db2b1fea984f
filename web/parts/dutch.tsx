import type { Language } from '../../server/contract/vocabulary.ts';
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

/** What is Dutch only where nobody wrote it in the page's language. */
export function TextIn({ language, children }: { readonly language: Language; readonly children: string }) {
  if (language === 'nl') return <Dutch>{children}</Dutch>;
  return <>{children}</>;
}

/** Stands for the name while the catalogue words the sentence; from Unicode's private area, so no text has it. */
export const NAME = '\uE000';

interface SentenceProps {
  readonly sentence: string;
  readonly name: string;
  readonly nameLanguage?: Language;
}

/** A sentence of the catalogue with one name in it, Dutch unless it says otherwise, worded with `NAME` in the name's place. */
export function SentenceWithName({ sentence, name, nameLanguage = 'nl' }: SentenceProps) {
  const [before = '', after = ''] = sentence.split(NAME);
  return (
    <>
      {before}
      <TextIn language={nameLanguage}>{name}</TextIn>
      {after}
    </>
  );
}

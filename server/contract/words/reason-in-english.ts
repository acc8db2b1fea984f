/** Why a date is cancelled is kept as somebody wrote it, in Dutch; these words come from the buttons of the form. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['ziek', 'illness'],
  ['ziekte', 'illness'],
  ['vakantie', 'holiday'],
  ['geen vervanger', 'no replacement'],
]);

/** What nobody translated stays as it was written. */
export function reasonInEnglish(reason: string): string {
  return ENGLISH.get(reason.trim().toLowerCase()) ?? reason;
}

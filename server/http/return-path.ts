/** Where somebody goes on after signing in: a path of our own and nothing else, or a link could lead her anywhere. */
const OWN = 'http://own.invalid';
const LONGEST = 500;

/** null for anything that a browser would take for another site, or for no address at all. */
export function toReturnPath(text: string | null | undefined): string | null {
  if (text == null || text.length > LONGEST || !/^\/(?![/\\])/.test(text)) return null;
  if (/[\p{Cc}\\]/u.test(text) || !URL.canParse(text, OWN)) return null;
  const url = new URL(text, OWN);
  return url.origin === OWN ? `${url.pathname}${url.search}` : null;
}

/** The sign-in page of the language of an address, with the way back to it. */
export function signInPath(url: string): string {
  const prefix = /^\/en(\/|$)/.test(url) ? '/en' : '';
  const back = toReturnPath(url);
  return back === null ? `${prefix}/aanmelden` : `${prefix}/aanmelden?terug=${encodeURIComponent(back)}`;
}

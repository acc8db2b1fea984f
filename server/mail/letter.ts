/** A mail as plain text: no HTML, so no trackers and nothing that a mail program may hide. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Names come from people: one with a line break in it would otherwise add headers or paragraphs. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** What somebody else wrote must not become a link in a mail that comes from us. */
const LINK = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|\S+\.[a-z]{2,}\/\S*/giu;

/** "kwaad.example" too, which mail programs make a link of; not the part of a mail address. */
const DOMAIN =
  /(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,}(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])/giu;

/** On one line, with `leftOut` where a link was. */
export function withoutLinks(text: string, leftOut: string): string {
  return oneLine(text).replace(LINK, leftOut).replace(DOMAIN, leftOut);
}

export function letterOf(subject: string, paragraphs: readonly (string | null)[]): Letter {
  const body = paragraphs.filter((paragraph) => paragraph !== null).join('\n\n');
  return { subject: oneLine(subject), body: `${body}\n` };
}

/** A link on a line of its own, under the words that say what it does: mail programs then find its end. */
export function linkUnder(words: string, link: string): string {
  return `${words}\n${link}`;
}

/** RFC 5321's limits. */
const LONGEST_ADDRESS = 254;
const LONGEST_NAME = 64;

/** What stands before the @ without quotes (RFC 5322's dot-atom): no space, comma, bracket or line break fits. */
const NAME = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** At least two labels, of which the last is no number: not an IP address and not a machine on somebody's own network. */
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`, 'i');

/**
 * Whether this is one plain e-mail address and nothing else: no name beside it, no second address, no line break.
 * Stricter than the standards, which allow what no host has and what breaks out of a header.
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > LONGEST_ADDRESS) return false;
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  return name.length <= LONGEST_NAME && NAME.test(name) && DOMAIN.test(domain) && !text.endsWith('\n');
}

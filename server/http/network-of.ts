/**
 * What of a network address tells one household from another: all of IPv4, and of IPv6 the first half, since one
 * connection has 2^64 addresses to itself.
 */
export function networkOf(address: string): string {
  // `::ffff:192.0.2.1` is an IPv4 address in a socket that takes both.
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside !== undefined || !address.includes(':')) return inside ?? address;
  const [start = '', end] = address.split('::');
  const groups = start === '' ? [] : start.split(':');
  const rest = end === undefined || end === '' ? [] : end.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

/** Which of the offered forms an `Accept` or `Accept-Encoding` header asks for (RFC 9110, 12.4 and 12.5). */

interface Range {
  readonly name: string;
  readonly quality: number;
}

/**
 * The offered form with the highest quality, the first of them when several are equal; null when none will do.
 * Without a header anything will do.
 */
export function preferred<const Offered extends string>(
  header: string | undefined,
  offered: readonly Offered[],
): Offered | null {
  if (header === undefined || header.trim() === '') return offered[0] ?? null;
  const ranges = header.split(',').map(toRange);
  let best: { readonly form: Offered; readonly quality: number } | null = null;
  for (const form of offered) {
    const quality = qualityOf(form, ranges);
    if (quality > 0 && (best === null || quality > best.quality)) best = { form, quality };
  }
  return best?.form ?? null;
}

/** `text/html;q=0.8`; a quality that is no number counts as none. */
function toRange(text: string): Range {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = given === undefined ? 1 : Number(given.slice(2));
  return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most specific range decides: the name itself, then `type/*`, then everything. */
function qualityOf(form: string, ranges: readonly Range[]): number {
  const [type = ''] = form.split('/');
  for (const name of [form, `${type}/*`, form.includes('/') ? '*/*' : '*']) {
    const range = ranges.find((one) => one.name === name);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

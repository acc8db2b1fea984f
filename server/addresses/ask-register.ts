/** Asks the address register (PDOK Locatieserver, `free`). What comes back is checked before anybody trusts it. */
import type { AddressAnswer, FindAddresses } from './address-finder.ts';
import { toFoundAddress } from './found-address.ts';

const TIMEOUT_MS = 3_000;
const ROWS = 5;
const MAX_BYTES = 64 * 1024;
const FIELDS = 'id,weergavenaam,score,centroide_ll,postcode,buurtcode,wijkcode';
/** Longer than any address, shorter than what a register would refuse. */
const LONGEST = 120;

/** `endpoint` is the operator's; only the text goes into its query. */
export function addressRegister(endpoint: string, userAgent: string): FindAddresses {
  return async (text) => {
    const query = new URLSearchParams({
      q: text.slice(0, LONGEST),
      fq: 'type:adres',
      rows: `${ROWS}`,
      fl: FIELDS,
    });
    try {
      const response = await fetch(`${endpoint}?${query}`, {
        headers: { accept: 'application/json', 'user-agent': userAgent },
        // A redirect could lead to a host that the operator never named.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return await toAnswer(response);
    } catch (error) {
      return { kind: 'unavailable', why: error instanceof Error ? error.message : 'unknown' };
    }
  };
}

async function toAnswer(response: Response): Promise<AddressAnswer> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (response.status !== 200 || announced > MAX_BYTES) {
    await response.body?.cancel();
    return { kind: 'unavailable', why: `status ${response.status}, ${announced} bytes` };
  }
  const text = await response.text();
  if (text.length > MAX_BYTES) return { kind: 'unavailable', why: `more than ${MAX_BYTES} bytes` };
  const docs = documentsIn(JSON.parse(text));
  if (docs === null) return { kind: 'unavailable', why: 'an answer of an unknown form' };
  return { kind: 'found', addresses: docs.flatMap((doc) => toFoundAddress(doc) ?? []) };
}

function documentsIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null || !('response' in value)) return null;
  const { response } = value;
  if (typeof response !== 'object' || response === null || !('docs' in response)) return null;
  return Array.isArray(response.docs) ? response.docs : null;
}

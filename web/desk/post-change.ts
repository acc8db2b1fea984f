import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Change } from './desk-state.ts';

const PATIENCE_MS = 15_000;

export type Arrival =
  /** The server took it or said what is wrong with it: `page` is what it shows now, at `address`. */
  | { readonly kind: 'answered'; readonly page: DeskPage; readonly address: string; readonly ok: boolean }
  | { readonly kind: 'signInFirst' }
  /** The server could not, just now. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'noNetwork' };

export async function postChange({ action, body }: Change): Promise<Arrival> {
  let response: Response;
  try {
    response = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { kind: 'noNetwork' };
  }
  if (response.status === 401) return { kind: 'signInFirst' };
  const isPage = response.headers.get('content-type')?.startsWith('application/json') === true;
  if (response.status >= 500 || !isPage) return { kind: 'busy' };
  // The door: our own server made this value for this very script, under the type they share.
  const page: DeskPage = await response.json();
  return { kind: 'answered', page, address: response.url, ok: response.ok };
}

import type { DeskPage } from '../../server/contract/desk/desk-page.ts';
import type { Change } from './desk-state.ts';

const PATIENCE_MS = 15_000;

export type Arrival =
  /** The server took it or said what is wrong with it: `page` is what it shows now, at `address`. */
  | { readonly kind: 'answered'; readonly page: DeskPage; readonly address: string; readonly ok: boolean }
  /** It said no without a page. */
  | { readonly kind: 'refused' }
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
  // Too often in a short time passes; a wrong answer of something on the way, such as the wifi of a train, does too.
  if (response.status >= 500 || response.status === 429) return { kind: 'busy' };
  if (!isPage) return { kind: isProblem(response) ? 'refused' : 'busy' };
  // The door: our own server made this value for this very script, under the type they share.
  const page: DeskPage = await response.json();
  return { kind: 'answered', page, address: response.url, ok: response.ok };
}

function isProblem({ status, headers }: Response): boolean {
  return status >= 400 && headers.get('content-type')?.startsWith('application/problem+json') === true;
}

/** Making and showing a passkey. The library comes only when somebody presses the button. */

/** Whether this browser knows passkeys at all. */
export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Signs in, or shows the passkey in the session that there is. False when it did not hold, or she changed her mind. */
export async function showPasskey(): Promise<boolean> {
  return attempt(async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const optionsJSON = await post('/aanmelden/passkey/options', {});
    const passkey = await startAuthentication({ optionsJSON });
    await post('/aanmelden/passkey/verify', { passkey });
  });
}

/** Makes a passkey on this device, for who is signed in. */
export async function makePasskey(): Promise<boolean> {
  return attempt(async () => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = await post('/beheer/account/passkeys/options', {});
    const passkey = await startRegistration({ optionsJSON });
    await post('/beheer/account/passkeys/verify', { passkey });
  });
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    // The browser throws for each way in which somebody may say no, and for each way in which it may go wrong.
    return false;
  }
}

async function post(path: string, body: object) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error('refused');
  return response.json();
}

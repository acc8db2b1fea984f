/** Comes with the first passkey: few sign in with one, and loading it would keep every start waiting. */
export function passkeyLibrary() {
  return import('@simplewebauthn/server');
}

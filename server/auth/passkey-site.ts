/** For whom a passkey holds: our own host name, and pages of our own origin only. */
export interface PasskeySite {
  readonly origin: string;
  readonly rpId: string;
}

/** A passkey is tied to the host name of the public address: with another address nobody's works any more. */
export function passkeySite(baseUrl: string): PasskeySite {
  return { origin: baseUrl, rpId: new URL(baseUrl).hostname };
}

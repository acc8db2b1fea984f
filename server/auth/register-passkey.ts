import type { PublicKeyCredentialCreationOptionsJSON, WebAuthnCredential } from '@simplewebauthn/server';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { addChallenge, addPasskey, findPasskeys, takeChallenge } from '../../db/queries/passkeys.ts';
import { savePasskeyShown } from '../../db/queries/sessions.ts';
import type { MadePasskey } from '../contract/shapes/passkey-shapes.ts';
import type { Instant } from '../contract/timetable.ts';
import { DomainError } from '../errors.ts';
import { composePasskeyAdded } from '../mail/compose-passkey-added.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Caller, type Person, pseudonymOf } from '../model/caller.ts';
import { accountAddress } from './addresses.ts';
import { CHALLENGE_LASTS } from './durations.ts';
import { checkPasskeyShown } from './passkey-due.ts';
import { passkeyLibrary } from './passkey-library.ts';
import type { PasskeySite } from './passkey-site.ts';

/** EdDSA, ES256 and RS256 (COSE numbers). Named, since the library's own list also tries what Node calls experimental. */
const ALGORITHMS = [-8, -7, -257] as const;

export type SignedIn = Extract<Caller, { readonly kind: 'person' }>;

/** What the browser needs to make a passkey. Throws PasskeyDue where an earlier one must be shown first. */
export async function registrationOptions(
  db: Database,
  caller: SignedIn,
  { rpId }: PasskeySite,
  now: Instant,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  checkPasskeyShown(db, caller, now);
  const { person } = caller;
  const { generateRegistrationOptions } = await passkeyLibrary();
  const options = await generateRegistrationOptions({
    rpName: 'Binnenlopen',
    rpID: rpId,
    userName: person.email,
    userDisplayName: person.name ?? person.email,
    userID: new TextEncoder().encode(person.pseudonym),
    attestationType: 'none',
    supportedAlgorithmIDs: [...ALGORITHMS],
    excludeCredentials: knownPasskeys(db, person),
    // Found without typing an address, and never without a finger, a face or a code: it is the only thing that is asked.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  addChallenge(db, options.challenge, person.id, now, now + CHALLENGE_LASTS);
  return options;
}

/**
 * Keeps the passkey, counts it as shown in this session, and mails her that it was added. False when it does not hold.
 */
export async function registerPasskey(
  db: Database,
  caller: SignedIn,
  site: PasskeySite,
  made: MadePasskey,
  label: string,
  now: Instant,
): Promise<boolean> {
  const { person, sessionId } = caller;
  const verified = await verifiedCredential(db, caller, site, made, now);
  if (verified === null) return false;
  const { id: credentialId, publicKey, counter } = verified;
  inTransaction(db, () => {
    const transports = made.response.transports ?? null;
    const passkey = { credentialId, publicKey: Buffer.from(publicKey), counter, transports, label };
    addPasskey(db, person, passkey, { who: pseudonymOf(caller), at: now });
    savePasskeyShown(db, sessionId, now);
    tellOfPasskey(db, person, site, now);
  });
  return true;
}

/** Whoever stole her session for a while must not keep a key to it without her knowing. */
function tellOfPasskey(db: Database, { id, email, language }: Person, site: PasskeySite, now: Instant): void {
  if (!isMailAddress(email)) return;
  const letter = composePasskeyAdded({ account: accountAddress(site.origin, language) }, language);
  queueMail(db, { purpose: 'signIn', personId: id, to: email, ...letter }, now);
}

/** null for an answer that does not hold: the library throws for each of a dozen reasons, and none is the sender's business. */
async function verifiedCredential(
  db: Database,
  { person }: SignedIn,
  { origin, rpId }: PasskeySite,
  made: MadePasskey,
  now: Instant,
): Promise<WebAuthnCredential | null> {
  try {
    const { verifyRegistrationResponse } = await passkeyLibrary();
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, type: 'public-key', clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeChallenge(db, challenge, person.id, now),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return null;
  }
}

function knownPasskeys(db: Database, { id }: Person) {
  return findPasskeys(db, id).map(({ credentialId, transports }) => ({
    id: credentialId,
    ...(transports !== null && { transports: [...transports] }),
  }));
}

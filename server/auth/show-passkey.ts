import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import {
  addChallenge,
  getPasskey,
  type StoredPasskey,
  savePasskeyUse,
  takeChallenge,
} from '../../db/queries/passkeys.ts';
import { getPerson, markSignedIn } from '../../db/queries/people.ts';
import { savePasskeyShown } from '../../db/queries/sessions.ts';
import type { ShownPasskey } from '../contract/shapes/passkey-shapes.ts';
import type { Instant } from '../contract/timetable.ts';
import { DomainError } from '../errors.ts';
import type { Caller } from '../model/caller.ts';
import { CHALLENGE_LASTS } from './durations.ts';
import { passkeyLibrary } from './passkey-library.ts';
import type { PasskeySite } from './passkey-site.ts';
import { type StartedSession, startSession } from './sessions.ts';

/** What the browser needs to find a passkey of ours: no address is typed, the passkey says who she is. */
export async function showingOptions(
  db: Database,
  { rpId }: PasskeySite,
  now: Instant,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await passkeyLibrary();
  const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
  addChallenge(db, options.challenge, null, now, now + CHALLENGE_LASTS);
  return options;
}

export type ShownOutcome =
  | { readonly kind: 'refused' }
  /** She was signed in already: this session may now do what asks for a passkey. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'signedIn'; readonly session: StartedSession };

/** Lets in whoever holds a passkey, or marks it as shown in the session that she has. */
export async function showPasskey(
  db: Database,
  caller: Caller,
  site: PasskeySite,
  shown: ShownPasskey,
  device: string,
  now: Instant,
): Promise<ShownOutcome> {
  const passkey = getPasskey(db, shown.id);
  if (passkey === null) return { kind: 'refused' };
  const counter = await verifiedCounter(db, passkey, site, shown, now);
  if (counter === null) return { kind: 'refused' };
  return inQuietTransaction(db, () => {
    // While the signature was checked somebody may have removed her, or the passkey.
    const person = getPerson(db, passkey.personId);
    if (person === null || getPasskey(db, shown.id) === null) return { kind: 'refused' };
    savePasskeyUse(db, passkey.credentialId, counter, now);
    if (caller.kind === 'person' && caller.person.id === person.id) {
      savePasskeyShown(db, caller.sessionId, now);
      return { kind: 'shown' };
    }
    markSignedIn(db, person.id, now);
    return { kind: 'signedIn', session: startSession(db, person, device, now, { byPasskey: true }) };
  });
}

/** null for an answer that does not hold, for whichever of the library's dozen reasons. */
async function verifiedCounter(
  db: Database,
  { credentialId, publicKey, counter }: StoredPasskey,
  { origin, rpId }: PasskeySite,
  shown: ShownPasskey,
  now: Instant,
): Promise<number | null> {
  try {
    const { verifyAuthenticationResponse } = await passkeyLibrary();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...shown, type: 'public-key', clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeChallenge(db, challenge, null, now),
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return null;
  }
}
